from __future__ import annotations

import pytest

from fixture_types import Find, Propose


@pytest.mark.parametrize(
    "text",
    [
        "According to police officer Ana Lima, the man fled into the woods.",
        "According to lawyers for the club, the plan has been dropped for good.",
    ],
)
def test_what_is_right_is_not_even_proposed(found: Find, text: str) -> None:
    assert found("bare-title", text) == []


def test_the_right_repair_is_proposed_to_the_judge(proposed: Propose) -> None:
    text = "Director of the Lisbon zoo Rui Costa said that the animals were well."
    right = "The director of the Lisbon zoo Rui Costa said that the animals were well."
    kind, texts = proposed("bare-title", text)
    assert kind == "bare-title-opening"
    assert right in texts
