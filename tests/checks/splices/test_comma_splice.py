from __future__ import annotations

import pytest

from fixture_types import Find, Repair


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
def test_one_sentence(sure: Find, text: str) -> None:
    assert sure("comma-splice", text) == []
