"""What every command has in common: help, refusals, a quick start."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import click
import pytest
from click.testing import CliRunner

import newslint
from newslint.cli import cli
from newslint.cli.help import HEADINGS
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
        ("check", "no-*.md"),
        ("check", "--exclude", "[z-a]"),
        ("check", "-q", "-v"),
        ("check", "--jobs", "none"),
        ("check", "--color", "red"),
        ("baseline", "wrte"),
        ("explain",),
    ],
)
def test_bad_usage(desk: Path, arguments: tuple[str, ...]) -> None:
    done = run(*arguments, folder=desk)
    assert done.returncode == 2
    assert done.stdout == b""
    assert done.stderr.startswith(b"newslint: ")
    assert done.stderr.count(b"\n") == 1


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


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("explian",), "no such command 'explian'. Did you mean 'explain'? See 'newslint --help'."),
        (
            ("check", "--unsafe-fixs"),
            "no such option '--unsafe-fixs'. Did you mean '--unsafe-fixes'?"
            " See 'newslint check --help'.",
        ),
        (("baseline", "prun"), "Did you mean 'prune'? See 'newslint baseline --help'."),
        (
            ("chek",),
            "no such command 'chek'. Did you mean 'cache' or 'check'? See 'newslint --help'.",
        ),
        (("check", "--jobs"), "newslint: option '--jobs' requires an argument"),
        (("check", "--jobs", "x"), "'x' is not a whole number; see 'newslint check --help'"),
        (("check", "--jobs", "0"), "0 is less than 1; see 'newslint check --help'"),
        (("serve", "--port", "-1"), "-1 is not between 0 and 65535; see 'newslint serve --help'"),
        (("init", "a", "b"), "newslint: unexpected arguments 'a b'; see 'newslint init --help'"),
        (("a.md",), "'a.md' is not a command; to check it, run: newslint check a.md"),
        (("explain", "so"), "there is no rule called 'so'; see 'newslint rules'"),
        (("explain", "Zzz"), "there is no rule or person called 'Zzz'; see 'newslint rules'"),
        (
            ("check", "--since", ""),
            "'--since': it is empty; name a commit; see 'newslint check --help'",
        ),
        (
            ("check", ""),
            "newslint: a path is empty; write '.' for this folder; see 'newslint check --help'",
        ),
        (
            ("check", *2 * ("--output-format", "json:a")),
            "two formats cannot be written to the same file; see 'newslint check --help'",
        ),
        (("check", "--staged"), "newslint: this folder is not in a git repository"),
        (("check", "--since", "x"), "newslint: this folder is not in a git repository"),
    ],
)
def test_what_was_mistyped_is_suggested(desk: Path, arguments: tuple[str, ...], said: str) -> None:
    assert run(*arguments, folder=desk).stderr.decode().endswith(f"{said}\n")


@pytest.mark.parametrize("command", [(), ("setup",), ("baseline",), ("cache",), ("archive",)])
def test_a_group_without_a_command_shows_its_help(command: tuple[str, ...], desk: Path) -> None:
    done = run(*command, folder=desk)
    assert done.returncode == 2
    assert done.stderr == run(*command, "--help", folder=desk).stdout


COMMANDS = [(name,) for name in cli.list_commands(click.Context(cli))]


@pytest.mark.parametrize("columns", [60, 80, 100])
@pytest.mark.parametrize("command", [(), *COMMANDS, ("baseline", "write"), ("rules", "new")])
def test_help_is_whole(command: tuple[str, ...], columns: int) -> None:
    said = CliRunner().invoke(cli, [*command, "--help"], terminal_width=columns).output
    assert "..." not in said.replace("]...", "")
    assert "ptions:" in said
    assert max(map(len, said.splitlines())) <= columns


@pytest.mark.parametrize("command", ["check", "fix", "review", "ignore"])
def test_help_fits_the_narrowest_terminal(command: str) -> None:
    said = CliRunner().invoke(cli, [command, "--help"], terminal_width=40).output
    assert max(map(len, said.splitlines())) <= 40


def test_help_has_groups_and_examples(desk: Path) -> None:
    said = out("check", "--help", folder=desk, code=0)
    headings = [line for line in said.splitlines() if line[:1].isalpha()]
    assert headings[:3] == [
        "Usage: newslint check [OPTIONS] [PATHS]...",
        "Rules:",
        HEADINGS[1] + ":",
    ]
    assert headings[-2:] == ["Other options:", "Examples:"]


def test_patterns_are_expanded_where_no_shell_does(desk: Path) -> None:
    (desk / "deep" / "er").mkdir(parents=True)
    (desk / "deep" / "er" / "b.md").write_text("teh\n")
    (desk / "x[1].md").write_text("teh\n")
    concise = ("check", "--output-format", "concise")
    said = out(*concise, "**/*.md", folder=desk, code=1)
    assert {line.split(":")[0] for line in said.splitlines()} == {"a.md", "deep/er/b.md", "x[1].md"}
    assert out(*concise, "x[1].md", folder=desk, code=1).startswith("x[1].md:1:1:")


def test_what_is_excluded_here(desk: Path) -> None:
    (desk / "deep" / "er").mkdir(parents=True)
    (desk / "deep" / "er" / "b.md").write_text("teh\n")
    concise = ("check", "--output-format", "concise")
    assert "deep" not in out(*concise, "--exclude", "deep/", folder=desk, code=1)
    assert "a.md" not in out(*concise, "--exclude", "/a.md", "a.md", "deep", folder=desk, code=1)
    for pattern, found in (("/er/", 0), ("/deep/", 1)):  # seen from the working folder
        arguments = (*concise, "--exclude", pattern, ".")
        said = run(*arguments, folder=desk / "deep").stdout.decode()
        assert said.count("\n") == found


def test_an_empty_path_is_not_this_folder(desk: Path) -> None:
    before = (desk / "a.md").read_bytes()
    done = run("fix", "", "a.md", folder=desk)
    assert done.returncode == 2
    assert b"a path is empty; write '.' for this folder" in done.stderr
    assert (desk / "a.md").read_bytes() == before


def test_quiet_and_verbose(desk: Path) -> None:
    whole = out("check", folder=desk, code=1)
    assert out("check", "-q", folder=desk, code=1) == whole[: whole.index("4 findings")]
    assert out("check", "-q", "--ignore", "house", folder=desk, code=0) == ""
    missing = run("check", "-q", "missing.md", folder=desk)
    assert missing.stderr == b"newslint: missing.md: no such file or folder\n"
    assert run("check", "-q", "--exclude", "*", folder=desk).stderr == b""
    said = run("check", "-v", folder=desk).stderr.decode().splitlines()
    assert said == [
        "newslint: 1 file checked with newslint.toml",
        "newslint: The judge of repairs is off: switched off.",
        "newslint: LanguageTool is off: switched off.",
    ]


@pytest.mark.parametrize(
    ("options", "env", "coloured"),
    [
        ((), {}, False),
        ((), {"FORCE_COLOR": "1"}, True),
        ((), {"FORCE_COLOR": "0"}, False),
        ((), {"FORCE_COLOR": "1", "NO_COLOR": "1"}, False),
        (("--color", "always"), {"NO_COLOR": "1"}, True),
        (("--color", "never"), {"FORCE_COLOR": "1"}, False),
        (("--color", "auto"), {"FORCE_COLOR": "1"}, True),
    ],
)
def test_colours_as_asked(
    desk: Path, options: tuple[str, ...], env: dict[str, str], coloured: bool
) -> None:
    plain = {"NO_COLOR": "", "FORCE_COLOR": "", "TERM": "xterm"}
    for command in ("check", "rules"):
        done = run(command, *options, folder=desk, env={**plain, **env})
        assert (b"\x1b[" in done.stdout) == coloured
    done = run(
        "check", *options, "--output-format", "full:o.txt", folder=desk, env={**plain, **env}
    )
    assert b"\x1b" not in (desk / "o.txt").read_bytes()  # a file is no terminal


@pytest.mark.skipif(sys.platform == "win32", reason="a shell of Unix")
@pytest.mark.parametrize(
    ("closed", "code", "said"),
    [
        ("check a.md >&-", 1, b""),
        ("check a.md 2>&-", 1, None),
        ("check a.md >&- 2>&- <&-", 1, None),
        ("check - <&-", 0, b"newslint: -: standard input was empty, so nothing was checked\n"),
        ("fix - <&-", 0, None),
        ("review a.md <&-", 2, None),
        ("rules >&-", 0, b""),
    ],
)
def test_streams_may_be_closed(desk: Path, closed: str, code: int, said: bytes | None) -> None:
    command = f'"{sys.executable}" -m newslint {closed}'
    done = subprocess.run(command, shell=True, cwd=desk, capture_output=True, check=False)
    assert done.returncode == code
    assert b"Traceback" not in done.stderr
    assert said is None or done.stderr == said


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no such device")
@pytest.mark.parametrize("command", ["check a.md", "rules", "check --output-format json", "--help"])
def test_a_full_disk_is_one_clear_line(desk: Path, command: str) -> None:
    command = f'"{sys.executable}" -m newslint {command} > /dev/full'
    done = subprocess.run(command, shell=True, cwd=desk, capture_output=True, check=False)
    said = b"newslint: standard output cannot be written: No space left on device\n"
    assert (done.returncode, done.stderr) == (2, said)


@pytest.mark.skipif(sys.platform == "win32", reason="such a folder cannot go there")
@pytest.mark.parametrize("command", ["check", "check .", "doctor", "rules"])
def test_a_folder_that_is_gone_is_said(tmp_path: Path, command: str) -> None:
    (tmp_path / "gone").mkdir()
    command = f'rmdir ../gone; "{sys.executable}" -m newslint {command}'
    done = subprocess.run(
        command, shell=True, cwd=tmp_path / "gone", capture_output=True, check=False
    )
    said = b"newslint: this folder is no longer there; go to another one\n"
    assert (done.returncode, done.stderr) == (2, said)
