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
