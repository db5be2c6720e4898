from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

import pytest

from fixture_types import Read
from newslint.catalogue.catalogue import load_rules
from newslint.catalogue.rule import Proposal
from newslint.catalogue.scores import CERTAINLY, NOBODYS, SURELY, TRANSLATED
from newslint.engines.odd_words import odd_words
from newslint.linting.broken import broken_sentences, damaged_words, lone_words
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
    damaged: Mapping[str, float] = MappingProxyType({}),
    doubted: tuple[str, ...] = (),
    found: tuple[str, ...] = (),
    text: str = TEXT,
) -> list[tuple[str, str]]:
    """Return the broken sentences of a text and their places.

    `damaged` has the log-odds of words that may be damaged.
    """
    article = read(text)
    guesses = [proposal(each, "it may be right") for each in doubted]
    standing = [proposal(each) for each in found]
    odd = odd_words(article, Reader([], damaged=damaged), (), ())
    words = damaged_words(article, score, odd)
    broken = broken_sentences(
        article, score, [*guesses, *standing], standing, words, read=bool(damaged)
    )
    matches = [each.match for each in broken]
    return [(text[m.span.start : m.span.end], m.values["places"]) for m in matches]


def test_a_sentence_is_shown_whole_and_its_damaged_words_are_named(read: Read) -> None:
    both = {"rubber": 1.4, "whisper": 1.0}
    assert broken(read, TRANSLATED, both) == [(FIRST, "“rubber” and “whisper”")]
    assert broken(read, TRANSLATED, {"whisper": 3.6}) == [(FIRST, "“whisper”")]


@pytest.mark.parametrize(
    ("score", "others", "shown"), [(SURELY, 5, 1), (SURELY, 20, 0), (SURELY - 1, 5, 0)]
)
def test_a_text_with_few_suspect_words_has_none(
    read: Read, score: int, others: int, shown: int
) -> None:
    text = f"{TEXT}\n\n{'They talked about it. ' * others}"
    assert len(broken(read, score, {"whisper": 2.1}, text=text)) == shown


def test_neighbours_are_named_as_one_place(read: Read) -> None:
    damaged = {"to": 0.2, "whisper": 0.4, "roof": 0.1}
    assert broken(read, SURELY, damaged) == [(FIRST, "“to whisper” and “roof”")]


def test_guesses_of_rules_are_a_reason_too(read: Read) -> None:
    guesses = ("in the rubber", "to whisper", "the plan")
    named = "“in the rubber to whisper” and “the plan”"
    assert broken(read, SURELY, doubted=guesses) == [(FIRST, named)]
    assert broken(read, SURELY, doubted=guesses[:2]) == []
    assert broken(read, NOBODYS, doubted=guesses[:1]) == [(FIRST, "“in the rubber”")]
    assert broken(read, TRANSLATED, doubted=guesses) == []
    assert len(broken(read, TRANSLATED, {"roof": 2.1}, guesses)) == 1


def test_guesses_are_worth_little_where_the_model_tells_more(read: Read) -> None:
    guesses = ("in the rubber", "the plan")
    assert broken(read, NOBODYS, {"whisper": 1.2}, guesses) == []
    assert len(broken(read, NOBODYS, {"whisper": 1.5}, guesses)) == 1


def test_less_is_enough_in_what_is_surely_a_machines(read: Read) -> None:
    text = f"{TEXT}\n\n{'They talked about it. ' * 20}"
    for score, shown in ((CERTAINLY - 1, 0), (CERTAINLY, 1)):
        assert len(broken(read, score, {"whisper": -0.4}, text=text)) == shown
    assert broken(read, CERTAINLY, {"whisper": -0.6}, text=text) == []


def test_a_long_place_is_named_by_its_first_words(read: Read) -> None:
    whole = "ministers met in the rubber to whisper the roof of the plan"
    named = "“ministers met in the rubber to whisper …”"
    assert broken(read, NOBODYS, doubted=(whole,)) == [(FIRST, named)]


def test_what_is_doubted_anywhere_is_no_reason(read: Read) -> None:
    article = read(TEXT)
    nouns = [
        proposal(each, "it may be right", "swapped-nouns") for each in ("ministers met", "the plan")
    ]
    assert list(broken_sentences(article, NOBODYS, nouns, [], [], read=False)) == []


def test_a_place_that_several_rules_doubt_is_one_place(read: Read) -> None:
    guesses = ("in the rubber", "the rubber to", "the plan")
    assert broken(read, SURELY, doubted=guesses) == []
    assert broken(read, NOBODYS, doubted=guesses[:2]) == [(FIRST, "“in the rubber to”")]


@pytest.mark.parametrize(
    ("damaged", "score"),
    [
        ({"rubber": 3.0, "whisper": 3.0}, TRANSLATED - 1),
        ({"rubber": 0.4}, NOBODYS),
        ({"rubber": 1.9, "met": -1.6, "plan": -5.0}, NOBODYS),  # what hardly counts adds nothing
        ({"Tuesday": 3.0}, NOBODYS),  # a name is odd anywhere
        ({}, NOBODYS),
    ],
)
def test_nothing_is_said_without_a_reason(
    read: Read, damaged: Mapping[str, float], score: int
) -> None:
    assert broken(read, score, damaged) == []


def test_what_a_finding_explains_is_no_reason(read: Read) -> None:
    assert broken(read, NOBODYS, {"whisper": 3.0}, found=("to whisper",)) == []
    guesses = ("in the rubber", "to whisper")
    assert broken(read, NOBODYS, doubted=guesses, found=("rubber to",)) == []


def alone(read: Read, score: int, damaged: Mapping[str, float], found: str = "") -> list[str]:
    """Return the words that are shown alone."""
    article = read(TEXT)
    words = damaged_words(article, score, odd_words(article, Reader([], damaged=damaged), (), ()))
    shown = lone_words([proposal(found)] if found else [], words)
    return [TEXT[each.match.span.start : each.match.span.end] for each in shown]


def test_a_word_that_is_likely_damaged_is_shown_alone(read: Read) -> None:
    assert alone(read, TRANSLATED, {"roof": 0.6, "met": 0.4, "Tuesday": 2.0}) == ["roof"]
    assert alone(read, TRANSLATED - 1, {"roof": 2.0}) == []


def test_neighbours_are_one_place(read: Read) -> None:
    damaged = {"to": 0.6, "whisper": 0.9, "roof": 0.7}
    assert alone(read, TRANSLATED, damaged) == ["to whisper", "roof"]
    assert alone(read, TRANSLATED, damaged, "the rubber to") == ["roof"]
