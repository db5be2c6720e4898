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
        (
            "The doctors believe, that the virus came from the market.",
            "The doctors believe that the virus came from the market.",
        ),
        (
            "It was so cold, that the pipes froze in the school.",
            "It was so cold that the pipes froze in the school.",
        ),
        (
            "In the end, the farmers asked, whether the money had been paid.",
            "In the end, the farmers asked whether the money had been paid.",
        ),
        (
            "The banker promised, to build a school in the valley.",
            "The banker promised to build a school in the valley.",
        ),
    ],
)
def test_the_comma_is_taken_out(repaired: Repair, text: str, right: str) -> None:
    assert repaired("comma-before-clause", text) == right


@pytest.mark.parametrize(
    "text",
    [
        "Having said that, the road is open again.",
        "In May, he said, that bridge had been closed for a year.",
        "A plan, the mayor said, that would cost the town its bridge.",
        "The town said, in the end, that the road would be open.",
        "He has more than he wanted, to be honest with the town.",
        "He gave them more than they wanted, to keep the peace in the town.",
        "That said, the road is open again.",
        "The mayor announced that, the winter being over, the road was open.",
        "“We know that because, the road is closed,” he said.",
        "In the spring of the year he said, the road was closed.",
        "She said, the road being closed, that they would have to wait.",
    ],
)
def test_a_comma_that_may_be_right(found: Find, text: str) -> None:
    assert found("comma-before-clause", text) == []
