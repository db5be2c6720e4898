from __future__ import annotations

from fixture_types import Find, Propose


def test_other_repairs_compete(proposed: Propose) -> None:
    text = "The mayor spoke for an hour. Is a friend of the minister."
    repairs = ["He is a friend", "She is a friend", "It is a friend"]
    _, texts = proposed("lost-subject", text)
    for repair in repairs:
        assert any(repair in each for each in texts), repair


def test_is_silent(sure: Find) -> None:
    text = "Is a friend of the minister?"
    assert sure("lost-subject", text) == []
