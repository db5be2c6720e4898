from __future__ import annotations

import pytest

from fixture_types import Find, Propose


def test_the_right_repair_is_proposed_to_the_judge(proposed: Propose) -> None:
    text = "The growers of the valley said that operators tourism and hotels want a new road."
    right = "The growers of the valley said that tourism operators and hotels want a new road."
    kind, texts = proposed("swapped-nouns", text)
    assert kind == "swapped-nouns-in-doubt"
    assert right in texts


@pytest.mark.parametrize(
    "text",
    [
        "The oil price fell and the game plan of the old coach was changed.",
        "It is a part of the business the actor misses from her first years.",
    ],
)
def test_what_is_right_is_not_even_proposed(found: Find, text: str) -> None:
    assert found("swapped-nouns", text) == []
