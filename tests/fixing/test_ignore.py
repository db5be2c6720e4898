"""`newslint ignore`: comments keep today's findings quiet and change nothing else."""

from __future__ import annotations

import re
from pathlib import Path, PurePath

import pyromark
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from newslint.edits import apply
from newslint.fixing.adopt import UnadoptableError, adopt, adoptable, is_reason
from newslint.linting.linter import Linter
from newslint.readers.markdown import _OPTIONS as OPTIONS
from newsroom import furnish, run

PLACES = {
    "paragraph.md": ("Teh end.\n", "{teh}\nTeh end.\n"),
    "paragraphs.md": (
        "One.\n\nA teh. A colour.\nA teh.\n",
        "One.\n\n{colour, teh}\nA teh. A colour.\nA teh.\n",
    ),
    "heading.md": ("One.\n## Teh *end*\nTwo.\n", "One.\n{teh}\n## Teh *end*\nTwo.\n"),
    "setext.md": ("Teh end\n=======\n", "{teh}\nTeh end\n=======\n"),
    "list.md": ("- one\n- teh **end**\n- three\n", "- one\n- teh **end** {teh}\n- three\n"),
    "ordered.md": ("3. teh\n   colour\n4. two\n", "3. teh {teh}\n   colour {colour}\n4. two\n"),
    "nested.md": ("- a\n\n  A teh.\n\n- b\n", "- a\n\n  A teh. {teh}\n\n- b\n"),
    "quote.md": ("> A teh\n> end\n", "> A teh {teh}\n> end\n"),
    "lazy.md": ("> A line\nof teh\n", "> A line\nof teh {teh}\n"),
    "table.md": (
        "| a | teh |\n|---|---|\n| teh | b |\n",
        "| a | teh {teh} |\n|---|---|\n| teh {teh} | b |\n",
    ),
    "tight table.md": ("|a|teh|\n|-|-|\n|c|d|\n", "|a|teh{teh}|\n|-|-|\n|c|d|\n"),
    "hard break.md": (
        "> A teh  \n> end\\\n> teh\\\n> end\n",
        "> A teh {teh}  \n> end\\\n> teh {teh}\\\n> end\n",
    ),
    "below code.md": ("`x`\nteh end\n", "{teh}\n`x`\nteh end\n"),
    "image.md": ("![teh end](x.png)\n", "{teh}\n![teh end](x.png)\n"),
    "image within.md": ("- See ![teh end](x.png) here\n", "- See ![teh end](x.png) here {teh}\n"),
    "image before.md": ("- A teh ![an end](x.png) here\n", "- A teh ![an end](x.png) here {teh}\n"),
    "footnote.md": (
        "A[^1].\n\n[^1]: A teh.\n\n    A colour.\n",
        "A[^1].\n\n[^1]: A teh. {teh}\n\n    A colour. {colour}\n",
    ),
    "raw.md": ("<div>\nA teh\n</div>\n", "<div>\nA teh {teh}\n</div>\n"),
    "crlf.md": ("One.\r\n\r\nTeh.\r\n", "One.\r\n\r\n{teh}\r\nTeh.\r\n"),
    "page.html": (
        "<body>\n  <p>A teh.</p>\n</body>\n",
        "<body>\n  {teh}\n  <p>A teh.</p>\n</body>\n",
    ),
    "doctype.html": (
        "<!DOCTYPE html><title>Teh</title><p>a\n",
        "<!DOCTYPE html>{teh}<title>Teh</title><p>a\n",
    ),
    "marks in a title.html": (
        "<meta x><title>A <b> teh <i>b</i></title><p>teh\n",
        "{teh}\n<meta x><title>A <b> teh <i>b</i></title><p>teh {teh}\n",
    ),
    "cells.html": ("<tr><td>a</td><td>teh</td></tr>\n", "<tr><td>a</td><td>teh{teh}</td></tr>\n"),
    "inline.html": ("<p>a <b>teh</b> c</p>\n", "{teh}\n<p>a <b>teh</b> c</p>\n"),
    "beside.html": ("<p>a</p><p>a <b>teh</b></p>\n", "<p>a</p><p>a <b>teh</b>{teh}</p>\n"),
    "alt.html": ('<img\nalt="teh"><p>a</p>\n', '{teh}<img\nalt="teh"><p>a</p>\n'),
}

