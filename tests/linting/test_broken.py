from __future__ import annotations

import pytest

from fixture_types import Read
from newslint.catalogue.catalogue import load_rules
from newslint.catalogue.rule import Proposal
from newslint.catalogue.scores import NOBODYS, SURELY
from newslint.engines.odd_words import odd_words
from newslint.linting.broken import broken_sentences
from newslint.model import Match, Safety, Span
from surprised import Reader

FIRST = "The ministers met in the rubber to whisper the roof of the plan."
TEXT = f"{FIRST} They met in Tuesday."


def proposal(words: str, doubt: str = "", rule: str = "doubled-word") -> Proposal:
    """What a rule says of a few words of the text."""
    start = TEXT.index(words)
    match = Match(Span(start, start + len(words)), doubt=doubt)
    return Proposal(load_rules()[rule], match, None, Safety.HINT)


def broken(
    read: Read,
    score: int,
    odd: tuple[str, ...] = (),
    doubted: tuple[str, ...] = (),
    found: tuple[str, ...] = (),
    text: str = TEXT,
) -> list[tuple[str, str]]:
    """Return the broken sentences of a text, where a word is odd by nine nats, and their places."""
    article = read(text)
    guesses = [proposal(each, "it may be right") for each in doubted]
    standing = [proposal(each) for each in found]
    words = odd_words(article, Reader(odd), (), ())
    broken = broken_sentences(article, score, [*guesses, *standing], standing, words)
    matches = [each.match for each in broken]
    return [(text[m.span.start : m.span.end], m.values["places"]) for m in matches]


def test_a_sentence_is_shown_whole_and_its_odd_words_are_named(read: Read) -> None:
    assert broken(read, SURELY, ("rubber", "whisper")) == [(FIRST, "“rubber” and “whisper”")]
    assert broken(read, SURELY, ("whisper",)) == [(FIRST, "“whisper”")]


def test_guesses_of_rules_are_a_reason_too(read: Read) -> None:
    guesses = ("in the rubber", "to whisper", "the plan")
    named = "“in the rubber”, “to whisper” and “the plan”"
    assert broken(read, SURELY, doubted=guesses) == [(FIRST, named)]
    assert broken(read, SURELY, doubted=guesses[:2]) == []
    assert broken(read, NOBODYS, doubted=guesses[:1]) == [(FIRST, "“in the rubber”")]


def test_a_long_place_is_named_by_its_first_words(read: Read) -> None:
    whole = "ministers met in the rubber to whisper the roof of the plan"
    named = "“ministers met in the rubber to whisper …”"
    assert broken(read, NOBODYS, doubted=(whole,)) == [(FIRST, named)]


def test_what_is_doubted_anywhere_is_no_reason(read: Read) -> None:
    article = read(TEXT)
    nouns = [
        proposal(each, "it may be right", "swapped-nouns") for each in ("ministers met", "the plan")
    ]
    assert list(broken_sentences(article, NOBODYS, nouns, [], [])) == []


def test_a_place_that_several_rules_doubt_is_one_place(read: Read) -> None:
    guesses = ("in the rubber", "the rubber to", "the plan")
    assert broken(read, SURELY, doubted=guesses) == []
    assert broken(read, NOBODYS, doubted=guesses[:2]) == [(FIRST, "“in the rubber to”")]


@pytest.mark.parametrize(
    ("odd", "score"),
    [
        (("rubber", "whisper"), SURELY - 1),
        ((), NOBODYS),
        (("Tuesday",), NOBODYS),  # a name is odd anywhere
    ],
)
def test_nothing_is_said_without_a_reason(read: Read, odd: tuple[str, ...], score: int) -> None:
    assert broken(read, score, odd) == []


def test_what_the_article_is_about_is_not_odd(read: Read) -> None:
    twice = "The rubber was sold. The town had bought rubber for years."
    assert broken(read, SURELY, ("rubber",), text=twice) == []
    assert len(broken(read, NOBODYS, ("rubber",), text=twice)) == 2
    assert broken(read, NOBODYS, ("rubber",), text=f"{twice} It bounced, as rubber does.") == []


def test_what_a_finding_explains_is_no_reason(read: Read) -> None:
    assert broken(read, NOBODYS, ("whisper",), found=("to whisper",)) == []
    guesses = ("in the rubber", "to whisper")
    assert broken(read, NOBODYS, doubted=guesses, found=("rubber to",)) == []
