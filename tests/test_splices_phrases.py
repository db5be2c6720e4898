"""What a phrase lacks: its article, a mark of its quotation, or capitals that are a name's."""

from __future__ import annotations

from pathlib import PurePath

import pytest

from newslint.article.article import Article
from newslint.article.pieces import complete
from newslint.article.title_case import without_capitals
from newslint.checks.splices.lost_preposition_of import partitives
from newslint.checks.splices.missing_article import missing_article
from newslint.checks.splices.unbalanced_quotation_places import closings, openings
from newslint.edits import apply
from newslint.english.determiners import indefinite, wanted_article
from newslint.linting.linter import Linter


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


@pytest.mark.parametrize(
    ("lost", "right"),
    [
        ("The deal took most the assets of the bank.", "took most of the assets"),
        ("The council agreed on many its plans.", "many of its plans"),
        ("The union won the votes of most them.", "most of them"),
        ("The minister faced a series angry protests.", "a series of angry protests"),
        ("They spoke of a sense disbelief in the town.", "a sense of disbelief"),
    ],
)
def test_a_part_may_have_lost_its_of(linter: Linter, lost: str, right: str) -> None:
    (match,) = partitives(_article(linter, lost))
    assert match.doubt
    assert right in apply(lost, match.repairs[0])


@pytest.mark.parametrize(
    "text",
    [
        "The results are much the same, and none the worse for it.",
        "The boats, each the size of a bus, sank. To each his own.",
        "The team scored from a set piece in the last minute.",
        "A number plate was stolen from the car.",
    ],
)
def test_parts_that_need_no_of(linter: Linter, text: str) -> None:
    assert list(partitives(_article(linter, text))) == []


@pytest.mark.parametrize(
    ("lost", "right", "kind"),
    [
        ("She was falsified year later by the firm.", "a year later", "missing-article-bare"),
        ("It warned China and European Union of it.", "and the European", "missing-article-known"),
        ("The party wins third term in May.", "the third term", "missing-article-ranked"),
    ],
)
def test_articles_are_proposed(linter: Linter, lost: str, right: str, kind: str) -> None:
    matches = list(missing_article(_article(linter, lost)))
    (match,) = (match for match in matches if match.kind == kind)
    assert any(right in apply(lost, repair) for repair in match.repairs)
