from __future__ import annotations

import pytest

from fixture_types import Find, Propose


@pytest.mark.parametrize(
    "text",
    [
        "The owner was kidnapped on Thursday, and has today's paper in his hand.",
        "The mill is on Monday street, and the shop was on Thursday as full as ever.",
    ],
)
def test_what_is_right_is_not_even_proposed(found: Find, text: str) -> None:
    assert found("time-inside-verb", text) == []


def test_the_right_repair_is_proposed_to_the_judge(proposed: Propose) -> None:
    text = "The court has on Monday ordered the old club to sell its stadium to the town."
    right = "The court has ordered on Monday the old club to sell its stadium to the town."
    _, texts = proposed("time-inside-verb", text)
    assert right in texts
