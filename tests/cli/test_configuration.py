"""Where the settings of a run come from."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsroom import out, run

pytestmark = pytest.mark.process


def test_overrides(desk: Path) -> None:
    text = (desk / "newslint.toml").read_text()
    override = '\n[[overrides]]\nfiles = ["*.md"]\nignore = ["teh", "vry"]\n'
    (desk / "newslint.toml").write_text(text + override)
    done = run("check", folder=desk)
    said = b"newslint: newslint.toml:7: unknown rule or category 'vry'; did you mean 'very'?\n"
    assert (done.returncode, done.stderr) == (2, said)
    (desk / "newslint.toml").write_text(text + override.replace("vry", "very"))
    found = out("check", "--output-format", "concise", folder=desk, code=1)
    assert found == "a.md:3:5: colour 'colour' is British. [unsafe]\n"


def test_isolated_and_config(desk: Path) -> None:
    out("check", "--isolated", "--fluency", "off", "--select", "newslint", folder=desk, code=0)
    (desk / "other.toml").write_text('select = ["newslint"]\nfluency = "off"\n')
    out("check", "--config", "other.toml", folder=desk, code=0)


def test_show_config(desk: Path) -> None:
    shown = out("check", "--show-config", "--ignore", "teh", "a.md", folder=desk, code=0)
    lines = shown.splitlines()
    assert lines[0] == "# a.md"
    assert 'select = ["house", "unused-ignore"]  # newslint.toml:2' in lines
    assert 'ignore = ["teh"]  # command line' in lines
    assert "thorough = false  # default" in lines
