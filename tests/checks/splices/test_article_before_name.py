from __future__ import annotations

import pytest

from fixture_types import Find, Propose, Repair
from newslint.model import Safety


def test_the_right_repair_is_proposed_to_the_judge(proposed: Propose) -> None:
    text = "The towns of the coast had their best time in the President Bush years, they said."
    right = "The towns of the coast had their best time in President Bush years, they said."
    kind, texts = proposed("article-before-name", text)
    assert kind == "article-before-name-in-doubt"
    assert right in texts


def test_is_silent(sure: Find) -> None:
    text = "The Netherlands and the Philippines signed it."
    assert sure("article-before-name", text) == []


def test_a_stadium_has_its_article(found: Find) -> None:
    text = "They won the match at the Rajiv Lima International Stadium on Thursday."
    assert found("article-before-name", text) == []


def test_what_is_right_is_not_even_proposed(found: Find) -> None:
    text = "Ivory Coast has won. The crews went home to the Ivory Coast."
    assert found("article-before-name", text) == []


@pytest.mark.parametrize(
    ("bad", "good"),
    [
        (
            "On Monday the mayor Ana Lima opened the school of the town.",
            "On Monday Mayor Ana Lima opened the school of the town.",
        ),
        (
            "They were sent to the Bolivia, and the talks went on all night.",
            "They were sent to Bolivia, and the talks went on all night.",
        ),
    ],
)
def test_is_left_out(repaired: Repair, bad: str, good: str) -> None:
    assert repaired("article-before-name", bad) == good


@pytest.mark.parametrize(
    "text",
    [
        "On Monday the mayor, Ana Lima, opened the school of the town.",
        "The players of the Bolivia squad went home, and the Jordan was dry.",
        "They read the Sun in the Hague and sailed to the Bahamas in March.",
    ],
)
def test_what_has_its_article_keeps_it(sure: Find, text: str) -> None:
    assert sure("article-before-name", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "They left the Islam practised elsewhere. Islam is old, and Islam changes.",
        "According to the Datamonitor report, girls spend more. Datamonitor is sure of it.",
        'He read it in the London "Standard" newspaper. London is old, and London is large.',
        "It was shown by the Dr. Khan Research Laboratory in May, and nobody was told.",
        "It is not the Islam with which they came. Islam is old, and Islam changes.",
        "She has asked the Department of the Interior for help. Interior is slow, and old.",
    ],
)
def test_news_that_people_wrote_is_left_alone(sure: Find, text: str) -> None:
    assert sure("article-before-name", text) == []


@pytest.mark.parametrize(
    ("bad", "good"),
    [
        (
            "The measure was announced by the president Trump on Monday.",
            "The measure was announced by President Trump on Monday.",
        ),
        (
            "The pope Francis will travel to Lisbon with the king Felipe VI in August.",
            "Pope Francis will travel to Lisbon with King Felipe VI in August.",
        ),
        (
            "The visit of the president Macron left many questions open, he said.",
            "The visit of President Macron left many questions open, he said.",
        ),
        (
            "The foreign minister Lavrov said that it was refused by the mayor Hidalgo.",
            "Foreign Minister Lavrov said that it was refused by Mayor Hidalgo.",
        ),
    ],
)
def test_a_lone_name_behind_an_office(repaired: Repair, bad: str, good: str) -> None:
    assert repaired("article-before-name", bad) == good


@pytest.mark.parametrize(
    "text",
    [
        "The president Macron appointed in May was ill.",
        "He is not the minister Macron wanted, and it is not the prime minister Britain needs.",
        "On Monday the king Charles spaniel won the show, and they read the king James Bible.",
        "The French president Macron left, and the then president Tarvi stayed.",
        "The president, Trump, met the minister Gérald Darmanin at the President Hotel.",
        "“I saw the president Macron on Monday,” she said.",
        "He was the pope John Paul II met in Rome.",
    ],
)
def test_no_lone_name_behind_an_office(sure: Find, text: str) -> None:
    assert sure("article-before-name", text) == []


def test_an_office_that_english_has_as_no_title_is_only_shown(found: Find) -> None:
    text = "He said that the minister Darmanin and the deputy Tarvi had voted against the law."
    matches = found("article-before-name", text)
    assert [text[each.span.start : each.span.end] for each in matches] == [
        "the minister",
        "the deputy",
    ]
    assert {each.safety for each in matches} == {Safety.HINT}
