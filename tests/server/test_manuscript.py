"""Open articles: edits in any encoding, and what is shown until the judge has read them."""

from __future__ import annotations

from pathlib import PurePath

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lsprotocol import types
from pygls.workspace import PositionCodec

from newslint.article.analysis import Analyses
from newslint.edits import apply
from newslint.linting.linter import Linter
from newslint.model import Edit, Span
from newslint.server.lsp.manuscript import OpenArticle, path_of, until_judged
from newslint.server.lsp.positions import Positions

ENCODINGS = [PositionCodec(each) for each in types.PositionEncodingKind]
LINE_ENDS = ("\u2028", "\x0c", "\r", "\n", "\r\n", "\n\n")
PIECES = st.sampled_from(("teh ", "very ", "👍", "é", "𝒜", "“", "”", ". ", "a", *LINE_ENDS))
TEXTS = st.lists(PIECES, max_size=12).map("".join)
EDITS = st.lists(st.tuples(st.floats(0, 1), st.floats(0, 0.3), TEXTS), max_size=5)


def placed(text: str, at: float, size: float) -> Span:
    """Return a place in a text by shares of its length; no line ending of two is parted."""
    start = int(at * len(text))
    end = min(len(text), start + int(size * len(text)))
    while start and text[start - 1 : start + 1] == "\r\n":
        start -= 1
    while text[end - 1 : end + 1] == "\r\n":
        end += 1
    return Span(start, max(start, end))


def opened(text: str, codec: PositionCodec) -> OpenArticle:
    return OpenArticle(types.TextDocumentItem("file:///a.md", "markdown", 1, text), codec)


@given(text=TEXTS, wanted=EDITS, codec=st.sampled_from(ENCODINGS))
def test_edits_do_what_the_editor_did(
    text: str, wanted: list[tuple[float, float, str]], codec: PositionCodec
) -> None:
    article = opened(text, codec)
    changes: list[types.TextDocumentContentChangeEvent] = []
    for at, size, new in wanted:
        span = placed(text, at, size)
        place = Positions(text, codec).range(span)
        changes.append(types.TextDocumentContentChangePartial(range=place, text=new))
        text = apply(text, [Edit(span, new)])
    assert article.edited(2, changes).text == text


@given(text=TEXTS, codec=st.sampled_from(ENCODINGS))
def test_every_offset_has_its_position(text: str, codec: PositionCodec) -> None:
    positions = Positions(text, codec)
    for offset in range(len(text) + 1):
        if text[offset - 1 : offset + 1] != "\r\n" or not offset:
            assert positions.offset(positions.position(offset)) == offset
    assert positions.offset(types.Position(0, 10_000)) <= len(text)
    assert positions.offset(types.Position(10_000, 3)) == len(text)


@given(text=TEXTS, wanted=EDITS)
def test_what_stands_until_the_judge_has_read_is_what_is_found(
    house: Linter, text: str, wanted: list[tuple[float, float, str]]
) -> None:
    """Its findings are the same as fresh ones where the judge has no say, all rules' own."""
    path = PurePath("a.md")
    judged = house.lint(path, text)
    for at, size, new in wanted:
        text = apply(text, [Edit(placed(text, at, size), new)])
    fresh = house.lint(path, text)
    shown = until_judged(judged, fresh, lambda source: house.read(path, source))
    found = [(each.rule, each.span, each.message) for each in fresh.findings]
    assert [(each.rule, each.span, each.message) for each in shown.findings] == found
    for each in shown.findings:
        assert each.fix is None or apply(text, each.fix.edits) != text


ARTICLE = (
    "Ann Lee opened the the bridge on friday. Mr. Lee said that she was glad.\n\n"
    "“We waited for years,” said the mayor. He has has a plan , he said\n\n"
    "The bridge cost 5 % more than planned. in the end. It was worth it.\n"
)


@settings(max_examples=12)
@given(wanted=st.lists(st.tuples(st.floats(0, 1), st.floats(0, 0.02), TEXTS), max_size=3))
def test_what_is_kept_of_a_text_changes_no_finding(
    linter: Linter, wanted: list[tuple[float, float, str]]
) -> None:
    path = PurePath("a.md")
    warm = Linter(linter.config, analyses=Analyses(most=4))
    text = ARTICLE
    for at, size, new in [(0.0, 0.0, ""), *wanted]:
        text = apply(text, [Edit(placed(text, at, size), new)])
        assert warm.alone().lint(path, text) == linter.lint(path, text)


@pytest.mark.parametrize(
    ("uri", "language", "suffix"),
    [
        ("file:///news/a.md", "plaintext", ".md"),
        ("file:///news/a", "markdown", ".md"),
        ("file:///news/a.page", "html", ".html"),
        ("file:///news/a.rst", "restructuredtext", ".rst"),
        ("untitled:Untitled-1", "mdx", ".mdx"),
        ("vscode-notebook-cell:", "plaintext", ".txt"),
    ],
)
def test_how_a_text_is_read(uri: str, language: str, suffix: str) -> None:
    assert path_of(uri, language).suffix == suffix
