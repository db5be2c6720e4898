from __future__ import annotations

import pytest

from fixture_types import Find, Repair

RULE = "inner-capital"


def test_an_ending_with_a_capital(repaired: Repair) -> None:
    assert repaired(RULE, "The WaitressEs went home.") == "The Waitresses went home."


@pytest.mark.parametrize(
    "text",
    [
        "The firm PlayerS is new. The shop of PlayerS is closed.",
        "The site www.playerS.example and the tag #playerS are new.",
        "The StartUp sells MakeUp.",
        "The firm QuovarS is new.",
    ],
)
def test_brands_and_addresses(found: Find, text: str) -> None:
    assert found(RULE, text) == []
