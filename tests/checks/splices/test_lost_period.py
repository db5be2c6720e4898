from __future__ import annotations

import pytest

from fixture_types import Find, Propose


def test_the_right_repair_is_proposed_to_the_judge(proposed: Propose) -> None:
    text = "The first of them were the old pumps a working copy of the press is due today."
    right = "The first of them were the old pumps. A working copy of the press is due today."
    kind, texts = proposed("lost-period", text)
    assert kind == "lost-period-in-doubt"
    assert right in texts


def test_what_is_right_is_not_even_proposed(found: Find) -> None:
    text = "The mayor was sure that was the view of the council on that Friday."
    assert found("lost-period", text) == []


def test_a_sentence_may_begin_with_a_number(sure: Find) -> None:
    (match,) = sure(
        "lost-period", "The club has signed most of its players One position remains open."
    )
    assert match.values == {"before": "players", "next": "One"}


def test_numbers_and_letters_of_names_are_let_alone(sure: Find) -> None:
    for text in (
        "The firm said each Class A share is worth ten of the old ones.",
        "The record was the Number One this Christmas in the whole of the land.",
        "The first talks took place when the Big Four held a summit in the town.",
        "It went to number one with We Will Rock You sung by a choir of the town.",
    ):
        assert sure("lost-period", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "This might endanger the triple A rating of the bank, but will make it more effective.",
    ],
)
def test_news_that_people_wrote_is_left_alone(sure: Find, text: str) -> None:
    assert sure("lost-period", text) == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("The strike began at dawn Trains stood still in the country.", ("dawn", "Trains")),
        ("The firm denies the claim However, its shares fell.", ("claim", "However")),
        ("The men were moved at night According to them, it was cold.", ("night", "According")),
    ],
)
def test_plurals_and_words_that_lead_on(sure: Find, text: str, values: tuple[str, str]) -> None:
    (match,) = sure("lost-period", text)
    assert match.values == dict(zip(("before", "next"), values, strict=True))


@pytest.mark.parametrize(
    "text",
    [
        "The report is of long range, said a woman of the Union of Concerned Scientists today.",
        "The firm has admitted that 15 million Brits have lost their data.",
        "A law so poor helps no one, the pro-hunt MPs say.",
        "It is unclear what the state Democrats want in the autumn.",
    ],
)
def test_plurals_with_a_capital(sure: Find, text: str) -> None:
    assert sure("lost-period", text) == []
