from __future__ import annotations

import pytest

from fixture_types import Find, Repair


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("In March, 2020, the club lost.", "In March 2020, the club lost."),
        ("It began in late June, 1999.", "It began in late June 1999."),
        ("In May, 2019 the club lost.", "In May 2019 the club lost."),
        ("The law of July, 2011.", "The law of July 2011."),
    ],
)
def test_month_and_year(repaired: Repair, text: str, right: str) -> None:
    assert repaired("comma-before-year", text) == right


@pytest.mark.parametrize(
    "text",
    [
        "On March 3, 2020, the club lost.",
        "The law of 5 July, 2011, and that of the 3rd of July, 2012.",
        "In May, 2019 farmers left.",
        "In May, 2000 and more came.",
        "She met April, 2019's winner.",
    ],
)
def test_days_and_counts_are_left(found: Find, text: str) -> None:
    assert found("comma-before-year", text) == []
