from __future__ import annotations

import pytest

from fixture_types import Find, Repair


@pytest.mark.parametrize(
    "text",
    [
        "The plan has proved too dear for the small town by the sea.",
        "She did all that she could to help her old friend in the town.",
        "The man went home, and the wish to win was lost in the town.",
        "He left without change, and paid by cheque before noon on Friday.",
    ],
)
def test_what_is_right_is_not_even_proposed(found: Find, text: str) -> None:
    assert found("verb-form", text) == []


@pytest.mark.parametrize(
    ("text", "right"),
    [
        (
            "The road is closed. The letter was wrote in Basque by an old man.",
            "The road is closed. The letter was written in Basque by an old man.",
        ),
        (
            "The road is closed. The boys were arrive after ten minutes at the gate.",
            "The road is closed. The boys arrived after ten minutes at the gate.",
        ),
        (
            "The road is closed. He is thinking about sell the farm near the lake.",
            "The road is closed. He is thinking about selling the farm near the lake.",
        ),
        (
            "The road is closed. The judge will decides on Thursday in the capital.",
            "The road is closed. The judge will decide on Thursday in the capital.",
        ),
        (
            "The road is closed. The bank plans to closing ten branches by the sea.",
            "The road is closed. The bank plans to close ten branches by the sea.",
        ),
        (
            "The road is closed. The thief runned into the forest behind the school.",
            "The road is closed. The thief ran into the forest behind the school.",
        ),
        (
            "The road is closed. The girl was able describe the thief to the police.",
            "The road is closed. The girl was able to describe the thief to the police.",
        ),
        (
            "The road is closed. The treaty has was obtained after months of talks.",
            "The road is closed. The treaty was obtained after months of talks.",
        ),
    ],
)
def test_forms_follow_the_words_before_them(repaired: Repair, text: str, right: str) -> None:
    assert repaired("verb-form", text) == right


@pytest.mark.parametrize(
    "text",
    [
        "All he could do was accept, and what it was became clear in the town.",
        "The plans include two roads, and forces are on standby to help the town.",
        "All the club has is debt, and no other club has had such luck in years.",
        "They have no need for add-ons, and she broke serve in the second set.",
        "The issues that could be decided include whether the suits can go on.",
    ],
)
def test_forms_that_look_wrong_are_left_alone(found: Find, text: str) -> None:
    assert found("verb-form", text) == []
