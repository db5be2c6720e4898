from __future__ import annotations

import pytest

from fixture_types import Find, Repair


@pytest.mark.parametrize(
    ("text", "right"),
    [
        (
            "The nurses go to the hospital everyday, the mayor said.",
            "The nurses go to the hospital every day, the mayor said.",
        ),
        (
            "The men of the town go there everyday because they like it.",
            "The men of the town go there every day because they like it.",
        ),
        (
            "Everyday the bus comes late to the old port of the town.",
            "Every day the bus comes late to the old port of the town.",
        ),
    ],
)
def test_adverbs_are_two_words(repaired: Repair, text: str, right: str) -> None:
    assert repaired("joined-adverb", text) == right


@pytest.mark.parametrize(
    "text",
    [
        "The film makes the life of the rich everyday, and it is long.",
        "What was strange in the town became everyday.",
        "It is a book about the beauty of the everyday.",
        "The tone of the book is so everyday, and its plot is thin.",
        "The problems are everyday for the men of the town.",
        "She wrote of fine and everyday, cheap and dear clothes.",
        "Everyday Life is the name of the shop in the town.",
    ],
)
def test_the_adjective_is_left(found: Find, text: str) -> None:
    assert found("joined-adverb", text) == []
