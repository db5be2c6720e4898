from __future__ import annotations

from fixture_types import Find, Propose


def test_other_repairs_compete(proposed: Propose) -> None:
    text = "Mr. Adams has met with his leaders Peru, Chile and Brazil."
    repairs = ["the leaders of Peru", "his leaders of Peru", "his leaders, Peru"]
    _, texts = proposed("invented-possessive", text)
    for repair in repairs:
        assert any(repair in each for each in texts), repair


def test_what_is_right_is_not_even_proposed(found: Find) -> None:
    text = "In the end the singer's My Way was the second song of the night."
    assert found("invented-possessive", text) == []
