from __future__ import annotations

import pytest

from fixture_types import Find


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("The two sides met again in the capital on tuesday morning.", "Tuesday"),
        ("The law will come into force at the end of august 2026.", "August"),
        ("The bank has lent money to the venezuelan government.", "Venezuelan"),
    ],
)
def test_lost_capital(sure: Find, text: str, right: str) -> None:
    (match,) = sure("lost-capital", text)
    assert match.values["right"] == right


@pytest.mark.parametrize(
    "text",
    [
        "They may march through the town, as they did on the day of that august body.",
        "He had a swiss army knife, a turkish coffee and a plate of french fries.",
        "He likes guinea pigs, fine china and a good turkey at the end of the year.",
        "Write to desk@canadian.example or see the page at www.example.org/monday/january.",
        "the whole line is in lower case, on monday as on friday, like a message.",
        "He said that the president spoke for an hour, and the general election is near.",
        "The bank of france lent money to the government of jamaica last december.",
    ],
)
def test_words_that_need_no_capital(sure: Find, text: str) -> None:
    assert sure("lost-capital", text) == []
