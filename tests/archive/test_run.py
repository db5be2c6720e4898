"""Whole runs, with Daft and its processes; few, for each takes seconds."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from archives import fifty, read, written
from newsroom import CACHE, furnish
from newsroom import run as newslint

pytestmark = pytest.mark.process

COMMAND = ["../news.jsonl", "--part-size", "2"]
HOSTILE = [
    {"id": "fine", "text": "He saw teh end."},
    {"id": "zero", "text": "He saw \0 teh end."},
    {"id": "number", "text": 12},
    {"id": "half", "text": "a\ud800"},
    {"id": "format", "text": "He saw teh end.", "format": "pdf"},
    {"id": "long", "text": "Teh end. " * 200_000},
    {"text": "He saw teh colour."},
]


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    folder = tmp_path / "desk"
    furnish(folder)
    return folder


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A desk with an archive and what one worker made of it without being disturbed."""
    desk = tmp_path_factory.mktemp("whole") / "desk"
    furnish(desk)
    fifty(desk.parent / "news.jsonl")
    done = newslint("archive", *COMMAND, "whole", "--jobs", "1", folder=desk)
    assert done.returncode == 0, done.stderr
    said = (
        "whole: 50 documents in 25 parts (10 seen before, 40 to lint); 120 findings and 0 failures"
    )
    assert said in done.stdout.decode()
    assert b"newslint: 50 of 50 documents (100%), " in done.stderr
    return desk


def test_the_tables(whole: Path) -> None:
    documents, findings = read(whole / "whole", "documents"), read(whole / "whole", "findings")
    assert [row["row"] for row in documents] == list(range(50))
    assert [row["state"] for row in documents] == ["linted"] * 40 + ["seen before"] * 10
    assert documents[45]["same_as"] == "n5"
    assert [each["rule"] for each in findings[:3]] == ["teh", "colour", "very"]
    assert {each["section"] for each in findings} == {"town", "sport"}
    assert not (whole / "whole" / "_work").exists()


def test_an_output_that_is_done(whole: Path) -> None:
    again = newslint("archive", *COMMAND, "whole", folder=whole)
    assert b"; all of them were already done." in again.stdout
    other = newslint("archive", *COMMAND, "whole", "--seed", "7", folder=whole)
    assert other.returncode == 2
    assert b"whole is of another run: its seed was 0 and is now 7; use" in other.stderr


def test_hostile_rows_are_failures(desk: Path, tmp_path: Path) -> None:
    file = written(tmp_path / "hostile.jsonl", HOSTILE)
    with file.open("a", encoding="utf-8") as lines:
        lines.write("{broken\n")
    done = newslint("archive", str(file), "out", "--jobs", "1", "--repaired", "safe", folder=desk)
    assert done.returncode == 0, done.stderr
    documents = read(desk / "out", "documents")
    assert [(row["id"], row["state"]) for row in documents] == [
        ("fine", "linted"),
        ("zero", "failed"),
        ("number", "failed"),
        ("half", "failed"),
        ("format", "failed"),
        ("long", "failed"),
        ("hostile.jsonl:7", "linted"),
        ("hostile.jsonl:8", "failed"),
    ]
    assert documents[0]["repaired"] == "He saw the end."
    assert all(row["failure"] for row in documents if row["state"] == "failed")


@pytest.mark.skipif(sys.platform == "win32", reason="needs signals")
def test_a_run_that_is_ended_goes_on(whole: Path) -> None:
    """Two workers, killed and interrupted, write what one did that was let alone."""
    command = ["archive", *COMMAND, "ended", "--jobs", "2"]
    for end in (signal.SIGKILL, signal.SIGINT):
        with subprocess.Popen(
            [sys.executable, "-m", "newslint", *command],
            cwd=whole,
            env={**os.environ, "NEWSLINT_CACHE": CACHE},
            stderr=subprocess.PIPE,
            start_new_session=True,
        ) as process:
            done = len(parts(whole / "ended"))
            wait(lambda done=done: len(parts(whole / "ended")) > done)
            os.killpg(process.pid, end)
            assert process.stderr is not None
            said = process.stderr.read()
        assert 0 < len(parts(whole / "ended")) < 25
    assert process.returncode == 130
    assert b"ended is not finished; run the same command again to go on" in said
    assert newslint(*command, folder=whole).returncode == 0
    for file in sorted((whole / "whole").rglob("*.*")):
        same = whole / "ended" / file.relative_to(whole / "whole")
        assert same.read_bytes() == file.read_bytes()
    assert len(list((whole / "ended").rglob("*"))) == len(list((whole / "whole").rglob("*")))


def parts(output: Path) -> list[Path]:
    return list((output / "documents").glob("part-*"))


def wait(until: Callable[[], bool]) -> None:
    for _ in range(2400):
        if until():
            return
        time.sleep(0.05)
    raise AssertionError


def test_what_nobody_can_lint_ends_the_run(desk: Path, news: Path) -> None:
    done = newslint("archive", str(news), "out", "--require", "fluency", folder=desk)
    assert done.returncode == 2
    assert b"'require' asks for fluency" in done.stderr
    done = newslint("archive", str(news), "out", "--select", "nonsense", folder=desk)
    assert done.returncode == 2
    assert b"nonsense" in done.stderr
    done = newslint("archive", "none.jsonl", "out", folder=desk)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr == b"newslint: none.jsonl: no such file or folder\n"


def test_without_the_extra(desk: Path, news: Path) -> None:
    (desk / "daft.py").write_text("", "utf-8")
    hidden = (
        "import importlib.util as util, sys; find = util.find_spec;"
        "util.find_spec = lambda name, *more: None if name == 'daft' else find(name, *more);"
        "from newslint.cli import main; sys.argv[0] = 'newslint'; main()"
    )
    done = subprocess.run(
        [sys.executable, "-c", hidden, "archive", str(news), "out"],
        cwd=desk,
        capture_output=True,
        check=False,
    )
    assert done.returncode == 2
    said = b"newslint: an archive needs daft; run: pip install 'newslint[archive]'\n"
    assert done.stderr == said
