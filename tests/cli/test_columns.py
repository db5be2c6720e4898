"""In terminals from 40 to 200 columns: no line is too long, no word is broken, marks stay below."""

from __future__ import annotations

import os
import re
import sys
import unicodedata
from itertools import pairwise
from pathlib import Path

import pytest

from newslint.reporters.columns import width
from newsroom import CACHE
from terminal import shown

pytestmark = [
    pytest.mark.process,
    pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal"),
]
COLUMNS = [40, 60, 80, 120, 200]
LONG = (
    "日本語の新聞 and then the cafe\u0301 colour, which nobody in the ministry of finance had ever"
    " seen before it was painted in the spring of the year before last, when teh old minister went"
    " and the new one came, with her own teh ideas of what the very walls of an office should say\n"
)
MESSAGE = (
    "This word is not in our dictionary, and never was in any of the editions that anybody in this"
    " newsroom remembers; write something else there, or ask the desk."
)
RULE = f"""
summary: A long story.
why: It has to be told.
phrase: minister
message: "{MESSAGE}"
bad: [{{text: "[[minister]]"}}, {{text: "a [[minister]]"}}]
good: [ministry, none]
"""


def terminal(desk: Path, columns: int, *arguments: str, **env: str) -> str:
    """Run newslint in a pseudo-terminal of so many columns; return what it gets."""
    usual = {key: value for key, value in os.environ.items() if key not in ("COLUMNS", "LINES")}
    usual |= {"NO_COLOR": "1", "TERM": "xterm", "NEWSLINT_CACHE": CACHE, **env}
    return shown(desk, *arguments, env=usual, columns=columns).decode().replace("\r\n", "\n")


@pytest.fixture
def desk(desk: Path) -> Path:
    (desk / "a.md").write_text(LONG, "utf-8")
    (desk / "rules" / "house" / "minister.yaml").write_text(RULE, "utf-8")
    return desk


def cells(line: str) -> list[str]:
    """Return what stands in each column of a terminal."""
    found: list[str] = []
    for char in line:
        if unicodedata.combining(char):
            found[-1] += char
        else:
            found += [char] + [""] * (width(char) - 1)
    return found


@pytest.mark.parametrize("columns", COLUMNS)
def test_lines_fit(desk: Path, columns: int) -> None:
    lines = terminal(desk, columns, "check", "a.md").splitlines()
    assert len(lines) > 20
    assert max(map(width, lines)) <= columns
    assert max(map(width, lines)) > min(columns, 150) * 0.7  # and there is something in them


@pytest.mark.parametrize("columns", COLUMNS)
def test_no_word_is_broken(desk: Path, columns: int) -> None:
    shown = terminal(desk, columns, "check", "a.md")
    assert MESSAGE in " ".join(shown.split())
    words = {*re.findall(r"\w+", LONG + LONG.replace("teh", "the").replace("colour", "color"))}
    rows = re.findall(r"^  [1 ] [-+|] (.*)$", shown, re.MULTILINE)
    assert len(rows) == 8
    for row in rows:
        text = re.sub("[\u3040-\u9fff]+", "", row)
        assert set(re.findall(r"\w+", text)) <= words, row


@pytest.mark.parametrize("columns", COLUMNS)
def test_marks_stand_below_their_words(desk: Path, columns: int) -> None:
    lines = terminal(desk, columns, "check", "a.md").splitlines()
    marked = []
    for above, below in pairwise(lines):
        if found := re.fullmatch(r" +(\^+)", below):
            marked.append("".join(cells(above)[found.start(1) : found.end(1)]))
    both = ["teh", "the", "teh", "the"]
    assert sorted(marked) == sorted([*both, "colour", "color", "very", "minister"])


@pytest.mark.parametrize("columns", COLUMNS)
def test_colours_change_no_column(desk: Path, columns: int) -> None:
    coloured = terminal(desk, columns, "check", "a.md", NO_COLOR="")
    plain = re.sub("\x1b\\[[0-9;]*m|\x1b]8;;[^\x1b]*\x1b\\\\", "", coloured)
    lines = terminal(desk, columns, "check", "a.md").splitlines()
    assert plain.splitlines() == [line for line in lines if line.strip(" ^") or not line]


def test_rules_are_links_to_their_pages(desk: Path) -> None:
    text = "The mayor said that that the the works ended.\n"
    (desk / "b.txt").write_text(text)
    arguments = ("check", "b.txt", "--isolated", "--fluency", "off", "--languagetool", "off")
    shown = terminal(desk, 80, *arguments, NO_COLOR="")
    ((page, name),) = set(re.findall("\x1b]8;;([^\x1b]+)\x1b\\\\(.*?)\x1b]8;;\x1b\\\\", shown))
    assert re.search(r"/rules/doubled-word\.(md|html)$", page)
    assert "doubled-word" in name
    assert "]8;;" not in terminal(desk, 80, *arguments)
    assert "]8;;" not in terminal(desk, 80, *arguments, NO_COLOR="", TERM="linux")


@pytest.mark.parametrize("columns", [40, 80])
def test_a_review_fits(desk: Path, columns: int) -> None:
    import pexpect

    env = {**os.environ, "NO_COLOR": "1", "TERM": "xterm", "NEWSLINT_CACHE": CACHE}
    env.pop("COLUMNS", None)
    arguments = ["-m", "newslint", "review", "a.md"]
    child = pexpect.spawn(
        sys.executable, arguments, cwd=str(desk), env=env, dimensions=(50, columns), timeout=60
    )
    child.expect_exact("?] ")
    shown = child.before.decode()
    child.sendline("?")
    child.expect_exact("?] ")
    shown += child.before.decode()
    child.sendline("q")
    child.wait()
    lines = shown.replace("\r", "").splitlines()
    assert len(lines) > 12
    assert max(map(width, lines)) <= columns


@pytest.mark.parametrize("columns", COLUMNS)
@pytest.mark.parametrize("command", [("rules",), ("explain", "doubled-word")])
def test_the_catalogue_fits(desk: Path, columns: int, command: tuple[str, ...]) -> None:
    wide = terminal(desk, 200, *command, "--isolated")
    shown = terminal(desk, columns, *command, "--isolated")
    assert max(map(width, shown.splitlines())) <= columns
    assert shown.split() == wide.split()


@pytest.mark.parametrize("columns", [40, 80])
def test_what_is_wrong_fits(desk: Path, columns: int) -> None:
    shown = terminal(desk, columns, "check", "missing.md", "--extend-select", "minster,vary")
    shown += terminal(desk, columns, "check", "--unsafe-fixs")
    assert max(map(width, shown.splitlines())) <= columns
    assert "See 'newslint check --help'." in " ".join(shown.split())
