from __future__ import annotations

import pytest

from fixture_types import Find, Repair

RULE = "foreign-place-name"


@pytest.mark.parametrize(
    ("bad", "good"),
    [
        ("The envoy flew to Pékin on Monday.", "The envoy flew to Beijing on Monday."),
        ("All exports from Oriente Medio fell.", "All exports from the Middle East fell."),
        ("He spoke of Naciones Unidas again.", "He spoke of the United Nations again."),
        ("The Estados Unidos said no to all.", "The United States said no to all."),
        ("He lives in Londra with his wife.", "He lives in London with his wife."),
        ("The army of Corea del Norte is large.", "The army of North Korea is large."),
    ],
)
def test_gets_its_english_name(repaired: Repair, bad: str, good: str) -> None:
    assert repaired(RULE, bad) == good


@pytest.mark.parametrize(
    "text",
    [
        "She works for the Banco de México in town.",
        "The envoy met Carla Londres and Alemania Sosa.",
        "He moved to Londres Street with his wife.",
        "“I was in Bruselas,” he said on Monday.",
        "Beijing (Pékin in French) was cold all week.",
        "The cruiser Moskva sank far from Odesa.",
        "She sings in a band called Singapur on Mondays.",
        "He saw the Moskva sink near the coast.",
    ],
)
def test_is_silent(found: Find, text: str) -> None:
    assert found(RULE, text) == []
