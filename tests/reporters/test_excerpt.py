"""What people are shown of a place."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.edits import apply
from newslint.model import Edit, Span
from newslint.printable import printable
from newslint.readers.lines import Lines
from newslint.reporters.columns import head, middle_cut, tail, width, wrapped
from newslint.reporters.excerpt import changes, excerpt
from newslint.reporters.fitting import Excerpt


def shown(parts: Excerpt) -> str:
    return "".join(f"[{part.text}]" if part.marked else part.text for part in parts)


def change(source: str, *edits: tuple[int, int, str]) -> list[tuple[int, str, str]]:
    found = changes(source, [Edit(Span(a, b), text) for a, b, text in edits], Lines(source))
    return [(each.line, shown(each.before), shown(each.after)) for each in found]


def test_a_short_line_is_shown_whole() -> None:
    source = "One.\nTwo or three.\nFour."
    assert shown(excerpt(source, Span(9, 11), Lines(source))) == "Two [or] three."
    assert shown(excerpt(source, Span(18, 18), Lines(source))) == "Two or three.[]"


def test_a_long_line_is_cut_between_words() -> None:
    source = "before " * 20 + "here" + " behind" * 20
    text = shown(excerpt(source, Span(140, 144), Lines(source)))
    assert text.startswith("…before before")
    assert text.endswith("behind behind…")
    assert " [here] " in text
    assert len(text) < 110


def test_changed_words_are_marked_whole() -> None:
    assert change("He said so.", (0, 0, "S"), (0, 1, "h")) == [
        (1, "[He] said so.", "[She] said so.")
    ]
    assert change("the cat.", (4, 4, "grey ")) == [(1, "the [cat].", "the [grey cat].")]
    assert change("the. cat", (3, 4, "")) == [(1, "[the.] cat", "[the] cat")]


def test_edits_that_are_far_apart_are_shown_apart() -> None:
    source = "he " + "x " * 60 + "he"
    parts = change(source, (0, 2, "she"), (123, 125, "she"))
    assert [line for line, _, _ in parts] == [1, 1]
    assert parts[0][2].startswith("[she] x")
    assert parts[1][2].endswith("x [she]")


def test_an_edit_over_lines_is_shown_in_one() -> None:
    assert change("One.\r\n\r\ntwo.", (3, 9, ", t")) == [(1, "[One.⏎⏎two].", "[One, two].")]


def test_a_long_deletion_loses_its_middle() -> None:
    source = "A b. " + "word " * 100 + "C d."
    ((_, before, after),) = change(source, (5, 505, ""))
    assert len(before) < 120
    assert " … " in before
    assert after == "A b. [C] d."


@pytest.mark.parametrize(
    ("text", "columns"),
    [("abc", 3), ("日本", 4), ("e\u0301", 1), ("\U0001f600", 2), ("a\u200db", 2)],
)
def test_width(text: str, columns: int) -> None:
    assert width(text) == columns


@given(st.text())
def test_nothing_that_a_terminal_obeys_is_printable(text: str) -> None:
    clean = printable(text)
    assert not any(char < " " or "\x7f" <= char < "\xa0" for char in clean)
    assert printable(clean) == clean


TEXTS = st.text("ab \n\r.\t日", max_size=200)


@given(TEXTS, st.data())
def test_any_edits_can_be_shown(source: str, data: st.DataObject) -> None:
    cuts = sorted(data.draw(st.lists(st.integers(0, len(source)), max_size=6)))
    pairs = zip(cuts[::2], cuts[1::2], strict=False)
    edits = [Edit(Span(a, b), data.draw(st.text("xy \n", max_size=5))) for a, b in pairs]
    lines = Lines(source)
    parts = list(changes(source, edits, lines))
    assert bool(parts) == bool(edits)
    for part in parts:
        assert part.line == lines.position(part.span.start)[0] or source[part.span.start] in "\r\n"
    for edit in edits:
        assert excerpt(source, edit.span, lines)
        assert any(p.span.start <= edit.span.start <= edit.span.end <= p.span.end for p in parts)
    apply(source, edits)


@given(st.text("ab\r\n\u2028\x0b", max_size=60), st.data())
def test_lines_and_columns(source: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(source)))
    line, column = Lines(source).position(offset)
    before = source[:offset]
    # The LF of a CRLF is on the line that it ends.
    inside = before.endswith("\r") and source[offset : offset + 1] == "\n"
    starts = before.replace("\r\n", "\n").replace("\r", "\n").count("\n")
    assert line == starts + (not inside)
    start, end = Lines(source).bounds(offset)
    assert start + column - 1 == offset
    assert not set(source[start:end]) & set("\r\n")


WORDS = st.lists(
    st.sampled_from(["a", "word", "longer", "日本", "cafe\u0301", "—", "."]), min_size=1
)


@given(WORDS, st.integers(12, 200), st.data())
def test_excerpts_fit_into_columns(words: list[str], room: int, data: st.DataObject) -> None:
    source = " ".join(words)
    start = data.draw(st.integers(0, len(source)))
    end = data.draw(st.integers(start, min(len(source), start + 30)))
    lines = Lines(source)
    shown_there = excerpt(source, Span(start, end), lines, room)
    assert sum(width(each.text) for each in shown_there) <= room
    edits = [Edit(Span(start, end), data.draw(st.sampled_from(["", "x", "some other words"])))]
    for part in changes(source, edits, lines, room):
        for side in (part.before, part.after):
            assert sum(width(each.text) for each in side) <= room
        heads = {each[0].text for each in (part.before, part.after) if not each[0].marked}
        assert len(heads) <= 1  # they can stand one below the other


@given(WORDS, st.integers(4, 100))
def test_wrapped_lines_fit_and_lose_nothing(words: list[str], room: int) -> None:
    text = " ".join(words)
    lines = wrapped(text, room, "> ", "  ")
    longest = max(width(word) for word in words)
    assert all(width(line) <= max(room, longest + 2) for line in lines)
    assert "".join(line[2:] for line in lines).replace(" ", "") == text.replace(" ", "")


@pytest.mark.parametrize(
    ("text", "room", "begin", "end"),
    [
        ("one two three", 20, "one two three", "one two three"),
        ("one two three", 9, "one two", "two three"),
        ("one two three", 8, "one two", "three"),
        ("extraordinary", 5, "extra", "inary"),
        ("日本語", 5, "日本", "本語"),
        ("cafe\u0301s", 4, "cafe\u0301", "afe\u0301s"),
    ],
)
def test_ends_of_texts(text: str, room: int, begin: str, end: str) -> None:
    assert head(text, room) == begin
    assert tail(text, room) == end


@pytest.mark.parametrize("room", range(1, 30))
def test_a_middle_is_cut_out(room: int) -> None:
    cut = middle_cut("some words in the middle are gone", room)
    assert width(cut) <= room
    assert "…" in cut
