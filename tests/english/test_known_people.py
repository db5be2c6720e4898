from __future__ import annotations

import re
from collections import Counter

import pytest

from newslint.english.known_people import key as folded
from newslint.english.known_people import known_person
from newslint.english.lexicon import rows

ROWS = rows("known-people")


def test_the_table_is_as_large_as_the_news() -> None:
    assert len(ROWS) >= 6000
    assert Counter(row["gender"] for row in ROWS).keys() <= {"f", "m", "they"}


def test_nobody_is_there_twice() -> None:
    names = Counter(folded(row["name"]) for row in ROWS)
    assert [name for name, count in names.items() if count > 1] == []


def test_rows_are_well_formed() -> None:
    for row in ROWS:
        assert row["name"].strip() == row["name"], row
        assert row["name"], row
        assert re.fullmatch(r"\d{4}-(?:\d{4})?", row["years"]), row
        assert row["known"], row
        assert all(
            each.strip() == each and each
            for each in row["spellings"].split("|")
            if row["spellings"]
        ), row


@pytest.mark.parametrize(
    ("name", "beside", "gender"),
    [
        ("Claudia Sheinbaum", "", "female"),
        ("Sheinbaum", "Mexico|Morena", "female"),
        ("Simone Inzaghi", "", "male"),
        ("Diego Simeone", "", "male"),
        ("Andrés Manuel Lopez Obrador", "", "male"),
    ],
)
def test_whom_the_world_knows(name: str, beside: str, gender: str) -> None:
    person = known_person(name.split(), lambda word: word in beside.split("|"))
    assert person is not None
    assert person.gender == gender


@pytest.mark.parametrize(
    ("name", "beside"),
    [
        ("Sheinbaum", ""),
        ("Sheinbaum", "Chile"),
        ("Sheinbaum", "Mexico"),
        ("Bush", "White House|Texas|Washington"),
        ("Anna Nobody-Atall", "Mexico"),
        ("Claudia", "Mexico"),
    ],
)
def test_whom_it_does_not_or_not_surely(name: str, beside: str) -> None:
    assert known_person(name.split(), lambda word: word in beside.split("|")) is None


def test_what_somebody_is() -> None:
    person = known_person(("Teresa", "Ribera"), lambda _: False)
    assert person is not None
    assert person.known.endswith("former ecology minister of Spain")
    assert frozenset({"former", "ecology", "minister"}) in person.callings
