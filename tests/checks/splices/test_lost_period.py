from __future__ import annotations

from fixture_types import Find, Propose


def test_the_right_repair_is_proposed_to_the_judge(proposed: Propose) -> None:
    text = "The first of them were the old pumps a working copy of the press is due today."
    right = "The first of them were the old pumps. A working copy of the press is due today."
    kind, texts = proposed("lost-period", text)
    assert kind == "lost-period-in-doubt"
    assert right in texts


def test_what_is_right_is_not_even_proposed(found: Find) -> None:
    text = "The mayor was sure that was the view of the council on that Friday."
    assert found("lost-period", text) == []
