"""Files that never end or that nobody can read: one clear line each, and the others go on."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from newslint.model import LONGEST
from newslint.reporters import FORMATS
from newsroom import run

pytestmark = [
    pytest.mark.process,
    pytest.mark.skipif(sys.platform == "win32", reason="no such files there"),
]


def long(file: Path) -> None:
    with file.open("wb") as stream:
        stream.truncate(LONGEST + 1)


def zero(file: Path) -> None:
    file.symlink_to("/dev/zero")


@pytest.mark.parametrize("make", [os.mkfifo, long])
@pytest.mark.parametrize("command", ["check", "fix"])
def test_what_cannot_be_an_article_is_a_line_and_the_others_go_on(
    desk: Path, make: Callable[[Path], None], command: str
) -> None:
    make(desk / "b.txt")
    done = run(command, folder=desk)
    assert done.returncode == 2
    assert done.stderr.startswith(b"newslint: b.txt: cannot be read: ")
    assert done.stderr.count(b"\n") == 1
    assert b"a.md" in done.stdout


@pytest.mark.parametrize("name", ["/dev/zero", "zero.txt", "pipe.txt"])
def test_devices_and_pipes_are_not_read(desk: Path, name: str) -> None:
    zero(desk / "zero.txt")
    os.mkfifo(desk / "pipe.txt")
    done = run("check", name, folder=desk)
    assert (done.returncode, done.stderr.count(b"\n")) == (2, 1)


def test_standard_input_ends_somewhere(desk: Path) -> None:
    done = run("check", "-", folder=desk, stdin=b"a " * (LONGEST // 2 + 1))
    assert done.returncode == 2
    assert b"-: cannot be read: it has more than" in done.stderr


@pytest.mark.parametrize(
    ("name", "make"),
    [
        ("newslint.toml", zero),
        ("newslint.toml", os.mkfifo),
        ("newslint.toml", long),
        (".gitignore", lambda file: file.write_text("a*b\n" * 100_000, "utf-8")),
    ],
)
def test_what_is_said_by_a_file_that_cannot_be_read_is_not_passed_over(
    desk: Path, name: str, make: Callable[[Path], None]
) -> None:
    (desk / name).unlink(missing_ok=True)
    make(desk / name)
    done = run("check", folder=desk)
    assert (done.returncode, done.stderr.count(b"\n")) == (2, 1)
    assert name.encode() in done.stderr


LONG = "a" * 5000


@pytest.mark.parametrize(
    "command",
    [
        ("check", LONG),
        ("check", "--config", LONG),
        ("check", "--baseline", LONG),
        ("check", "--output-file", LONG),
        ("check", "--output-format", f"json:{LONG}"),
        ("check", "--since", LONG),
        ("check", "--select", LONG * 10),
        ("check", "--show-config", LONG),
        ("check", "--show-doubts", LONG),
        ("check", "-", "--stdin-filename", LONG),
        ("check", "--languagetool", LONG),
        ("check", "--jobs", "9" * 5000),
        ("fix", LONG),
        ("ignore", "--reason", "x", LONG),
        ("baseline", "write", "--file", LONG),
        ("explain", LONG),
    ],
)
def test_arguments_may_be_long(desk: Path, command: tuple[str, ...]) -> None:
    done = run(*command, folder=desk)
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr
    assert done.stderr.count(b"\n") <= 4  # click says how the command is used


def test_folders_may_be_deep(desk: Path) -> None:
    name = f"{'a/' * 1500}x.md"
    done = run("check", "-", "--stdin-filename", name, folder=desk, stdin=b"teh")
    assert (done.returncode, done.stderr) == (1, b"")


@pytest.mark.parametrize("format_", [*FORMATS, "diff", "statistics"])
def test_names_that_are_not_utf8_in_every_format(desk: Path, format_: str) -> None:
    (desk / os.fsdecode(b"caf\xe9.txt")).write_text("teh\n", "utf-8")
    (desk / os.fsdecode(b"bad\xe9.txt")).write_bytes(b"\xff")
    special = ("--" + format_,) if format_ in ("diff", "statistics") else ()
    wanted = special or ("--output-format", format_)
    done = run("check", *wanted, folder=desk)
    assert done.returncode == 2
    assert done.stderr.count(b"\n") == 1, done.stderr
    if not special:
        written = run("check", "--output-format", f"{format_}:out", folder=desk)
        assert (written.returncode, written.stderr.count(b"\n")) == (2, 1), written.stderr


@pytest.mark.parametrize("nested", ["[" * 5000 + "]" * 5000, "- " * 5000, "{a: " * 900 + "}" * 900])
@pytest.mark.parametrize("key", ["title", "newslint"])
def test_front_matter_may_be_deep(desk: Path, nested: str, key: str) -> None:
    (desk / "b.md").write_text(f"---\n{key}: {nested}\n---\nteh\n", "utf-8")
    done = run("check", "b.md", folder=desk)
    assert (done.returncode, done.stderr) == (1, b"")


def test_front_matter_may_stand_for_much(desk: Path) -> None:
    lines = [f"a{n}: &a{n} {{<<: [{', '.join([f'*a{n - 1}'] * 9)}]}}" for n in range(1, 12)]
    text = "\n".join(["---", "a0: &a0 {title: teh}", *lines, "newslint: {ignore: [teh]}"])
    (desk / "b.md").write_text(f"{text}\n---\nteh\n", "utf-8")
    done = run("check", "b.md", folder=desk)
    assert (done.returncode, done.stderr) == (1, b"")


def test_nothing_read_is_not_green(desk: Path) -> None:
    (desk / "wire").mkdir()
    (desk / "wire" / "a.docx").write_bytes(b"x")
    done = run("check", "wire", folder=desk)
    assert done.returncode == 2
    assert done.stderr.startswith(
        b"newslint: wire: no articles here (1 .docx); newslint reads .htm"
    )
    done = run("check", "wire/a.docx", folder=desk)
    assert done.returncode == 2
    assert b"wire/a.docx: unknown kind of file (.docx)" in done.stderr
    done = run("fix", "--stdin-filename", "a.py", folder=desk, stdin=b"teh = 1\n")
    assert (done.returncode, done.stdout) == (2, b"teh = 1\n")
    done = run("check", "a.md", "--config", "newslint.toml", folder=desk)
    assert done.returncode != 2


def test_all_excluded_is_green_and_noticed(desk: Path) -> None:
    config = desk / "newslint.toml"
    config.write_text(f'exclude = ["a.md"]\n{config.read_text("utf-8")}', "utf-8")
    done = run("check", "a.md", folder=desk)
    assert done.returncode == 0
    assert done.stderr == b"newslint: nothing was checked: all files here are excluded (1)\n"


@pytest.mark.parametrize(
    ("link", "command"),
    [
        ("newslint-baseline.tsv", ("baseline", "write", "a.md")),
        ("report.html", ("check", "a.md", "--output-format", "html:report.html")),
    ],
)
def test_no_link_of_a_repository_leads_what_is_written_out_of_it(
    desk: Path, tmp_path_factory: pytest.TempPathFactory, link: str, command: tuple[str, ...]
) -> None:
    outside = tmp_path_factory.mktemp("outside")
    target = outside / "kept"
    target.write_text("kept")
    (desk / ".git").mkdir()
    (desk / link).symlink_to(target)
    done = run(*command, folder=desk)
    assert done.returncode == 2
    assert b"a link in this path points outside" in done.stderr
    assert [each.read_text() for each in outside.iterdir()] == ["kept"]
