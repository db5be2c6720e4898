"""Capitals that came in, and capitals that were lost."""

from __future__ import annotations

import pytest

from newslint.catalogue.catalogue import load_rules
from newslint.edits import apply
from newslint.linting.linter import Linter
from newslint.model import Match
from newslint.testing import fires

RULES = load_rules()


def strong(linter: Linter, rule: str, text: str) -> list[Match]:
    return [match for match in fires(linter, RULES[rule], text) if not match.doubt]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        (
            "The council said on Friday that prices Had risen by more than ten percent.",
            "The council said on Friday that prices had risen by more than ten percent.",
        ),
        (
            "All of the farmers of the valley say They will fight to keep their land.",
            "All of the farmers of the valley say they will fight to keep their land.",
        ),
        # the full stop is lost, not a capital too many
        (
            "The prospective buyer of the plant has lost its deposit It said it is in talks.",
            "The prospective buyer of the plant has lost its deposit. It said it is in talks.",
        ),
    ],
)
def test_stray_capital_puts_the_likeliest_repair_first(
    linter: Linter, text: str, first: str
) -> None:
    (match,) = strong(linter, "stray-capital", text)
    assert apply(text, match.repairs[0]) == first


@pytest.mark.parametrize(
    "text",
    [
        "The album went to number one for the third week in a row with Over and Over again.",
        "The two of them met at a concert of The Who in the summer of the same year.",
        "A woman with vitamin A in her blood was said to be safe from the disease.",
        "The vice premier, Liu He, and the trade envoy of the other side met on Monday.",
        "There are two reasons for this, he said in the speech: a) The price of oil is too low.",
        "The boys of the village thanked the Lord, for they knew that He had heard them.",
        "The state government and the federal Opposition want the help to be paid in May.",
        "She lives in New York City and works for a Bank of England branch in the town.",
    ],
)
def test_titles_names_and_lists_keep_their_capitals(linter: Linter, text: str) -> None:
    assert strong(linter, "stray-capital", text) == []


@pytest.mark.parametrize(
    ("text", "right"),
    [
        ("The two sides met again in the capital on tuesday morning.", "Tuesday"),
        ("The law will come into force at the end of august 2026.", "August"),
        ("The bank has lent money to the venezuelan government.", "Venezuelan"),
    ],
)
def test_lost_capital(linter: Linter, text: str, right: str) -> None:
    (match,) = strong(linter, "lost-capital", text)
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
def test_words_that_need_no_capital(linter: Linter, text: str) -> None:
    assert strong(linter, "lost-capital", text) == []


@pytest.mark.parametrize(
    ("text", "variant"),
    [
        (
            "He was Due to speak to the council about the old harbour on Friday.",
            "capital-on-content-word",
        ),
        (
            "Harbour plans Ships of all sizes may call at the port from next week.",
            "capital-after-heading",
        ),
        (
            "The council has shown a Complete Disregard for the people of the port.",
            "capitals-on-phrase",
        ),
        (
            "In a talk on Friday Finance Minister Anna Weber Told them that the port was open.",
            "capital-in-doubt",
        ),
    ],
)
def test_capitals_are_judged_by_where_they_stand(linter: Linter, text: str, variant: str) -> None:
    (match,) = fires(linter, RULES["stray-capital"], text)
    assert match.kind == variant
