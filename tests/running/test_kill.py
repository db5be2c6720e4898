"""A run that is killed leaves each article as it was or as it should be."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from newsroom import CACHE, furnish, run

# What a run says of so many files is more than a pipe holds: unread, it waits midway.
FILES = 150
OLD = "We saw teh sea.\n" * 40
NEW = OLD.replace("teh", "the")


@pytest.mark.process
@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
def test_killed_at_any_moment(tmp_path: Path) -> None:
    furnish(tmp_path)
    files = [tmp_path / f"{number:02}.txt" for number in range(FILES)]
    command = [sys.executable, "-m", "newslint", "fix", "--jobs", "1"]
    moments = random.Random(3)
    for kills in range(1, 7):
        for file in files:
            file.write_text(OLD, "utf-8")
        with subprocess.Popen(
            command,
            cwd=tmp_path,
            env={**os.environ, "NEWSLINT_CACHE": CACHE},
            stdout=subprocess.PIPE,
            start_new_session=True,
        ) as process:
            assert process.stdout is not None
            for _ in range(moments.randint(1, 500)):
                assert process.stdout.readline()
            os.killpg(process.pid, signal.SIGKILL)
        contents = [file.read_text("utf-8") for file in files]
        assert set(contents) <= {OLD, NEW}
        assert 0 < contents.count(NEW) < FILES
        assert len(list(tmp_path.glob(".*"))) <= kills, "one temporary file for each run"
    left = run("fix", folder=tmp_path)
    assert left.stdout.decode().endswith(f"nothing left in {FILES} files.\n")
    assert b"/." not in left.stdout, "temporary files are not read"
    assert {file.read_text("utf-8") for file in files} == {NEW}
