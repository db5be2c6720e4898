from __future__ import annotations

import re
from pathlib import PurePath

import pytest

from fixture_types import Find
from newslint.english.offices import WRITTEN_TO
from newslint.linting.linter import Linter


@pytest.mark.parametrize(
    "marked",
    [
        "The envoy of [Guyanese President Volodymyr Zelensky] left.",
        "He thanked [Canada’s prime minister, Keir Starmer], for it.",
        "Talks with [South African President Bashar al-Assad] failed.",
        "A letter from [Norwegian Prime Minister Mette Frederiksen]’s office came late.",
        "“We asked [U.K. Foreign Secretary Marco Rubio] twice,” she said.",
        "The [president of Sri Lanka, Javier Milei], stayed at home.",
    ],
)
def test_titles_that_cannot_be(found: Find, marked: str) -> None:
    text = marked.replace("[", "").replace("]", "")
    spans = [match.span for match in found("impossible-title", text)]
    texts = [text[span.start : span.end] for span in spans]
    assert texts == re.findall(r"\[(.*?)\]", marked)


@pytest.mark.parametrize(
    "text",
    [
        "Bosnian Serb President Milorad Dodik spoke.",
        "The pro-Russian President Viktor Yanukovych fled.",
        "As US President, Tony Blair has said, he was firm.",
        "Then-US Secretary of State Jack Straw never was.",
        "Russia's ally, Syrian President Bashar al-Assad, agreed.",
        "During the visit to the US President Xi Jinping was silent.",
        "In Kenya President Barack Obama danced.",
        "The Mexican president of the European Council, Donald Tusk, does not exist.",
        "American President Zachary Taylor died in 1850.",
        "Liberian President Carlos Macron is no relation; President Macron is his name.",
        "Spanish Prime Minister Felipe González won.",
        "It was Chinese\n\nPresident Emmanuel Macron spoke.",
        "The president of Georgia, Xi Jinping and Angela Merkel met.",
        "Congolese President Emmanuel Macron",
    ],
)
def test_titles_that_may_be(found: Find, text: str) -> None:
    assert found("impossible-title", text) == []


def test_the_message_gives_the_date_of_the_table(linter: Linter) -> None:
    report = linter.lint(PurePath("a.txt"), "He met Honduran President Xi Jinping on Monday.")
    (finding,) = [each for each in report.findings if each.rule == "impossible-title"]
    assert "China" in finding.message
    assert WRITTEN_TO in finding.message
    assert finding.fix is None
