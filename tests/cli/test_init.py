from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
import yaml

from newslint.settings.keys import KEYS
from newsroom import out

pytestmark = pytest.mark.process


def test_init(tmp_path: Path) -> None:
    written = out("init", "--hook", "--workflow", folder=tmp_path, code=0)
    assert written.splitlines() == [
        "newslint.toml written",
        ".pre-commit-config.yaml written",
        ".github/workflows/newslint.yml written",
    ]
    assert yaml.safe_load((tmp_path / ".pre-commit-config.yaml").read_text())["repos"]
    assert yaml.safe_load((tmp_path / ".github/workflows/newslint.yml").read_text())["jobs"]
    text = (tmp_path / "newslint.toml").read_text()
    assert tomllib.loads(text) == {}
    settings = tomllib.loads(re.sub(r"^# ([a-z-]+ = )", r"\1", text, flags=re.MULTILINE))
    assert set(settings) == set(KEYS)
    (tmp_path / "newslint.toml").write_text("thorough = true\n")
    assert out("init", folder=tmp_path, code=2) == ""
    assert (tmp_path / "newslint.toml").read_text() == "thorough = true\n"
    out("check", "--show-config", folder=tmp_path, code=0)
