"""File names, messages and text of others: no terminal, build log or page obeys them."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from newslint.reporters import FORMATS
from newsroom import CONFIG, run

pytestmark = [
    pytest.mark.process,
    pytest.mark.skipif(sys.platform == "win32", reason="no such file names there"),
]

# A terminal obeys C0, C1 and DEL; a build log what begins a line with "::" and "##[" anywhere.
OBEYED = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]|^\s*::(?!error file=)|##\[", re.MULTILINE)
NAMES = (
    "::error title=x::y.txt",
    "##[error]z.txt",
    "a\n::error::b.txt",
    "c\x1b[31m\x9b2J\u202e.txt",
    "<script>alert(1)</script>.txt".replace("/", "\u2215"),
)
RULE = """
summary: "::error::summary \\e[2J"
why: |
  ::error::why
  ##[error]why
safety: safe
regex: '(?P<word>teh)'
replace: the
message: "::error::m\\n::error::n \\e[2J##[error] <script>alert(2)</script> {word}"
bad: [{text: "[[teh]] end", fixed: the end}, {text: "all [[teh]] end", fixed: all the end}]
good: [the end, the tehsil]
"""
TEXT = "::error::teh\x1b[2J ##[error] <script>alert(3)</script> teh <!--articles-->\n"


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("desk")
    rules = folder / "rules" / "::error::house"
    rules.mkdir(parents=True)
    (rules / "teh.yaml").write_text(RULE, "utf-8")
    config = CONFIG.replace('"house", "unused-ignore"', '"teh"')
    (folder / "newslint.toml").write_text(config, "utf-8")
    for name in NAMES:
        (folder / name).write_text(TEXT, "utf-8")
        (folder / f"bad {name}").write_bytes(b"\xff")
    (folder / os.fsdecode(b"caf\xe9.txt")).write_text(TEXT, "utf-8")
    return folder


@pytest.mark.parametrize("format_", FORMATS)
def test_nothing_is_obeyed_in_any_format(desk: Path, format_: str) -> None:
    done = run("check", "--no-cache", "--output-format", format_, folder=desk)
    assert done.returncode == 2
    said, errors = done.stdout.decode(), done.stderr.decode()
    if format_ == "github":  # in a command nothing else is one
        said = re.sub(r"^::(warning|error) file=", "", said, flags=re.MULTILINE).replace("##[", "")
    if format_ == "html":
        said = said.replace("\u202e", "")
    assert not OBEYED.findall(said)
    assert not OBEYED.findall(errors)
    assert errors.count("\n") == len(NAMES)


@pytest.mark.parametrize(
    "command",
    [
        ("rules",),
        ("rules", "--output-format", "json"),
        ("explain", "teh"),
        ("check", "--show-config", *NAMES),
        ("check", "--show-doubts", NAMES[0]),
        ("check", "--config", "::error::\x1b[2J\n::error::"),
        ("check", "\n::error::\x1b[2J"),
        ("check", "--\x1b[2J"),
        ("check", "--select", "\x1b[2J\n::error::"),
        ("baseline", "write", NAMES[2], "--file", "::error::b.tsv"),
        ("baseline", "show", "--file", "::error::b.tsv"),
    ],
)
def test_nothing_is_obeyed_in_what_commands_say(desk: Path, command: tuple[str, ...]) -> None:
    done = run(*command, folder=desk)
    assert b"Traceback" not in done.stderr
    assert not OBEYED.findall(done.stdout.decode())
    assert not OBEYED.findall(done.stderr.decode())


def test_a_baseline_is_read_again_whatever_files_are_called(desk: Path, tmp_path: Path) -> None:
    file = str(tmp_path / "baseline.tsv")
    names = [each.name for each in desk.glob("*.txt") if "bad" not in each.name]
    assert run("baseline", "write", *names, "--file", file, folder=desk).returncode == 0
    done = run("check", *names, "--baseline", file, folder=desk)
    assert done.returncode == 0, done.stdout + done.stderr


def test_readers_read_the_names_as_they_are(desk: Path) -> None:
    done = run("check", "--output-format", "json", folder=desk)
    paths = {each["path"] for each in json.loads(done.stdout)["findings"]}
    assert paths == {*NAMES, os.fsdecode(b"caf\xe9.txt")}
    done = run("check", "--output-format", "junit", folder=desk)
    assert len(ET.fromstring(done.stdout)) == len(paths) + len(NAMES)


def test_a_diff_applies_whatever_files_are_called(desk: Path, tmp_path: Path) -> None:
    names = [*NAMES, os.fsdecode(b"caf\xe9.txt")]
    done = run("check", "--diff", *(f"./{name}" for name in names), folder=desk)
    for name in names:
        (tmp_path / name).write_text(TEXT, "utf-8")
    subprocess.run(["git", "apply", "-"], cwd=tmp_path, input=done.stdout, check=True)
    for name in names:
        assert "teh" not in (tmp_path / name).read_text("utf-8")


class _Tags(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.handlers: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.handlers += [name for name, _ in attrs if name.startswith("on")]


def test_the_page_has_no_script_but_its_own(desk: Path) -> None:
    done = run("check", "--output-format", "html", folder=desk)
    page = _Tags(done.stdout.decode())
    assert page.tags.count("script") == 1
    assert not page.handlers