FRONT_MATTER = {
    "yaml.md": (
        "---\ntitle: Teh colour\nlead: Teh\n---\nTeh end. It is very late.\n",
        "---\n# {colour, teh}\ntitle: Teh colour\n# {teh}\nlead: Teh\n---\n"
        "Teh end. It is very late. {teh, very}\n",
    ),
    "folded.md": (
        "---\r\ntitle: >\r\n  Teh\r\n---\r\n",
        "---\r\n# {teh}\r\ntitle: >\r\n  Teh\r\n---\r\n",
    ),
    "toml.md": (
        '+++\ntitle = "Teh"\n[x]\ny = 1\n+++\n',
        '+++\n# {teh}\ntitle = "Teh"\n[x]\ny = 1\n+++\n',
    ),
}
MDX = {
    "paragraph.mdx": (
        "import A from 'a'\n\nTeh <B>end</B>.\n",
        "import A from 'a'\n\n{teh}\nTeh <B>end</B>.\n",
    ),
    "list.mdx": ("- one\n- teh\n", "- one\n- teh {teh}\n"),
    "tabs.mdx": ("<Tab>\n\nTeh end.\n\n</Tab>\n", "<Tab>\n\n{teh}\nTeh end.\n\n</Tab>\n"),
}


def adopted(house: Linter, path: PurePath, source: str, reason: str = "why") -> str:
    found = adoptable(house.lint(path, source).findings)
    return apply(source, adopt(lambda text: house.read(path, text), source, found, reason))


def short(source: str) -> str:
    comment = r"(<!-- |\{/\* |(?<=# ))newslint: ignore ([^>]*?) -- why( -->| \*/\}|(?=\r?\n))"
    return re.sub(comment, r"{\2}", source)


@pytest.mark.parametrize("name", [*PLACES, *FRONT_MATTER, *MDX])
def test_a_comment_stands_where_it_breaks_nothing(house: Linter, name: str) -> None:
    source, expected = (PLACES | FRONT_MATTER | MDX)[name]
    after = adopted(house, PurePath(name), source)
    assert short(after) == expected
    assert house.lint(PurePath(name), after).findings == ()


@pytest.mark.parametrize(
    "source",
    [
        "---\n{title: teh}\n---\n",
    ],
)
def test_where_none_can_stand_that_is_said(house: Linter, source: str) -> None:
    with pytest.raises(UnadoptableError) as caught:
        adopted(house, PurePath("a.md"), source)
    assert caught.value.finding.rule == "teh"


def test_plain_text_has_no_comments(house: Linter) -> None:
    with pytest.raises(UnadoptableError, match="plain text cannot have comments"):
        adopted(house, PurePath("a.txt"), "One.\n\nTeh end.\n")


WORDS = st.sampled_from(
    [
        "teh",
        "Colour",
        "it.",
        "“very”",
        "*teh*",
        "**a",
        "b**",
        "[teh](x)",
        "![teh](x.png)",
        "`c`",
        "a\\",
        "&amp;",
        "<b>teh</b>",
        "\n",
        "  \n",
    ]
)
LINES = st.lists(WORDS, min_size=1, max_size=6).map(" ".join)
MARKS = st.sampled_from(
    [
        "",
        "",
        "# ",
        "- ",
        "  ",
        "1. ",
        "> ",
        ">> ",
        "    ",
        "| ",
        "> - ",
        "[^1]: ",
        "- [ ] ",
        "* * ",
        "```\n",
        "<p>",
        "<div>\n",
        "|-|-|\n",
    ]
)
MARKDOWN = st.lists(
    st.builds(str.__add__, MARKS, LINES) | st.sampled_from(["| a | b |\n|---|---|\n| teh | c |"]),
    min_size=1,
    max_size=6,
).flatmap(lambda blocks: st.sampled_from(["\n", "\n\n", "\r\n\r\n"]).map(lambda b: b.join(blocks)))


def rendered(source: str) -> list[str]:
    """Return tags and words of a page without the comments."""
    html = pyromark.html(source, options=OPTIONS)
    return re.findall(r"<[^>]*>|[^<\s]+", re.sub(r"<!-- newslint:[^>]*-->", "", html))


