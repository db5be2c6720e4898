from __future__ import annotations

import pytest

from fixture_types import Find, Repair


def test_the_capital_behind_a_semicolon_goes(repaired: Repair) -> None:
    text = "The road was closed for a week; It was icy, and the bus was late."
    right = "The road was closed for a week; it was icy, and the bus was late."
    assert repaired("stray-capital", text) == right


@pytest.mark.parametrize(
    "text",
    [
        "The road was closed for a week; I think it was icy.",
        "The prizes are these: A boy from the town; The old road of the valley; No more snow.",
        "The road was closed for a week. &#127; In the spring it was open.",
        "The road was closed for a week; The Times said that it was icy.",
    ],
)
def test_a_capital_that_may_be_right(found: Find, text: str) -> None:
    assert [match for match in found("stray-capital", text) if not match.doubt] == []
