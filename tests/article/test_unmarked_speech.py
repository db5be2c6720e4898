from __future__ import annotations

import pytest

from fixture_types import Find, Propose, Repair


@pytest.mark.parametrize(
    ("text", "fixed"),
    [
        (
            "Novak said on Monday, we are ready for the winter. The road is closed.",
            "Novak said on Monday, “We are ready for the winter.” The road is closed.",
        ),
        (
            "He added, I saw an empty hall! Remember the race! The day was quiet.",
            "He added, “I saw an empty hall! Remember the race!” The day was quiet.",
        ),
        (
            "The mayor told reporters, Now we have a bridge.",
            "The mayor told reporters, “Now we have a bridge.”",
        ),
    ],
)
def test_words_behind_a_comma(repaired: Repair, text: str, fixed: str) -> None:
    assert repaired("lost-quotation-marks", text) == fixed


@pytest.mark.parametrize(
    "text",
    [
        "The secretary said, he added, that the road is closed.",
        "The secretary said, the first in the town to do so.",
        "The truth is, he said, we will not give up.",
        "We said, we will not give up the bridge.",
        "Novak replied, why did you close the road?",
        "“We will go,” she said, “and I will stay.”",
    ],
)
def test_what_may_be_told(sure: Find, text: str) -> None:
    assert sure("lost-quotation-marks", text) == []


@pytest.mark.parametrize("rule", ["stray-capital", "comma-splice"])
def test_no_other_rule_reads_on(sure: Find, rule: str) -> None:
    text = "He said, Where are the workers? The mayor said, we have lost the bridge today."
    assert sure(rule, text) == []


@pytest.mark.parametrize(
    ("text", "kind", "fixed"),
    [
        (
            "The coach says, Novak is the best of all! He left at noon.",
            "speech-behind-comma",
            "The coach says, “Novak is the best of all!” He left at noon.",
        ),
        (
            "The coach said, those who closed the road will pay for it.",
            "speech-behind-comma",
            "The coach said, “Those who closed the road will pay for it.”",
        ),
        (
            "“It was closed,” says Ida Lund of the flood. I am not sad, it was a hard year.",
            "speech-behind-quotation",
            "“It was closed,” says Ida Lund of the flood. “I am not sad, it was a hard year.”",
        ),
    ],
)
def test_what_is_said_only_of_unedited_texts(
    proposed: Propose, text: str, kind: str, fixed: str
) -> None:
    assert proposed("lost-quotation-marks", text) == (kind, [fixed])
