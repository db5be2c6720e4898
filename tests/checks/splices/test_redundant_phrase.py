from __future__ import annotations

from fixture_types import Find


def test_is_silent(sure: Find) -> None:
    text = "Tax payers were there. They pay tax in May."
    assert sure("redundant-phrase", text) == []
