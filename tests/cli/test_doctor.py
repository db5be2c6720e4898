from __future__ import annotations

from pathlib import Path

import pytest

import newslint
from newsroom import run

pytestmark = pytest.mark.process


def test_doctor_says_what_is_there_and_what_is_not(tmp_path: Path) -> None:
    env = {"NEWSLINT_CACHE": str(tmp_path / "cache")}
    done = run("doctor", folder=tmp_path, env=env)
    assert (done.returncode, done.stderr) == (0, b"")
    said = done.stdout.decode()
    assert f"newslint      {newslint.__version__} on Python 3." in said
    assert "with en_core_web_sm" in said
    assert "run: newslint setup fluency" in said
    assert "run: newslint setup languagetool" in said
