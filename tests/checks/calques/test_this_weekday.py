from __future__ import annotations

import pytest

from fixture_types import Find, Repair

RULE = "this-weekday"


@pytest.mark.parametrize(
    ("bad", "good"),
    [
        (
            "The race could not be held this Tuesday because of the snow.",
            "The race could not be held on Tuesday because of the snow.",
        ),
        (
            "This Sunday after losing to Lima at home, the coach of Quito resigned.",
            "On Sunday, after losing to Lima at home, the coach of Quito resigned.",
        ),
        (
            "The series presented this Monday by the paper is long.",
            "The series presented on Monday by the paper is long.",
        ),
        ("The mayor arrived late this Friday.", "The mayor arrived late on Friday."),
        (
            "This Monday, Ana Novak was arrested at the port.",
            "On Monday, Ana Novak was arrested at the port.",
        ),
    ],
)
def test_past_days(repaired: Repair, bad: str, good: str) -> None:
    assert repaired(RULE, bad) == good


@pytest.mark.parametrize(
    "text",
    [
        "The bridge was to be opened this Friday by the mayor.",
        "The vote was scheduled this Sunday in the whole of the country.",
        "She promised this Sunday to the fans of the club.",
        "The bridge could be opened this Friday by the mayor.",
        "He said this Sunday’s vote was fair.",
        "This Friday is a day like the others.",
        "This Monday the court will hear the mayor who resigned.",
    ],
)
def test_days_to_come(found: Find, text: str) -> None:
    assert found(RULE, text) == []
