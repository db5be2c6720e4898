from __future__ import annotations

import pytest

from fixture_types import Find, Propose


@pytest.mark.parametrize(
    "text",
    [
        "The team winning the cup will be paid, and that both teams know.",
        "He said that the men working in the port wanted more money.",
    ],
)
def test_what_is_right_is_not_even_proposed(found: Find, text: str) -> None:
    assert found("lost-verb", text) == []


def test_the_right_repair_is_proposed_to_the_judge(proposed: Propose) -> None:
    text = "The minister driving his own old car to the office of the president in the rain."
    right = "The minister is driving his own old car to the office of the president in the rain."
    kind, texts = proposed("lost-verb", text)
    assert kind == "lost-verb-participle"
    assert right in texts
