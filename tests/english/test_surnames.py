"""Surnames with particles: whose they are when they stand alone."""

from __future__ import annotations

import pytest

from fixture_types import Read
from newslint.people.people import people


@pytest.mark.parametrize(
    ("full", "surname"),
    [
        ("Laura de Smet", "De Smet"),
        ("Laura De Smet", "De Smet"),
        ("Emma van der Berg", "Van der Berg"),
        ("Emma van der Berg", "Ms. van der Berg"),
        ("Manal al-Sharif", "Al-Sharif"),
        ("Maria Al-Sharif", "Sharif"),
        ("Anne d'Orsay", "D'Orsay"),
        ("Anne d’Orsay", "D’Orsay"),
    ],
)
def test_a_surname_is_its_only_bearers(read: Read, full: str, surname: str) -> None:
    one = read(f"{full} spoke on Monday. {surname} left early.")
    (person,) = people(one)
    assert len(person.mentions) == 2
    assert person.certain


@pytest.mark.parametrize(
    "text",
    [
        "Tipper Gore spoke on Monday. Al Gore left early.",  # no particle of hers
        "Laura de Smet spoke on Monday. Emma de Smet slept. De Smet left early.",
        "Laura Smet spoke on Monday. De Smet left early.",
        "Sofia Ali spoke on Monday. El Ali left early.",
        "Laura de Smet spoke on Monday. Mr. De Smet left early.",
    ],
)
def test_another_person(read: Read, text: str) -> None:
    one = read(text)
    first, *_, last = people(one)
    assert first is not last
    assert last.mentions[-1].sentence == len(one.sentences) - 1
    assert [mention.sentence for mention in first.mentions] == [0]


def test_a_surname_alone_is_no_office_holders(read: Read) -> None:
    (person,) = people(read("Dos Santos left early."))
    assert not person.certain
    (person,) = people(read("President Dos Santos left early."))
    assert person.certain
