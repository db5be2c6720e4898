from __future__ import annotations

import pytest

from fixture_types import Find, Repair


@pytest.mark.parametrize(
    ("text", "right"),
    [
        (
            "The road is closed. The lake is more colder than the sea in June.",
            "The road is closed. The lake is colder than the sea in June.",
        ),
        (
            "The road is closed. It is the most oldest theatre in the country.",
            "The road is closed. It is the oldest theatre in the country.",
        ),
    ],
)
def test_one_comparison_is_enough(repaired: Repair, text: str, right: str) -> None:
    assert repaired("doubled-comparison", text) == right


@pytest.mark.parametrize(
    "text",
    [
        "The town wants more smaller shops and more younger voters this year.",
        "He knows more. Older men know most, and best of all the oldest know it.",
    ],
)
def test_what_is_right_is_not_even_proposed(found: Find, text: str) -> None:
    assert found("doubled-comparison", text) == []
