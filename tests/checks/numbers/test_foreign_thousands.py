from __future__ import annotations

import pytest

from fixture_types import Find, Repair


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("The prize is 10.000 US dollars.", "The prize is 10,000 US dollars."),
        ("The prize is USD 10.000 a year.", "The prize is USD 10,000 a year."),
        ("The vote cost 1.234.567 pesos.", "The vote cost 1,234,567 pesos."),
        ("He paid €1.250.000,50 for it.", "He paid €1,250,000.50 for it."),
        ("Some 12.400 young voters left.", "Some 12,400 young voters left."),
        ("All 745’247 homes paid 39'000 francs.", "All 745,247 homes paid 39,000 francs."),
        ("The fine is 3.200 euros a month.", "The fine is 3,200 euros a month."),
        ("It sold 45.210 cars, not 45,210.", "It sold 45,210 cars, not 45,210."),
    ],
)
def test_thousands(repaired: Repair, text: str, right: str) -> None:
    assert repaired("foreign-thousands", text) == right


@pytest.mark.parametrize(
    "text",
    [
        "Output rose to 5.037 million cars in May, or 2.126 tonnes a day.",
        "The euro stood at €1.364 and later at 1.354 euros to the dollar.",
        "The server is at 192.168.100.200, and the version is 10.123.",
        "Families have on average 2.375 children.",
        "It traded at 2.953 marks and 9.625 dollars a share.",
    ],
)
def test_decimals(sure: Find, text: str) -> None:
    assert sure("foreign-thousands", text) == []
