"""Completion, asked for by the shells that are here."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import tree_sitter
import tree_sitter_pwsh

from newsroom import CACHE, out, run

pytestmark = pytest.mark.process

HERE = Path(sys.executable).parent


def shell(name: str, script: str, desk: Path) -> str:
    """Run a script in a shell that is here, with this newslint in its PATH."""
    program = shutil.which(name)
    if program is None:
        pytest.skip(f"there is no {name}")
    env = {
        **os.environ,
        "PATH": f"{HERE}{os.pathsep}{os.environ['PATH']}",
        "HOME": str(desk),
        "NEWSLINT_CACHE": CACHE,
    }
    options = {"bash": ["--norc"], "zsh": ["-f"], "fish": ["--no-config"], "pwsh": ["-NoProfile"]}
    command = [program, *options[name], "-c", script]
    done = subprocess.run(
        command, cwd=desk, env=env, capture_output=True, text=True, check=False, timeout=60
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def bash(typed: str, desk: Path) -> list[str]:
    words = typed.split(" ")
    script = (
        "source <(newslint completion bash); COMP_WORDS=(newslint "
        + " ".join(f"'{word}'" for word in words)
        + f"); COMP_CWORD={len(words)}; _newslint_completion newslint;"
        ' printf "%s\\n" "${COMPREPLY[@]}"'
    )
    return shell("bash", script, desk).split()


def fish(typed: str, desk: Path) -> list[str]:
    script = f'newslint completion fish | source; complete -C "newslint {typed}"'
    return [line.split("\t")[0] for line in shell("fish", script, desk).splitlines()]


def pwsh(typed: str, desk: Path) -> list[str]:
    line = f"newslint {typed}"
    script = (
        "newslint completion powershell | Out-String | Invoke-Expression;"
        f" (TabExpansion2 '{line}' {len(line)}).CompletionMatches.CompletionText"
    )
    return shell("pwsh", script, desk).split()


SHELLS = [bash, fish, pwsh]


@pytest.mark.parametrize("complete", SHELLS)
@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("ch", ["check"]),
        ("check --fail-on-l", ["--fail-on-level"]),
        ("check --min-severity w", ["warning"]),
        ("check --select pronoun-i", ["pronoun-it-for-person"]),
        ("check --ignore typo", ["typography"]),
        ("check --select teh,col", ["teh,colour"]),
        ("check --output-format sa", ["sarif"]),
        ("explain colou", ["colour"]),
        ("baseline pr", ["prune"]),
    ],
)
def test_shells_complete(complete: object, typed: str, offered: list[str], desk: Path) -> None:
    assert callable(complete)
    said = complete(typed, desk)
    if complete is pwsh:  # which takes a list for several words
        said, offered = ([each.rpartition(",")[2] for each in some] for some in (said, offered))
    assert said == offered


@pytest.mark.parametrize("complete", [bash, fish])
def test_paths_are_completed_by_the_shell(complete: object, desk: Path) -> None:
    assert callable(complete)
    said = complete("check a", desk)
    assert said in (["a.md"], ["file", "a"], ["dir", "a"], [])  # bash is left to do it itself


@pytest.mark.skipif(shutil.which("zsh") is None, reason="there is no zsh")
@pytest.mark.parametrize(
    ("typed", "whole"),
    [("chec\t", "check "), ("check --select pronoun-i\t", "pronoun-it-for-person ")],
)
def test_zsh_completes(typed: str, whole: str, desk: Path) -> None:
    import pexpect

    env = {
        **os.environ,
        "PATH": f"{HERE}{os.pathsep}{os.environ['PATH']}",
        "TERM": "dumb",
        "NEWSLINT_CACHE": CACHE,
    }
    child = pexpect.spawn("zsh", ["-f", "-i"], cwd=str(desk), env=env, timeout=60)
    child.sendline("PS1='ready> '; unsetopt prompt_cr prompt_sp; autoload -Uz compinit")
    child.sendline('compinit -u -D; eval "$(newslint completion zsh)"; echo all $((40 + 2))')
    child.expect("all 42")
    child.send(f"newslint {typed}")
    child.expect_exact(whole)
    child.close(force=True)


def test_the_script_for_powershell_is_whole(desk: Path) -> None:
    language = tree_sitter.Language(tree_sitter_pwsh.language())
    script = out("completion", "powershell", folder=desk, code=0)
    assert script.count("-replace '^.*,'") == 1, "click's script is another one: look at _LISTS"
    parse = tree_sitter.Parser(language).parse
    assert not parse(script.encode()).root_node.has_error
    assert parse(script.replace("param(", "param").encode()).root_node.has_error


@pytest.mark.parametrize(
    ("line", "number", "offered"),
    [
        ("newslint ch", 1, ["check"]),
        ("newslint check --min-severity", 3, ["error", "warning", "note"]),
        ("newslint check --select teh,col", 3, ["teh,colour"]),
        ("newslint check --output-format sa", 3, ["sarif"]),
    ],
)
def test_what_the_script_for_powershell_is_answered(
    line: str, number: int, offered: list[str], desk: Path
) -> None:
    asked = {
        "_NEWSLINT_COMPLETE": "powershell_complete",
        "COMP_WORDS": line,
        "COMP_CWORD": str(number),
    }
    lines = run(folder=desk, env=asked).stdout.decode().splitlines()
    assert len(lines) % 3 == 0
    assert (set(lines[::3]), lines[1::3]) == ({"plain"}, offered)


@pytest.mark.parametrize("name", ["bash", "fish", "powershell", "zsh"])
def test_completion(desk: Path, name: str) -> None:
    assert "_NEWSLINT_COMPLETE" in out("completion", name, folder=desk, code=0)
