from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from fixture_types import Read
from newslint.article.phrases import ends_opening, is_subject, name_end, phrase_end

if TYPE_CHECKING:
    from spacy.tokens import Token


def word(read: Read, text: str, word: str) -> Token:
    """Return the first token of a text that is the word."""
    found: Token = next(token for token in read(text).doc if token.text == word)
    return found


def test_a_phrase_ends_where_its_words_do(read: Read) -> None:
    first = word(read, "They met the two old friends in Rome.", "the")
    assert phrase_end(first, 6, lambda token: token.tag_ != "IN").text == "friends"


def test_a_phrase_is_no_longer_than_it_may_be(read: Read) -> None:
    first = word(read, "They met the two old friends in Rome.", "the")
    assert phrase_end(first, 3, lambda token: True).text == "old"


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("They met Maria Lopez Ortega in May.", "Ortega"),
        ("They met Maria in May.", "Maria"),
    ],
)
def test_a_name_goes_on_as_far_as_its_words(read: Read, text: str, last: str) -> None:
    assert name_end(word(read, text, "Maria")).text == last


def test_only_a_verb_behind_makes_a_subject(read: Read) -> None:
    text = "The mayor left the hall before the talks with the minister began."
    assert is_subject(word(read, text, "mayor"))
    assert not is_subject(word(read, text, "hall"))


@pytest.mark.parametrize(
    ("text", "opens"),
    [
        ("For his son the mayor has built a house.", True),
        ("The house was sold, and for his son that was sad.", True),
        ("The mayor has built a house for his son.", False),
        ("His son has built a house.", False),
    ],
)
def test_whether_a_possessive_stands_in_an_opening(read: Read, text: str, opens: bool) -> None:
    possessive = next(token for token in read(text).doc if token.tag_ == "PRP$")
    assert ends_opening(possessive) is opens
