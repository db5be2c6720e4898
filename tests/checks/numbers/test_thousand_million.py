from __future__ import annotations

import pytest

from fixture_types import Find, Repair


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("It cost 1,000 million.", "It cost 1 billion."),
        ("It cost $10,000 million.", "It cost $10 billion."),
        ("It cost 2500 million pesos.", "It cost 2.5 billion pesos."),
        ("It cost 1,230,000 million pesos.", "It cost 1.23 trillion pesos."),
        ("It lost 2,000-3,000 million pesos.", "It lost 2-3 billion pesos."),
        ("It has 1,500 to 2,000 million pesos.", "It has 1.5 to 2 billion pesos."),
    ],
)
def test_thousands_of_millions(repaired: Repair, text: str, right: str) -> None:
    assert repaired("thousand-million", text) == right


@pytest.mark.parametrize(
    "text",
    [
        "It cost 999 million, and 1.5 million came.",
        "In 2008 million after million was lost.",
        "The numbers 1,200 and 3,000 million were named.",
        "The road A1,200 million is no road.",
    ],
)
def test_other_millions_are_left(found: Find, text: str) -> None:
    assert found("thousand-million", text) == []
