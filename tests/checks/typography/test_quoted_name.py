from __future__ import annotations

import pytest

from fixture_types import Find, Repair


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        (
            "As the portal “Jasny Post” writes, it is over.",
            "As the portal Jasny Post writes, it is over.",
        ),
        ("They met in the “Arena Lidl” hall in May.", "They met in the Arena Lidl hall in May."),
        ("He was a guest on “Radio Plus” in May.", "He was a guest on Radio Plus in May."),
        ("He read it in the newspaper “Vesti.”", "He read it in the newspaper Vesti."),
    ],
)
def test_names_lose_their_marks(repaired: Repair, text: str, fixed: str) -> None:
    assert repaired("quoted-name", text) == fixed


@pytest.mark.parametrize(
    "text",
    [
        "She sang “Radio Ga Ga” and “Video Killed the Radio Star” in the hall.",
        "It was a “First Class” hotel in the newspaper's words, “The Best”.",
        "A company called “Harbour” and a club named “Valley” were there.",
    ],
)
def test_titles_and_words_keep_them(sure: Find, text: str) -> None:
    assert sure("quoted-name", text) == []
