"""What holds for every document, also for the most hostile one."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
import strategies
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from reading import parse

from newslint.edits import apply
from newslint.model import Edit, Span
from newslint.readers.document import Document

FILES = ("a.md", "a.mdx", "a.html", "a.txt")
_SCRAPS = r"""
    {/* */} { } $ $$ ::: export import
    <!-- --> <![ ]]> <? </ <a <script> </script> <p> {{< >}} {% %} &# &amp ``` [^1] <textarea>
    <title> <pre> https:// www. @ <code> ''' x= ** __ ~~ [ ]( ) ![ | > - + # = " ' \ ` & ; : !
"""
SCRAPS = _SCRAPS.split()
BREAKS = ("\n", "\n\n", "\r\n", "\r", " ", "  \n", "\t", "\x0c", "\x85", "\u2028", "---\n", "+++\n")

_relaxed = settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow])
_scrap = st.sampled_from(SCRAPS) | st.sampled_from(BREAKS) | st.characters()


@settings(max_examples=150)
@given(st.lists(_scrap, max_size=40).map("".join), st.sampled_from(FILES))
def test_any_text_can_be_read(source: str, name: str) -> None:
    document = parse(name, source)
    for offset in range(len(document.prose)):
        span = Span(offset, min(offset + 3, len(document.prose)))
        place = document.map.source(span)
        assert 0 <= place.start <= place.end <= len(source)
        for edit in (Edit(span, ""), Edit(span, "x y"), Edit(Span(offset, offset), "x")):
            located = document.map.edit(edit)
            if located is not None:
                apply(source, [located])


def words(document: Document) -> list[re.Match[str]]:
    return list(re.finditer(r"\w+", document.prose))


def results(name: str, source: str, edits: list[Edit]) -> Iterator[tuple[str, str]]:
    """Yield the prose that each edit leads to, and the prose that it should lead to."""
    document = parse(name, source)
    for edit in edits:
        located = document.map.edit(edit)
        if located is not None:
            fixed = parse(name, apply(source, [located])).prose
            yield fixed, apply(document.prose, [edit])


@pytest.mark.parametrize("kind", ["markdown", "mdx", "html", "front_only"])
@_relaxed
@given(data=st.data())
def test_a_replaced_word_reads_as_replaced(kind: str, data: st.DataObject) -> None:
    name, source = data.draw(getattr(strategies, kind))
    found = words(parse(name, source))
    if not found:
        return
    word = data.draw(st.sampled_from(found))
    new = data.draw(st.sampled_from(["zebra", "Öl", "mid-day"]))
    for fixed, wanted in results(name, source, [Edit(Span(*word.span()), new)]):
        assert fixed == wanted


@_relaxed
@given(data=st.data())
def test_a_replaced_word_of_text_reads_as_replaced(data: st.DataObject) -> None:
    # Whether lines are one paragraph hangs on their words, so where it ends may change.
    name, source = data.draw(strategies.text)
    found = words(parse(name, source))
    if found:
        word = data.draw(st.sampled_from(found))
        for fixed, wanted in results(name, source, [Edit(Span(*word.span()), "zebra")]):
            assert fixed.split() == wanted.split()


@pytest.mark.parametrize("kind", ["markdown", "mdx", "html", "front_only", "text"])
@_relaxed
@given(data=st.data())
def test_words_can_be_inserted_and_taken_back(kind: str, data: st.DataObject) -> None:
    name, source = data.draw(getattr(strategies, kind))
    document = parse(name, source)
    found = [match for match in words(document) if match.group().isalpha()]
    if not found:
        return
    word = data.draw(st.sampled_from(found))
    inserted = Edit(Span(word.end(), word.end()), " zebra")
    located = document.map.edit(inserted)
    if located is None:
        return
    longer = apply(source, [located])
    prose = apply(document.prose, [inserted])
    again = parse(name, longer)
    if again.prose != prose:
        return  # the word stood at an address or at loose markup, and became a part of it
    back = again.map.edit(Edit(Span(word.end(), word.end() + len(" zebra")), ""))
    at = located.span.start
    if back is None and set(source[max(0, at - 1) : at + 1]) & set("*_~"):
        return  # the marks beside it might begin or end something else
    assert back is not None
    assert apply(longer, [back]) == source
