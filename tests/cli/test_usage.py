"""What every command has in common: help, refusals, a quick start."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import newslint
from newsroom import out, run

pytestmark = pytest.mark.process


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "missing.md"),
        ("check", "--config", "missing.toml"),
        ("check", "--output-format", "xml"),
        ("check", "--no-such-option"),
        ("chek",),
        ("explain", "thh"),
        ("check", "--require", "fluency"),
        ("check", "--languagetool", "on"),
    ],
)
def test_bad_usage(desk: Path, arguments: tuple[str, ...]) -> None:
    done = run(*arguments, folder=desk)
    assert done.returncode == 2
    assert done.stdout == b""
    assert b"Traceback" not in done.stderr
    assert done.stderr


def test_version_and_help(desk: Path) -> None:
    assert out("--version", folder=desk, code=0) == f"newslint {newslint.__version__}\n"
    assert "Usage: newslint check" in out("check", "--help", folder=desk, code=0)
    assert "completion" in out("-h", folder=desk, code=0)


@pytest.mark.parametrize("arguments", [("--help",), ("rules",), ("explain", "unused-ignore")])
def test_spacy_is_not_imported_for_help(desk: Path, arguments: tuple[str, ...]) -> None:
    code = (
        "import sys, newslint.cli as c\n"
        f"sys.argv[1:] = {list(arguments)!r}\n"
        "try: c.main()\n"
        "except SystemExit as e: assert not e.code, e.code\n"
        "loaded = {'spacy', 'numpy', 'regex', 'pydantic', 'pathspec'} & set(sys.modules)\n"
        "assert not loaded, loaded"
    )
    command = [sys.executable, "-W", "error", "-c", code]
    subprocess.run(command, check=True, capture_output=True, cwd=desk)
