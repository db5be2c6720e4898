from __future__ import annotations

import pytest

from fixture_types import Find, Repair


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("It is true. He is capable to win it.", "It is true. He is capable of winning it."),
        ("It is late. They let him to go home.", "It is late. They let him go home."),
        (
            "It is late. The crisis led to reduce the budget of the port.",
            "It is late. The crisis led to reducing the budget of the port.",
        ),
        (
            "It is late. The guard who accepts to open the gate is new.",
            "It is late. The guard who agrees to open the gate is new.",
        ),
        (
            "It is late. The guards prevented the driver to leave the port.",
            "It is late. The guards prevented the driver from leaving the port.",
        ),
        (
            "It is late. The rule makes that the drivers leave the port.",
            "It is late. The rule makes the drivers leave the port.",
        ),
        (
            "It is late. She suggested him to leave the port.",
            "It is late. She suggested that he leave the port.",
        ),
        (
            "It is late. He refused paying the fine for the boat.",
            "It is late. He refused to pay the fine for the boat.",
        ),
    ],
)
def test_the_second_verb_gets_its_english_form(repaired: Repair, text: str, right: str) -> None:
    assert repaired("verb-pattern", text) == right


@pytest.mark.parametrize(
    "text",
    [
        "It is late. He came forward to see her, and they are allowed to leave.",
        "It is late. The men were warned in advance and allowed to escape.",
        "It is late. These are the boats that the port would permit to leave.",
        "It is late. The plan led to work for all, and the men were accused to his face.",
        "It is late. The mayor wants that boat, and the storm made him the first to leave.",
    ],
)
def test_good_english_is_left_alone(found: Find, text: str) -> None:
    assert found("verb-pattern", text) == []
