"""What is never prose, by patterns of the newsroom, and further kinds of files."""

from __future__ import annotations

from pathlib import PurePath

import pytest

from newslint.expression import SlowExpressionError
from newslint.readers import Reading, read
from newslint.readers.document import PLACEHOLDER, Document


def blocks(document: Document) -> list[str]:
    return [document.prose[each.span.start : each.span.end] for each in document.blocks]


DIRECTIVE = ("(?m)^:::.*$", r"@\w+\[[^\]]*\]")


@pytest.mark.parametrize("suffix", [".md", ".mdx", ".html", ".txt"])
def test_it_is_no_prose(suffix: str) -> None:
    source = "A word @ref[teh end] stands.\n"
    document = read(PurePath(f"a{suffix}"), source, Reading(never=DIRECTIVE))
    assert blocks(document) == [f"A word {PLACEHOLDER} stands."]
    assert document.source == source
    assert "teh" in read(PurePath(f"a{suffix}"), source).prose


@pytest.mark.parametrize("suffix", [".md", ".mdx", ".txt"])
@pytest.mark.parametrize("newline", ["\n", "\r\n"])
def test_lines_of_nothing_else_part_blocks(suffix: str, newline: str) -> None:
    source = newline.join(["One teh end.", "", ":::note teh", "", "Two.", "", ":::", ""])
    never = (r"(?m)^:::[^\r\n]*",)
    document = read(PurePath(f"a{suffix}"), source, Reading(never=never))
    assert blocks(document) == ["One teh end.", "Two."]


def test_over_lines_and_beside_shortcodes() -> None:
    source = "Before.\n\n<<<\nteh **end**\n\nteh\n>>>\n\nAn {{< x >}} after %%teh%%.\n"
    never = (r"(?s)<<<.*?>>>", "%%[^%]+%%", "%teh%")
    document = read(PurePath("a.md"), source, Reading(never=never))
    assert blocks(document) == ["Before.", f"An {PLACEHOLDER} after {PLACEHOLDER}."]


def test_nothing_of_it_is_edited() -> None:
    document = read(PurePath("a.md"), "Go to @ref[x] teh end.\n", Reading(never=DIRECTIVE))
    at = document.prose.index("teh")
    start = document.map.source(type(document.blocks[0].span)(at, at + 3)).start
    assert document.source[start : start + 3] == "teh"


def test_further_kinds_of_files() -> None:
    reading = Reading(formats={".qmd": "markdown", ".md": "text"})
    assert read(PurePath("a.qmd"), "Some *words*.", reading).prose == "Some words."
    assert read(PurePath("a.QMD"), "Some *words*.", reading).syntax == "markdown"
    assert read(PurePath("a.md"), "Some *words*.", reading).prose == "Some *words*."
    assert read(PurePath("a.qmd"), "Some *words*.").prose == "Some *words*."


def test_a_pattern_that_never_ends_is_stopped(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newslint.expression._TIMEOUT", 0.05)
    with pytest.raises(SlowExpressionError, match="takes too long"):
        read(PurePath("a.txt"), "a" * 5000 + "b", Reading(never=(r"(?:a+)+(?:a+)+c",)))
