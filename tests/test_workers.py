from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from newslint.workers import PAYS_FROM, processes
from newsroom import furnish, run


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    furnish(tmp_path)
    for number in range(12):
        text = f"Article {number} has teh word and a colour.\n" * (number + 1)
        (tmp_path / f"{number:02}.txt").write_text(text, "utf-8")
    return tmp_path


@pytest.mark.parametrize("format_", ["json", "concise", "full"])
def test_workers_say_what_one_process_says_in_the_same_order(desk: Path, format_: str) -> None:
    (desk / "05.txt").write_bytes(b"\xff broken")
    check = ("check", "--no-cache", "--output-format", format_)
    alone = run(*check, "--jobs", "1", folder=desk)
    many = run(*check, "--jobs", "3", folder=desk)
    assert alone.returncode == many.returncode == 2
    assert alone.stdout == many.stdout
    assert alone.stderr == many.stderr


def test_what_workers_found_is_cached(desk: Path) -> None:
    env = {"NEWSLINT_CACHE": str(desk / ".cache")}
    many = run("check", "--jobs", "2", folder=desk, env=env)
    again = run("check", "--jobs", "1", folder=desk, env=env)
    mixed = run("check", "--jobs", "2", folder=desk, env=env)
    assert many.stdout == again.stdout == mixed.stdout


def test_workers_fix_as_one_process_does(
    desk: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    other = tmp_path_factory.mktemp("other")
    furnish(other)
    for file in desk.glob("*.txt"):
        (other / file.name).write_bytes(file.read_bytes())
    alone = run("fix", "--jobs", "1", folder=desk)
    many = run("fix", "--jobs", "3", folder=other)
    assert alone.stdout == many.stdout
    for file in desk.glob("*.txt"):
        assert (other / file.name).read_bytes() == file.read_bytes()
        assert b"teh" not in file.read_bytes()


def test_ctrl_c_ends_quietly(desk: Path) -> None:
    for number in range(3000):
        (desk / f"more{number}.txt").write_text("teh " * 50, "utf-8")
    command = [sys.executable, "-m", "newslint", "check", "--no-cache", "--jobs", "2"]
    running = subprocess.Popen(
        command, cwd=desk, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True
    )
    assert running.stdout is not None
    assert running.stdout.readline()
    os.killpg(running.pid, signal.SIGINT)
    _, errors = running.communicate(timeout=60)
    assert running.returncode == 130
    assert b"Traceback" not in errors
    deadline = time.monotonic() + 30
    while time.monotonic() < deadline and _lives(running.pid):
        time.sleep(0.1)
    assert not _lives(running.pid), "a worker was left behind"


def _lives(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


def test_a_second_process_is_used_only_where_it_pays() -> None:
    assert processes(None, PAYS_FROM - 1) == 1
    assert processes(None, 2 * PAYS_FROM - 1) == 1
    assert processes(4, 2) == 2
    assert processes(4, 1000) == 4
    assert processes(2, 0) == 1
