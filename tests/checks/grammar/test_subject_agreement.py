from __future__ import annotations

import pytest

from fixture_types import Find, Repair


@pytest.mark.parametrize(
    ("text", "right"),
    [
        (
            "It is late. The results of the vote was clear to all.",
            "It is late. The results of the vote were clear to all.",
        ),
        ("It is late. The minister have said so.", "It is late. The minister has said so."),
        ("It is late. The people was angry.", "It is late. The people were angry."),
        ("It is late. They has no boat at all.", "It is late. They have no boat at all."),
    ],
)
def test_the_verb_is_made_to_agree(repaired: Repair, text: str, right: str) -> None:
    assert repaired("subject-agreement", text) == right


@pytest.mark.parametrize(
    "text",
    [
        "It is late. The council insists that the minister have a boat.",
        "It is late. Three of the years was all he had, and the crew are late.",
        "It is late. “The children was late,” he said of the boat.",
        "It is late. The price of the boats was high, as the man and the boys are ill.",
    ],
)
def test_good_english_is_left_alone(found: Find, text: str) -> None:
    assert found("subject-agreement", text) == []


@pytest.mark.parametrize(
    ("text", "right"),
    [
        (
            "The road is closed. She work in a bakery near the port of the town.",
            "The road is closed. She works in a bakery near the port of the town.",
        ),
        (
            "The road is closed. Everybody want a piece of the big cake in June.",
            "The road is closed. Everybody wants a piece of the big cake in June.",
        ),
    ],
)
def test_one_person_has_a_verb_with_an_ending(repaired: Repair, text: str, right: str) -> None:
    assert repaired("subject-agreement", text) == right


@pytest.mark.parametrize(
    "text",
    [
        "They asked that she work in a bakery, and saw everybody leave the town.",
        "The road is closed. He decreed after the last cup that players should have a rest.",
        "He put the cake away. Did she live near the port of the town in June?",
    ],
)
def test_bare_verbs_that_are_right_are_left_alone(found: Find, text: str) -> None:
    assert found("subject-agreement", text) == []
