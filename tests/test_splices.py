"""What the checks of spliced words leave alone, and which repairs they set against each other."""

from __future__ import annotations

from pathlib import PurePath

import pytest

from newslint.article.article import Article
from newslint.article.neighbours import pairs
from newslint.edits import apply
from newslint.linting.linter import Linter
from newslint.testing import fires


def _article(linter: Linter, text: str) -> Article:
    return linter.article(linter.read(PurePath("article.txt"), text))


def test_pairs_are_neighbours_with_the_tags_asked_for(linter: Linter) -> None:
    article = _article(linter, "The old car stopped before the new house.")
    found = [(left.text, right.text) for left, right in pairs(article, {"JJ"}, {"NN"})]
    assert found == [("old", "car"), ("new", "house")]


@pytest.mark.parametrize("text", ["", "No.", "Yes he", "of of of"])
def test_pairs_of_short_articles(linter: Linter, text: str) -> None:
    article = _article(linter, text)
    assert len(list(pairs(article, {"IN", "NN", "PRP"}, {"IN", "NN", "PRP"}))) <= 2


@pytest.mark.parametrize(
    ("rule", "text", "repairs"),
    [
        (
            "lost-subject",
            "The mayor spoke for an hour. Is a friend of the minister.",
            ["He is a friend", "She is a friend", "It is a friend"],
        ),
        (
            "lost-preposition",
            "She met the leaders Italy, Canada and Peru.",
            ["leaders of Italy", "leaders in Italy", "leaders, Italy"],
        ),
        (
            "invented-possessive",
            "Mr. Adams has met with his leaders Peru, Chile and Brazil.",
            ["the leaders of Peru", "his leaders of Peru", "his leaders, Peru"],
        ),
        (
            "doubled-clause",
            "The minister said He said the talks would go on.",
            ["minister said the talks", "minister said. He said the talks"],
        ),
        (
            "missing-article",
            "He was candidate in May.",
            ["was a candidate", "was the candidate"],
        ),
        (
            "missing-article",
            "They want to make decision on Friday.",
            ["make the decision", "make a decision"],
        ),
        (
            "missing-article",
            "It was first team from the south to win.",
            ["was the first team", "was a first team"],
        ),
        (
            "missing-article",
            "They met in May. Company said that it would go on.",
            ["May. The company said", "May. A company said"],
        ),
        (
            "missing-article",
            "She was asked by State Bank of Pakistan on Monday.",
            ["by the State Bank"],
        ),
        (
            "missing-article",
            "They denied claims that decision had been made.",
            ["that the decision", "that a decision"],
        ),
    ],
)
def test_other_repairs_compete(linter: Linter, rule: str, text: str, repairs: list[str]) -> None:
    (match,) = fires(linter, linter.catalogue[rule], text)
    proposed = [apply(text, repair) for repair in match.repairs]
    for repair in repairs:
        assert any(repair in each for each in proposed), repair


@pytest.mark.parametrize(
    ("rule", "text"),
    [
        ("lost-preposition", "BRITISH LEADERS Italy, Canada, France"),
        ("missing-article", "Minister denies plan for summit"),
        ("lost-subject", "Is a friend of the minister?"),
        ("article-before-name", "The Netherlands and the Philippines signed it."),
        ("mixed-abbreviation", "The US army, the US navy and U.S. Steel were there."),
        ("redundant-phrase", "Tax payers were there. They pay tax in May."),
    ],
)
def test_is_silent(linter: Linter, rule: str, text: str) -> None:
    assert [match for match in fires(linter, linter.catalogue[rule], text) if not match.doubt] == []


def test_a_mixed_abbreviation_is_one_finding_with_all_its_places(linter: Linter) -> None:
    text = "The US army met the US press and the US navy. The U.S. is late. It was the U.S."
    (match,) = fires(linter, linter.catalogue["mixed-abbreviation"], text)
    right = "The US army met the US press and the US navy. The US is late. It was the US."
    assert apply(text, match.repairs[0]) == right


def test_garbled_characters_decode_or_stay(linter: Linter) -> None:
    rule = linter.catalogue["garbled-characters"]
    (match,) = fires(linter, rule, "The cafÃ© was full.")
    assert apply("The cafÃ© was full.", match.repairs[0]) == "The café was full."
    assert fires(linter, rule, "The letter Ã stands for itself.") == []
    (twice,) = fires(linter, rule, "It is approved Ã\x82 now.")
    assert twice.repairs == ()
