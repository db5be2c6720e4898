from __future__ import annotations

import re
import subprocess
import sys
from collections import defaultdict

import pytest

from newslint.english.lexicon import rows
from newslint.english.offices import (
    country_of,
    demonyms,
    holders,
    offices_of,
    organisations,
)

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


@pytest.mark.process
def test_importing_reads_no_table() -> None:
    code = (
        "from newslint.english import lexicon, offices\n"
        "assert lexicon.rows.cache_info().misses == 0"
    )
    subprocess.run([sys.executable, "-W", "error", "-c", code], check=True)
