from __future__ import annotations

import pytest

from fixture_types import Find, Repair


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Some 12 thousand men left.", "Some 12,000 men left."),
        ("Each got 3 thousand 250 pesos.", "Each got 3,250 pesos."),
        ("Each got 3 thousand and 40 pesos.", "Each got 3,040 pesos."),
    ],
)
def test_thousands(repaired: Repair, text: str, right: str) -> None:
    assert repaired("numeral-before-thousand", text) == right


@pytest.mark.parametrize(
    "text",
    [
        "It pumps 15 thousand barrels a day.",
        "He has 15 thousand 2.5 litre tins.",
        "1.5 thousand men",
    ],
)
def test_other_numbers(sure: Find, text: str) -> None:
    assert sure("numeral-before-thousand", text) == []
