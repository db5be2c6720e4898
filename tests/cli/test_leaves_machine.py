"""Nothing is sent to another machine unless its owner says so."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsroom import run

pytestmark = pytest.mark.process


def test_articles_leave_the_machine_only_where_their_owner_says_so(desk: Path) -> None:
    remote = "http://192.0.2.1:1"
    config = (desk / "newslint.toml").read_text().replace('"off"', f'"{remote}"')
    (desk / "newslint.toml").write_text(config.replace("fluency", "# fluency"))
    own = desk / "own" / "newslint" / "newslint.toml"
    env = {"XDG_CONFIG_HOME": str(desk / "own")}
    refused = run("check", "a.md", "--fluency", "off", folder=desk, env=env)
    assert refused.returncode == 2
    assert refused.stderr.startswith(b"newslint: newslint.toml:5: articles would be sent to ")
    own.parent.mkdir(parents=True)
    own.write_text("languagetool-allow-remote = true\n")
    allowed = run("check", "a.md", "--fluency", "off", folder=desk, env=env)
    assert allowed.returncode == 1
    flag = ("--fluency", "off", "--languagetool-allow-remote")
    assert run("check", "a.md", *flag, folder=desk).returncode == 1
    text = own.read_text() + (desk / "newslint.toml").read_text()
    (desk / "newslint.toml").write_text(text)
    refused = run("check", "a.md", "--fluency", "off", folder=desk, env=env)
    assert b"newslint.toml:1: 'languagetool-allow-remote' may be set only on" in refused.stderr
