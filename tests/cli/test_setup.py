from __future__ import annotations

from pathlib import Path

import pytest

from newsroom import run

pytestmark = pytest.mark.process


def test_setup_from_a_file_that_is_no_model(tmp_path: Path) -> None:
    env = {"NEWSLINT_CACHE": str(tmp_path / "cache")}
    (tmp_path / "model.whl").write_bytes(b"nothing")
    done = run("setup", "fluency", "--from", "model.whl", folder=tmp_path, env=env)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.startswith(b"newslint: model.whl: ")
    assert done.stderr.count(b"\n") == 1
