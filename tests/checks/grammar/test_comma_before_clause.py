from __future__ import annotations

import pytest

from fixture_types import Find, Repair


@pytest.mark.parametrize(
    ("text", "right"),
    [
        (
            "The mayor announced that, the road would be closed for the winter.",
            "The mayor announced that the road would be closed for the winter.",
        ),
        (
            "Ana Lima said, her team had played well in the spring.",
            "Ana Lima said her team had played well in the spring.",
        ),
    ],
)
def test_the_comma_is_taken_out(repaired: Repair, text: str, right: str) -> None:
    assert repaired("comma-before-clause", text) == right


@pytest.mark.parametrize(
    "text",
    [
        "Having said that, the road is open again.",
        "That said, the road is open again.",
        "The mayor announced that, the winter being over, the road was open.",
        "“We know that because, the road is closed,” he said.",
        "In the spring of the year he said, the road was closed.",
        "She said, the road being closed, that they would have to wait.",
    ],
)
def test_a_comma_that_may_be_right(found: Find, text: str) -> None:
    assert found("comma-before-clause", text) == []
