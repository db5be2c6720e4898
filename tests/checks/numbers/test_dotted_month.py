from __future__ import annotations

import pytest

from fixture_types import Find, Repair


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("Lisbon, 05.out.2023. The court met.", "Lisbon, October 5, 2023. The court met."),
        ("The note of 7/ago/2022 says so.", "The note of August 7, 2022 says so."),
    ],
)
def test_cut_months(repaired: Repair, text: str, right: str) -> None:
    assert repaired("dotted-month", text) == right


@pytest.mark.parametrize(
    "text", ["The file is 19.tar.2024.", "It was on 45.mar.2024 or 3.mar/2024."]
)
def test_no_dates(sure: Find, text: str) -> None:
    assert sure("dotted-month", text) == []
