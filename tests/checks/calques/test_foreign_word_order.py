from __future__ import annotations

import pytest

from fixture_types import Find, Repair


@pytest.mark.parametrize(
    ("text", "right"),
    [
        (
            "The guards opened slowly the gate. Nobody was in the yard of the farm.",
            "The guards slowly opened the gate. Nobody was in the yard of the farm.",
        ),
        (
            "The old ferry line sells also coffee. Nobody was in the yard of the farm.",
            "The old ferry line also sells coffee. Nobody was in the yard of the farm.",
        ),
        (
            "The visitors lost again the ball. Nobody was in the yard of the farm.",
            "The visitors lost the ball again. Nobody was in the yard of the farm.",
        ),
        (
            "The road is closed. The judges him freed after a short trial in May.",
            "The road is closed. The judges freed him after a short trial in May.",
        ),
        (
            "The road is closed. The wall is high four metres and has no gate at all.",
            "The road is closed. The wall is four metres high and has no gate at all.",
        ),
    ],
)
def test_words_go_where_english_has_them(repaired: Repair, text: str, right: str) -> None:
    assert repaired("foreign-word-order", text) == right


@pytest.mark.parametrize(
    "text",
    [
        "The club lost nearly the whole team, and won only the cup last year.",
        "The board rejected outright the idea that the papers had praised all year.",
        "What gave him hope was a letter. The man with them said nothing at all.",
        "“He plays well chess,” said the mother of the boy from the old village.",
    ],
)
def test_what_is_right_is_not_even_proposed(found: Find, text: str) -> None:
    assert found("foreign-word-order", text) == []
