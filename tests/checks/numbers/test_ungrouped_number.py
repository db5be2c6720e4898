from __future__ import annotations

import pytest

from fixture_types import Find


@pytest.mark.parametrize(
    "text",
    [
        "The call to number 30000 stairs up was a joke of the boys from the valley.",
        "The telescope saw that the star HD 69830 circles a planet of the size of ours.",
        "In 2021 towns had no funds left, and the year 12000 rings out only in a film.",
        "Bus 12345 stops there, and the flight 23456 lands in the evening at the new hall.",
    ],
)
def test_codes_and_names_count_nothing(found: Find, text: str) -> None:
    assert found("ungrouped-number", text) == []


def test_a_noun_may_have_an_adjective(found: Find) -> None:
    (match,) = found("ungrouped-number", "The city will build 12500 affordable flats by the sea.")
    assert match.values["right"] == "12,500"
