"""Surnames with particles: whose they are when they stand alone."""

from __future__ import annotations

from pathlib import PurePath

import pytest

from newslint.article.article import Article
from newslint.linting.linter import Linter
from newslint.people.people import people


def article(linter: Linter, text: str) -> Article:
    return Article(linter.read(PurePath("a.txt"), text), linter.parse)


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
def test_a_surname_is_its_only_bearers(linter: Linter, full: str, surname: str) -> None:
    one = article(linter, f"{full} spoke on Monday. {surname} left early.")
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
def test_another_person(linter: Linter, text: str) -> None:
    one = article(linter, text)
    first, *_, last = people(one)
    assert first is not last
    assert last.mentions[-1].sentence == len(one.sentences) - 1
    assert [mention.sentence for mention in first.mentions] == [0]


def test_a_surname_alone_is_no_office_holders(linter: Linter) -> None:
    (person,) = people(article(linter, "Dos Santos left early."))
    assert not person.certain
    (person,) = people(article(linter, "President Dos Santos left early."))
    assert person.certain
