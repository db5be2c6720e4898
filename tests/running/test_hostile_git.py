"""A repository that is linted names commands for git to run: none of them runs."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from newsroom import furnish, run

pytestmark = [
    pytest.mark.process,
    pytest.mark.skipif(sys.platform == "win32", reason="the traps are shell scripts"),
]


def git(folder: Path, *arguments: str) -> None:
    names = ("-c", "user.name=a", "-c", "user.email=a@example.org")
    subprocess.run(["git", *names, *arguments], cwd=folder, check=False, capture_output=True)


@pytest.fixture
def trap(tmp_path: Path) -> Path:
    """A script that leaves a mark where it is run."""
    script = tmp_path / "trap.sh"
    script.write_text(f"#!/bin/sh\necho run >> {tmp_path}/sprung\ncat\n", "utf-8")
    script.chmod(0o755)
    return script


@pytest.fixture
def desk(tmp_path: Path, trap: Path) -> Path:
    folder = tmp_path / "desk"
    furnish(folder)
    (folder / "a.txt").write_text("Old teh one.\n", "utf-8")
    git(folder, "init", "-q")
    git(folder, "add", ".")
    git(folder, "commit", "-qm", "old")
    (folder / "a.txt").write_text("Old teh one.\n\nNew teh.\n", "utf-8")
    git(folder, "add", ".")
    (folder / ".gitattributes").write_text("*.txt filter=evil diff=evil\n", "utf-8")
    for key in (
        *("core.fsmonitor", "filter.evil.clean", "filter.evil.smudge", "filter.evil.process"),
        *("diff.external", "diff.evil.textconv", "diff.evil.command", "core.pager"),
    ):
        git(folder, "config", key, str(trap))
    git(folder, "config", "filter.evil.required", "true")
    hook = folder / ".git" / "hooks" / "post-index-change"
    hook.parent.mkdir(exist_ok=True)
    hook.write_bytes(trap.read_bytes())
    hook.chmod(0o755)
    (folder / "a.txt").touch()  # git must read it again, through the filter
    return folder


@pytest.mark.parametrize("option", [("--since", "HEAD"), ("--changed-lines",), ("--staged",)])
def test_no_command_of_a_repository_runs(desk: Path, tmp_path: Path, option: tuple[str]) -> None:
    (tmp_path / "sprung").unlink(missing_ok=True)
    done = run("check", "--output-format", "concise", *option, folder=desk)
    assert b"a.txt:3:5:" in done.stdout, done.stderr
    assert not (tmp_path / "sprung").exists()


def test_the_trap_works(desk: Path, tmp_path: Path) -> None:
    git(desk, "status")
    assert (tmp_path / "sprung").exists()
