from __future__ import annotations

from fixture_types import Find, Propose


def test_the_right_repair_is_proposed_to_the_judge(proposed: Propose) -> None:
    text = "The towns of the coast had their best time in the President Bush years, they said."
    right = "The towns of the coast had their best time in President Bush years, they said."
    kind, texts = proposed("article-before-name", text)
    assert kind == "article-before-name-in-doubt"
    assert right in texts


def test_is_silent(sure: Find) -> None:
    text = "The Netherlands and the Philippines signed it."
    assert sure("article-before-name", text) == []


def test_what_is_right_is_not_even_proposed(found: Find) -> None:
    text = "Ivory Coast has won. The crews went home to the Ivory Coast."
    assert found("article-before-name", text) == []