@settings(max_examples=400)
@given(MARKDOWN)
@example("[^1]: Colour it.\n| teh | b |\n|---|:-:|\n| c | d |\n")
def test_markdown_is_rendered_as_before(house: Linter, source: str) -> None:
    path = PurePath("a.md")
    try:
        after = adopted(house, path, source)
    except UnadoptableError:
        return
    assert adoptable(house.lint(path, after).findings) == ()
    assert rendered(after) == rendered(source)
    assert adopted(house, path, after) == after


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    furnish(tmp_path)
    (tmp_path / "a.md").write_bytes("Teh end.\r\n\r\n- A colour\r\n".encode("utf-8-sig"))
    (tmp_path / "b.htm").write_bytes("<p>A teh\U0001f600.</p>\n".encode("utf-16"))
    (tmp_path / "c.html").write_text("<p>Nothing.</p>", "utf-8")
    return tmp_path


@pytest.mark.process
def test_once_is_enough_and_nothing_else_changes(desk: Path) -> None:
    (desk / "a.md").chmod(0o640)
    done = run("ignore", "--reason", "as printed", folder=desk)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode().splitlines() == [
        "a.md: ignored 1 colour, 1 teh",
        "b.htm: ignored 1 teh",
        "3 files: 3 findings ignored.",
    ]
    assert (desk / "a.md").read_bytes().decode("utf-8-sig") == (
        "<!-- newslint: ignore teh -- as printed -->\r\nTeh end.\r\n\r\n"
        "- A colour <!-- newslint: ignore colour -- as printed -->\r\n"
    )
    assert (desk / "a.md").read_bytes().startswith(b"\xef\xbb\xbf")
    assert (desk / "a.md").stat().st_mode & 0o777 == 0o640
    assert (desk / "b.htm").read_bytes().startswith(b"\xff\xfe<\0")
    before = {file: (file.read_bytes(), file.stat().st_mtime_ns) for file in desk.glob("*.*")}
    assert run("check", folder=desk).stdout == b"Nothing found in 3 files.\n"
    again = run("ignore", "--reason", "as printed", folder=desk)
    assert again.stdout == b"3 files: nothing to ignore.\n"
    assert before == {f: (f.read_bytes(), f.stat().st_mtime_ns) for f in desk.glob("*.*")}


@pytest.mark.process
def test_only_the_rules_that_are_selected(desk: Path) -> None:
    run("ignore", "--reason", "x", "--ignore", "teh", "a.md", folder=desk)
    assert (desk / "a.md").read_text("utf-8-sig").count("ignore colour") == 1
    assert "ignore teh" not in (desk / "a.md").read_text("utf-8-sig")
    assert b"newslint" not in (desk / "b.htm").read_bytes().replace(b"\0", b"")


@pytest.mark.process
def test_a_comment_that_suppresses_nothing_any_more_is_reported(desk: Path) -> None:
    run("ignore", "--reason", "x", folder=desk)
    text = (desk / "a.md").read_text("utf-8-sig")
    (desk / "a.md").write_text(text.replace("Teh end", "The end"), "utf-8")
    done = run("check", "--output-format", "concise", "a.md", folder=desk)
    assert done.stdout == b"a.md:1:1: unused-ignore This comment has nothing to silence: teh.\n"
    assert b"nothing to ignore" in run("ignore", "--reason", "x", "a.md", folder=desk).stdout


@pytest.mark.process
def test_what_cannot_be_ignored_is_named_and_its_file_left_alone(desk: Path) -> None:
    source = "---\n{title: teh}\n---\nAnd teh end.\n"
    (desk / "a.md").write_text(source, "utf-8")
    (desk / "0.txt").write_bytes(b"\xff\xff")
    done = run("ignore", "--reason", "x", folder=desk)
    assert done.returncode == 2
    assert done.stderr.decode().splitlines() == [
        "newslint: 0.txt: not UTF-8 at byte 0 (0xff); save the file as UTF-8",
        "newslint: a.md:2:9: there is no room for a comment here; nothing was written; "
        "to accept the finding, run: newslint baseline write",
    ]
    assert (desk / "a.md").read_text("utf-8") == source
    assert b"i\0g\0n\0o\0r\0e\0" in (desk / "b.htm").read_bytes()


@pytest.mark.process
@pytest.mark.parametrize(
    "reason", ["", " ", "a --> b", "a -- b", "a\nb", "a | b", "a */ b", "{{< x >}}", "a\u202eb"]
)
def test_a_reason_that_would_break_a_comment_is_refused(desk: Path, reason: str) -> None:
    before = (desk / "a.md").read_bytes()
    done = run("ignore", "--reason", reason, folder=desk)
    assert done.returncode == 2
    assert b"a reason must be one line" in done.stderr
    assert (desk / "a.md").read_bytes() == before
    assert not is_reason(reason)
