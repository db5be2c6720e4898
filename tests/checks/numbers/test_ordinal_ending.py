from __future__ import annotations

import pytest

from fixture_types import Find, Repair


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("On the 22th day of the 1th year.", "On the 22nd day of the 1st year."),
        ("It was the 11st floor, the 3th door.", "It was the 11th floor, the 3rd door."),
        ("She came home in 3º place.", "She came home in 3rd place."),
        ("It is the 1,001th night.", "It is the 1,001st night."),
    ],
)
def test_ordinals(repaired: Repair, text: str, right: str) -> None:
    assert repaired("ordinal-ending", text) == right


@pytest.mark.parametrize(
    "text",
    [
        "The 1st, 2nd, 3rd, 4th and 11th men.",
        "He said: “On the 2th day.”",
        "Room 2th3.",
        "It was 38º in May, 20º north.",
    ],
)
def test_no_ordinals(sure: Find, text: str) -> None:
    assert sure("ordinal-ending", text) == []
