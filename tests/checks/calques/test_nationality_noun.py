from __future__ import annotations

import pytest

from fixture_types import Find, Propose


@pytest.mark.parametrize(
    "text",
    [
        "The Scottish West Highlands and the American Red Cross were named.",
        "The Briton Stirling Moss won, and the Spanish Carla Suarez fan club sang.",
    ],
)
def test_what_is_right_is_not_even_proposed(found: Find, text: str) -> None:
    assert found("nationality-noun", text) == []


def test_the_right_repair_is_proposed_to_the_judge(proposed: Propose) -> None:
    text = "She is proud to be the first Spanish to win the race in the mountains."
    right = "She is proud to be the first Spaniard to win the race in the mountains."
    kind, texts = proposed("nationality-noun", text)
    assert kind == "nationality-noun-alone"
    assert right in texts
