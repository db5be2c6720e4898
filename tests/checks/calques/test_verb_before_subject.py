from __future__ import annotations

import pytest

from fixture_types import Find, Propose, Repair


@pytest.mark.parametrize(
    "text",
    [
        "As reported in the paper, the talks went on, and how he wrote is known.",
        "In the last week of May, recorded deaths fell by half in the whole town.",
        "Asked where the singer lives, he did not know what to say to the man.",
        "With Croatia set to take part, as announced Tuesday, the group has risen to ten.",
    ],
)
def test_what_is_right_is_not_even_proposed(found: Find, text: str) -> None:
    assert found("verb-before-subject", text) == []


def test_the_right_repair_is_proposed_to_the_judge(proposed: Propose) -> None:
    text = "Nobody could say when arrived the train from the old capital on Monday."
    right = "Nobody could say when the train arrived from the old capital on Monday."
    kind, texts = proposed("verb-before-subject", text)
    assert kind == "verb-before-subject-asked"
    assert right in texts


@pytest.mark.parametrize(
    ("text", "right"),
    [
        (
            "The road is closed. Reporters asked where was the money of the club.",
            "The road is closed. Reporters asked where the money of the club was.",
        ),
        (
            "The road is closed. He does not know how old is the house.",
            "The road is closed. He does not know how old the house is.",
        ),
        (
            "The road is closed. In 1994 won Mandić the cup with his old club.",
            "The road is closed. In 1994 Mandić won the cup with his old club.",
        ),
        (
            "The road is closed. “We will not pay,” has declared the prime minister.",
            "The road is closed. “We will not pay,” the prime minister has declared.",
        ),
    ],
)
def test_clauses_are_turned_back(repaired: Repair, text: str, right: str) -> None:
    assert repaired("verb-before-subject", text) == right


@pytest.mark.parametrize(
    "text",
    [
        "On Monday the Peruvian president met Prime Minister Ana Lima at her house.",
        "The question is how big is the hole. In the corner stood a man with a hat.",
        "“Nobody asked where was the money,” she said about the fire in the school.",
    ],
)
def test_good_inversions_are_left_alone(found: Find, text: str) -> None:
    assert found("verb-before-subject", text) == []
