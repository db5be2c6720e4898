from __future__ import annotations

import pytest

from fixture_types import Find, Propose


@pytest.mark.parametrize(
    "text",
    [
        "They insisted in the end on the old rule, and were based in Lisbon.",
        "The village has been faced with a long strike of the drivers this year.",
    ],
)
def test_what_is_right_is_not_even_proposed(found: Find, text: str) -> None:
    assert found("governed-preposition", text) == []


def test_the_right_repair_is_proposed_to_the_judge(proposed: Propose) -> None:
    text = "The mayor of the town was not mindful about the old rule of the port."
    right = "The mayor of the town was not mindful of the old rule of the port."
    kind, texts = proposed("governed-preposition", text)
    assert kind == "governed-preposition-adjective"
    assert right in texts
