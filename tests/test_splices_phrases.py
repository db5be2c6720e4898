"""What a phrase lacks: its article, a mark of its quotation, or capitals that are a name's."""

from __future__ import annotations

from pathlib import PurePath

import pytest

from newslint.article import Article
from newslint.checks.bare_nouns import indefinite, wanted_article
from newslint.checks.mark_places import closings, openings
from newslint.checks.pieces import complete
from newslint.checks.titles import without_capitals
from newslint.engine import Linter
from newslint.model import apply


def _article(linter: Linter, text: str) -> Article:
    return linter.article(linter.read(PurePath("article.txt"), text))


@pytest.mark.parametrize(
    ("phrase", "article"),
    [
        ("complete disgrace", "a"),
        ("increasingly high barrier for all", "an"),
        ("first sign of the spring", "the"),
        ("a complete disgrace", ""),
        ("Rome's disgrace", ""),
        ("wild and fanciful claims", ""),
        ("under pressure", ""),
        ("", ""),
    ],
)
def test_singular_nouns_want_an_article(phrase: str, article: str) -> None:
    assert wanted_article(phrase) == article


@pytest.mark.parametrize(
    ("word", "article"),
    [
        ("hour", "an"),
        ("house", "a"),
        ("European", "a"),
        ("one-off", "a"),
        ("union", "a"),
        ("uninvited", "an"),
        ("useful", "a"),
        ("ugly", "an"),
        ("honest", "an"),
    ],
)
def test_the_indefinite_article_goes_by_sound(word: str, article: str) -> None:
    assert indefinite(word) == article


@pytest.mark.parametrize(
    ("text", "quoted", "lower"),
    [
        (
            'They spoke of "Deep And Lasting Concern".',
            "Deep And Lasting Concern",
            "deep and lasting",
        ),
        ('They spoke of "Old Brussels Habits".', "Old Brussels Habits", "Old Brussels Habits"),
        ("The Bank is an old Bank, a “Bank Monopoly”.", "Bank Monopoly", "Bank Monopoly"),
    ],
)
def test_capitals_go_where_none_is_a_names(text: str, quoted: str, lower: str) -> None:
    start = text.index(quoted)
    assert lower in apply(text, without_capitals(text, start, start + len(quoted)))


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ('The critics called the film a complete waste of time" on Monday.', "complete"),
        ('The mayor was described as the queen of the markets" in May.', "queen"),
        ('The minister warned that the talks were extremely difficult" on Monday.', "extremely"),
    ],
)
def test_a_quotation_opens_before_a_phrase(linter: Linter, text: str, before: str) -> None:
    likeliest = openings(_article(linter, text), 0, text.index('"'))[0]
    assert text[likeliest:].startswith(before)


def test_a_quotation_closes_behind_a_phrase(linter: Linter) -> None:
    text = 'The minister spoke of "deep concern in the whole of the region on Monday.'
    likeliest = closings(_article(linter, text), text.index('"') + 1, len(text))[0]
    assert text[:likeliest].endswith("deep concern")


@pytest.mark.parametrize(
    ("piece", "expected"),
    [
        ("the price has doubled since May", True),
        ("has doubled since May", False),
        ("after the price doubled in May", False),
        ("after the price doubled in May, millers bought less", True),
        ("about two years ago, the scientists say", False),
        ("", False),
    ],
)
def test_pieces_that_can_be_sentences(linter: Linter, piece: str, *, expected: bool) -> None:
    assert complete(_article(linter, "x"), piece) is expected
