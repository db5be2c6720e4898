from __future__ import annotations

import pytest

from fixture_types import Find
from newslint.edits import apply


@pytest.mark.parametrize(
    ("text", "repaired"),
    [
        (
            "The group has bought a part of the. oil company that its rival wanted.",
            "The group has bought a part of the oil company that its rival wanted.",
        ),
        (
            "They want to sell the house and. Move to a flat in the middle of the town.",
            "They want to sell the house and move to a flat in the middle of the town.",
        ),
        (
            "The shares rose by three cents to. 14 dollars on the stock exchange.",
            "The shares rose by three cents to 14 dollars on the stock exchange.",
        ),
    ],
)
def test_period_after_a_word_that_ends_no_sentence(sure: Find, text: str, repaired: str) -> None:
    (match,) = sure("period-after-article", text)
    assert apply(text, match.repairs[0]) == repaired
    assert sure("stray-period", text) == []


@pytest.mark.parametrize(
    "text",
    [
        "It was the only thing that they were scared of. But they stayed in the house.",
        "Nobody knows where the people of the valley come from. Historians have no idea.",
        "The result was worse than the one that they had been hoping for. They went home.",
    ],
)
def test_stranded_prepositions_may_end_a_sentence(sure: Find, text: str) -> None:
    assert sure("period-after-article", text) == []


def test_a_name_is_what_a_preposition_lacks(sure: Find) -> None:
    text = "She has lived with. Maria since the end of the war. It was late."
    (match,) = sure("period-after-article", text)
    assert match.values["word"] == "with"


@pytest.mark.parametrize(
    "text",
    [
        "It is the house that she lived in. Lima, of all places.",
        "This is what he was looking for. Lima in the spring.",
        "That is the team he played for. Lima was the best of them.",
    ],
)
def test_prepositions_that_are_left_behind(sure: Find, text: str) -> None:
    assert sure("period-after-article", text) == []
