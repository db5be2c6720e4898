"""The table of countries and offices, and how it is asked."""

from __future__ import annotations

import re
import subprocess
import sys
from collections import defaultdict
from pathlib import PurePath

import pytest

from newslint.checks.people.impossible_title import impossible_title
from newslint.english.lexicon import rows
from newslint.english.offices import (
    WRITTEN_TO,
    country_of,
    demonyms,
    holders,
    offices_of,
    organisations,
)
from newslint.linting.linter import Linter

COUNTRIES = [row["country"] for row in rows("countries") if row["kind"] == "country"]
LEADERS = re.compile(
    "president|king|queen|emperor|sultan|emir|grand duke|prince|pope|prime minister|chancellor"
    "|taoiseach|premier|(supreme|military )?leader|captain regent|member of the presidency"
    "|head of the sovereign council|chief adviser|president of the council of ministers"
)


def test_all_members_of_the_united_nations_are_there() -> None:
    others = {"Kosovo", "Palestine", "Taiwan", "Vatican"}
    assert len(set(COUNTRIES) - others) == 193


@pytest.mark.parametrize("country", COUNTRIES)
def test_a_country_has_leaders_and_demonyms(country: str) -> None:
    assert any(LEADERS.fullmatch(holding.office) for holding in offices_of(country))
    assert next(row for row in rows("countries") if row["country"] == country)["demonyms"]


def test_every_country_of_the_offices_is_known() -> None:
    known = {row["country"] for row in rows("countries")}
    assert {row["country"] for row in rows("offices")} == known


def test_dates_are_ordered() -> None:
    date = re.compile(r"\d{4}(-(0[1-9]|1[0-2]))?")
    for row in rows("offices"):
        assert date.fullmatch(row["from"]), row
        assert not row["to"] or date.fullmatch(row["to"]), row
        assert not row["to"] or row["from"][:4] <= row["to"][:4], row
        if len(row["from"]) == len(row["to"]):
            assert row["from"] <= row["to"], row
        assert max(row["from"], row["to"]) <= "2025-12", row


def test_a_person_is_the_same_in_each_row() -> None:
    people = defaultdict(set)
    for row in rows("offices"):
        assert row["gender"] in {"female", "male"}
        people[row["name"]].add((row["also"], row["surname"], row["gender"]))
    assert {name: said for name, said in people.items() if len(said) > 1} == {}


def test_a_surname_is_part_of_a_name() -> None:
    for row in rows("offices"):
        assert row["surname"] in " ".join([row["name"], row["also"]]), row


def test_nobody_is_listed_twice_in_a_row() -> None:
    for row in rows("offices"):
        spellings = [row["name"], *row["also"].split("; ")]
        assert len(spellings) == len(set(spellings)), row


def test_kinds_of_countries() -> None:
    assert {row["kind"] for row in rows("countries")} == {"country", "organisation"}
    assert {"NATO", "European Union", "World Bank"} <= organisations()
    assert "Honduras" not in organisations()


@pytest.mark.parametrize(
    ("name", "country"),
    [
        ("Xi Jinping", "China"),
        ("Xi", "China"),
        ("kim jong un", "North Korea"),
        ("Bashar al-Assad", "Syria"),
        ("Gerhard Schroeder", "Germany"),
        ("Nicolas Maduro", "Venezuela"),
        ("Donald J. Trump", "United States"),
        ("Volodymyr Zelenskiy", "Ukraine"),
        ("Recep Tayyip Erdogan", "Turkey"),
        ("López Obrador", "Mexico"),
    ],
)
def test_holders(name: str, country: str) -> None:
    assert {holding.country for holding in holders(name)} == {country}


def test_who_led_more_than_one() -> None:
    found = {holding.country for holding in holders("António Guterres")}
    assert found == {"Portugal", "United Nations"}


@pytest.mark.parametrize("name", ["Johnson", "Kim", "Li", "Bush", "Nobody Inparticular", "", "."])
def test_shared_surnames_and_strangers(name: str) -> None:
    assert holders(name) == ()


@pytest.mark.parametrize(
    ("word", "country"),
    [
        ("Honduran", "Honduras"),
        ("U.S.", "United States"),
        ("American", "United States"),
        ("Côte d’Ivoire", "Ivory Coast"),
        ("Turkiye", "Turkey"),
        ("Korean", None),
        ("Congolese", None),
        ("Atlantis", None),
    ],
)
def test_country_of(word: str, country: str | None) -> None:
    assert country_of(word) == country


def test_demonyms() -> None:
    assert {"French", "Burkinabè", "Saint Lucian", "South African"} <= demonyms()


def test_importing_reads_no_table() -> None:
    code = "from newslint.english import lexicon, offices; assert lexicon.rows.cache_info().misses == 0"
    subprocess.run([sys.executable, "-W", "error", "-c", code], check=True)


def findings(linter: Linter, text: str) -> list[str]:
    """Return what the rule marks in `text`."""
    article = linter.article(linter.read(PurePath("a.txt"), text))
    return [text[m.span.start : m.span.end] for m in impossible_title(article)]


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
def test_titles_that_cannot_be(linter: Linter, marked: str) -> None:
    text = marked.replace("[", "").replace("]", "")
    assert findings(linter, text) == re.findall(r"\[(.*?)\]", marked)


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
def test_titles_that_may_be(linter: Linter, text: str) -> None:
    assert findings(linter, text) == []


def test_the_message_gives_the_date_of_the_table(linter: Linter) -> None:
    report = linter.lint(PurePath("a.txt"), "He met Honduran President Xi Jinping on Monday.")
    (finding,) = [each for each in report.findings if each.rule == "impossible-title"]
    assert "China" in finding.message
    assert WRITTEN_TO in finding.message
    assert finding.fix is None
