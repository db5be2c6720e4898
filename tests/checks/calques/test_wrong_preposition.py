from __future__ import annotations

from fixture_types import Find, Propose


def test_the_right_repair_is_proposed_to_the_judge(proposed: Propose) -> None:
    text = "The farmers of the valley continue to face to pressure from the large dairies."
    right = "The farmers of the valley continue to face pressure from the large dairies."
    kind, texts = proposed("wrong-preposition", text)
    assert kind == "wrong-preposition-bare"
    assert right in texts


def test_what_is_right_is_not_even_proposed(found: Find) -> None:
    text = "The old prisoners are deserving of respect and of a fair trial."
    assert found("wrong-preposition", text) == []
