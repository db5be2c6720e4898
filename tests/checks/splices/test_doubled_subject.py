from __future__ import annotations

import pytest

from fixture_types import Find, Propose, Repair


def test_the_right_repair_is_proposed_to_the_judge(proposed: Propose) -> None:
    text = "The paper wrote on Friday that in the end the old mayors it said nothing at all."
    right = "The paper wrote on Friday that in the end the old mayors said nothing at all."
    kind, texts = proposed("doubled-subject", text)
    assert kind == "doubled-subject-in-doubt"
    assert right in texts


def test_what_is_right_is_not_even_proposed(found: Find) -> None:
    text = "Visitors can keep the target they shot and a film of the day."
    assert found("doubled-subject", text) == []


@pytest.mark.parametrize(
    ("text", "right"),
    [
        (
            "The players of the team they arrived in Quito on Friday evening.",
            "The players of the team arrived in Quito on Friday evening.",
        ),
        (
            "According to the paper, the actress she left the set after a quarrel.",
            "According to the paper, the actress left the set after a quarrel.",
        ),
    ],
)
def test_clauses_that_lack_nothing(repaired: Repair, text: str, right: str) -> None:
    assert repaired("doubled-subject", text) == right


@pytest.mark.parametrize(
    "text",
    [
        "The mayor of the town he was born in left the party last week.",
        "The house of the singer he had sold to a friend was empty in May.",
        "The only team in the league they never beat this year.",
    ],
)
def test_clauses_that_lack_what_is_before(sure: Find, text: str) -> None:
    assert sure("doubled-subject", text) == []
