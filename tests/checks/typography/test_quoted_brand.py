from __future__ import annotations

import pytest

from fixture_types import Find, Repair


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("He wrote on “Twitter” that it is over.", "He wrote on Twitter that it is over."),
        ("They played against «Zenit» in May.", "They played against Zenit in May."),
    ],
)
def test_known_names(repaired: Repair, text: str, right: str) -> None:
    assert repaired("quoted-brand", text) == right


@pytest.mark.parametrize(
    "text",
    [
        "The song “Instagram” was played in May.",
        "The word “Twitter” was not said in May.",
        "She sang her hit “Vogue”, and the “Harbour” sank.",
    ],
)
def test_other_names(sure: Find, text: str) -> None:
    assert sure("quoted-brand", text) == []
