from __future__ import annotations

import pytest

from fixture_types import Find, Repair


@pytest.mark.parametrize(
    ("text", "right"),
    [
        (
            "The mayor of the town promised a 12 month plan for the old port.",
            "The mayor of the town promised a 12-month plan for the old port.",
        ),
        (
            "A 12-years-old girl was found in the valley on Monday.",
            "A 12-year-old girl was found in the valley on Monday.",
        ),
        (
            "The riders of the town had an 12.4 kilometer climb on Monday.",
            "The riders of the town had an 12.4-kilometer climb on Monday.",
        ),
        (
            "Its 2,300 mile road to the sea has been closed since Monday.",
            "Its 2,300-mile road to the sea has been closed since Monday.",
        ),
        (
            "The 25 year old was taken to the hospital of the town on Monday.",
            "The 25-year-old was taken to the hospital of the town on Monday.",
        ),
        (
            "Its ten kilometre long road to the sea has been closed since Monday.",
            "Its ten-kilometre long road to the sea has been closed since Monday.",
        ),
    ],
)
def test_measures_get_their_hyphens(repaired: Repair, text: str, right: str) -> None:
    assert repaired("unhyphenated-measure", text) == right


@pytest.mark.parametrize(
    "text",
    [
        "He lost by 12 points, and the 3 days of the strike were long for the town.",
        "The bus leaves at 3 hour after hour, and he is 20 year after year the oldest of all.",
        "A 20-year-old man and a two-day strike were in the news of the town on Monday.",
    ],
)
def test_others_are_left_alone(found: Find, text: str) -> None:
    assert found("unhyphenated-measure", text) == []
