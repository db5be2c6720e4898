from __future__ import annotations

import pytest

from fixture_types import Find, Repair


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("He came at 19 o’clock.", "He came at 7 p.m."),
        ("It began at 13:45 o'clock on Monday.", "It began at 1:45 p.m. on Monday."),
        ("It began at 15 hours on Monday.", "It began at 3 p.m. on Monday."),
        ("It began at 22.00 o’clock.", "It began at 10 p.m."),
        ("It began at 18:30pm on Monday.", "It began at 6:30 p.m. on Monday."),
        ("It began at 14 p.m.", "It began at 2 p.m."),
    ],
)
def test_hours(repaired: Repair, text: str, right: str) -> None:
    assert repaired("afternoon-o-clock", text) == right


@pytest.mark.parametrize(
    "text",
    [
        "At 9 o’clock and at 12 o’clock, at 12:20 p.m. and 10:16 PM.",
        "He sold 19 o’clocks.",
        "At 15 hours a week, it pays.",
    ],
)
def test_no_hours(sure: Find, text: str) -> None:
    assert sure("afternoon-o-clock", text) == []
