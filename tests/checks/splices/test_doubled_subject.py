from __future__ import annotations

from fixture_types import Find, Propose


def test_the_right_repair_is_proposed_to_the_judge(proposed: Propose) -> None:
    text = "The paper wrote on Friday that in the end the old mayors it said nothing at all."
    right = "The paper wrote on Friday that in the end the old mayors said nothing at all."
    kind, texts = proposed("doubled-subject", text)
    assert kind == "doubled-subject-in-doubt"
    assert right in texts


def test_what_is_right_is_not_even_proposed(found: Find) -> None:
    text = "Visitors can keep the target they shot and a film of the day."
    assert found("doubled-subject", text) == []
