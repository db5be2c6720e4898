from __future__ import annotations

import pytest

from fixture_types import Find, Propose, Repair


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


@pytest.mark.parametrize(
    ("text", "right"),
    [
        (
            "The state of the road is bad for all of us, we have to wait for the spring.",
            "The state of the road is bad for all of us; we have to wait for the spring.",
        ),
        (
            "“This is not the end of the road, let’s call it a bad day,” he said.",
            "“This is not the end of the road, let’s call it a bad day,” he said.",
        ),
    ],
)
def test_two_sentences(repaired: Repair, text: str, right: str) -> None:
    assert repaired("comma-splice", text) == right


@pytest.mark.parametrize(
    "text",
    [
        "If the state of the road is bad for us, we have to wait for the spring.",
        "In the spring of the following year, we had to wait for the end of the war.",
        "The state of the road is bad for all of us, he thinks on such days.",
        "Not only is the state of the road bad, it is dangerous for the children.",
        "The road, they had been told by the mayor, was open to all of the cars.",
    ],
)
def test_one_sentence(found: Find, text: str) -> None:
    assert [match for match in found("comma-splice", text) if not match.doubt] == []
