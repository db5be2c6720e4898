"""The examples that `--help` prints run as they are printed."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from newslint.cli import cli
from newslint.cli.help import HelpfulCommand

ASKS = "needs a terminal"
pytestmark = [
    pytest.mark.process,
    pytest.mark.skipif(sys.platform == "win32", reason="needs sh"),
]


def examples(command: click.Command, context: click.Context) -> Iterator[str]:
    """Yield the examples of a command and of those in it."""
    if isinstance(command, HelpfulCommand):
        yield from (line for line, _ in command.examples)
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            child = command.get_command(context, name)
            assert child is not None
            yield from examples(child, context)


SHOWN = sorted(set(examples(cli, click.Context(cli))))
ELSEWHERE = ("powershell", "archive run", "archive report", "newslint archive")
"""What runs in another shell, or needs an extra and an archive."""


@pytest.fixture(scope="module")
def branch(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A repository on a branch, with the files that the examples name."""
    folder = tmp_path_factory.mktemp("examples")
    home = folder / "home"
    for each in ("news", "archive", "home/.zfunc", "home/.config/fish/completions"):
        (folder / each).mkdir(parents=True)
    (home / ".local/share/bash-completion/completions").mkdir(parents=True)
    for each in ("a.md", "a.txt", "news/b.md", "archive/c.md"):
        (folder / each).write_text("The the bridge is open.\n", "utf-8")
    script = """
        git init -q -b main . && git config user.name a && git config user.email a@example.org
        git add . && git commit -qm old && git switch -qc new
    """
    subprocess.run(["sh", "-ec", script], cwd=folder, check=True, capture_output=True)
    return folder


def test_there_are_some() -> None:
    assert len(SHOWN) > 12


@pytest.mark.parametrize("line", [each for each in SHOWN if not any(x in each for x in ELSEWHERE)])
def test_runs_as_it_is_printed(branch: Path, line: str) -> None:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    home = branch / "home"
    env = os.environ | {"PATH": path, "HOME": str(home), "NEWSLINT_CACHE": str(home / "cache")}
    done = subprocess.run(
        ["sh", "-c", line], cwd=branch, env=env, capture_output=True, text=True, check=False
    )
    assert done.returncode in (0, 1) or ASKS in done.stderr, done.stderr
