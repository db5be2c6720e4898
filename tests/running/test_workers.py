from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from multiprocessing import active_children
from multiprocessing.process import BaseProcess
from pathlib import Path

import pytest

from newslint.model import Report
from newslint.running import file_linter, runner
from newslint.running.cache import Cache
from newslint.running.file_linter import FileLinter, Mode
from newslint.running.workers import Answer, Task, Workers
from newslint.settings.settings import Finder
from newsroom import furnish, run

pytestmark = pytest.mark.process


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


def test_workers_end_at_once_where_nobody_wants_more() -> None:
    begun: list[BaseProcess] = []

    def jobs() -> Iterator[tuple[int, Task]]:
        yield 1, _endless
        begun.extend(active_children())
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        list(Workers(1, _nothing).run(jobs()))
    assert begun
    for process in begun:
        process.join(30)
        assert process.exitcode == -signal.SIGTERM


def _nothing() -> FileLinter:
    return FileLinter(Finder({"fluency": "off"}), Mode.CHECK)


def _endless(_: FileLinter) -> Answer:
    while True:
        time.sleep(1)


def _lives(group: int) -> bool:
    try:
        os.killpg(group, 0)
    except ProcessLookupError:
        return False
    return True


@pytest.mark.parametrize(
    ("unknown", "jobs", "started"),
    [
        (1, None, 0),
        (5, None, 0),
        (6, None, 2),
        (9, None, 3),
        (12, None, 3),
        (12, 1, 0),
        (1, 2, 0),
        (2, 3, 2),
        (12, 2, 2),
    ],
)
def test_processes_are_started_for_files_that_are_not_known_where_it_pays(
    desk: Path,
    monkeypatch: pytest.MonkeyPatch,
    unknown: int,
    jobs: int | None,
    started: int,
) -> None:
    monkeypatch.chdir(desk)
    monkeypatch.setattr(runner, "PAYS_FROM", 3)
    monkeypatch.setattr(runner, "processors", lambda: 3)
    counts = []

    def counted(count: int, make: Callable[[], runner.Runner]) -> Workers[runner.Job]:
        counts.append(count)
        return Workers(1, make)

    monkeypatch.setattr(runner, "Workers", counted)
    files = sorted(desk.glob("*.txt"))

    def reports(files: Sequence[Path], jobs: int | None) -> list[Report]:
        with (
            Cache(desk / "cache.sqlite") as cache,
            runner.Runner(Finder({"fluency": "off"}), file_linter.Mode.CHECK, cache=cache) as each,
        ):
            return list(each.run(files, jobs))

    reports(files[unknown:], 1)
    found = reports(files, jobs)
    assert counts == [started] * (started > 0)
    assert [report.path.name for report in found] == [file.name for file in files]
    assert all(report.findings for report in found)
