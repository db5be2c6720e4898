from __future__ import annotations

import pytest

from fixture_types import Find, Repair


@pytest.mark.parametrize(
    ("text", "right"),
    [
        (
            "They went on the long march on the long march to the border in the spring.",
            "They went on the long march to the border in the spring.",
        ),
        ("Fans of Zorna fans left early.", "Fans of Zorna left early."),
        ("It was the town of the town that they left.", "It was the town that they left."),
        (
            "The aid is meant for the schools and for the schools, as the mayor said.",
            "The aid is meant for the schools, as the mayor said.",
        ),
        (
            "Whoever carries a loaded gun, or a loaded gun faces ten years in prison.",
            "Whoever carries a loaded gun faces ten years in prison.",
        ),
        (
            "If the engine is faulty or faulty, the firm will replace it at once.",
            "If the engine is faulty, the firm will replace it at once.",
        ),
    ],
)
def test_what_is_said_again(repaired: Repair, text: str, right: str) -> None:
    assert repaired("repeated-phrase", text) == right


@pytest.mark.parametrize(
    "text",
    [
        "He said that he does research or research based on the work of others.",
        "The list has films for children, adults, or adults, as the owner said.",
        "Trains stop for want of a driver, or a driver is moved from the coast in time.",
        "They waited for years and for years, and again and again they asked.",
        "She sang “over the hill and over the hill” in the hall of the town.",
        "They might or might not come to the talks, the minister said on Friday.",
        "It grows from the field and from the field behind it, the farmer said.",
        "Most of the people who are coming here are coming here with a plan, she said.",
    ],
)
def test_what_is_meant(sure: Find, text: str) -> None:
    assert sure("repeated-phrase", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Many garages had closed in Parana, Mato Grosso and Mato Grosso do Sul, the owners said.",
    ],
)
def test_news_that_people_wrote_is_left_alone(sure: Find, text: str) -> None:
    assert sure("repeated-phrase", text) == []
