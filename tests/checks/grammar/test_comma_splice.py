from __future__ import annotations

import pytest

from fixture_types import Find, Propose


@pytest.mark.parametrize(
    "text",
    [
        "When the two cars were towed away, they were badly damaged by the fire.",
        "The road was closed for a week, it said, because of the heavy snow.",
        "It is a fine old house, isn't it?",
    ],
)
def test_what_is_right_is_not_even_proposed(found: Find, text: str) -> None:
    assert found("comma-splice", text) == []


def test_the_right_repair_is_proposed_to_the_judge(proposed: Propose) -> None:
    text = "The club has sold its best players, they will leave the town before the summer."
    right = "The club has sold its best players; they will leave the town before the summer."
    _, texts = proposed("comma-splice", text)
    assert right in texts
