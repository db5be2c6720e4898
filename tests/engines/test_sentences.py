from __future__ import annotations

import pytest

from fixture_types import Read
from newslint.catalogue.own_rules import NOBODYS, SURELY
from newslint.engines.odd_words import odd_words
from newslint.engines.sentences import broken_sentences
from newslint.model import Match, Span
from surprised import Reader

FIRST = "The ministers met in the rubber to whisper the roof of the plan."
TEXT = f"{FIRST} They met in Tuesday."


def broken(
    read: Read, odd: list[str], score: int, text: str = TEXT, taken: list[Span] | None = None
) -> list[Match]:
    """Return the broken sentences of a text in which some words surprise by nine nats each."""
    article = read(text)
    words = odd_words(article, Reader(odd), (), taken or [])
    return [each.match for each in broken_sentences(article, words, score)]


def test_a_sentence_is_shown_whole_and_its_odd_words_are_named(read: Read) -> None:
    [match] = broken(read, ["rubber", "whisper"], SURELY)
    assert TEXT[match.span.start : match.span.end] == FIRST
    assert match.values == {"words": "“rubber” and “whisper”"}
    [match] = broken(read, ["whisper"], SURELY)
    assert match.values == {"words": "“whisper”"}


@pytest.mark.parametrize(
    ("odd", "score"),
    [
        (["rubber", "whisper"], SURELY - 1),
        ([], NOBODYS),
        (["Tuesday"], NOBODYS),  # a name is odd anywhere
    ],
)
def test_nothing_is_said_without_a_reason(read: Read, odd: list[str], score: int) -> None:
    assert broken(read, odd, score) == []


def test_what_the_article_is_about_is_no_reason_but_in_a_text_that_nobody_edited(
    read: Read,
) -> None:
    text = "The rubber was sold. The town had bought rubber for years."
    assert broken(read, ["rubber"], SURELY, text) == []
    assert len(broken(read, ["rubber"], NOBODYS, text)) == 2


def test_what_a_finding_explains_is_no_reason(read: Read) -> None:
    at = TEXT.index("whisper")
    assert broken(read, ["whisper"], NOBODYS, taken=[Span(at, at + 7)]) == []
