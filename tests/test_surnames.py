"""Surnames with particles: whose they are when they stand alone."""

from __future__ import annotations

from pathlib import PurePath

from newslint.article import Article
from newslint.engine import Linter


def article(linter: Linter, text: str) -> Article:
    return Article(linter.read(PurePath("a.txt"), text), linter.parse)


def test_a_surname_alone_is_no_office_holders(linter: Linter) -> None:
    (person,) = article(linter, "Dos Santos left early.").people
    assert not person.certain
    (person,) = article(linter, "President Dos Santos left early.").people
    assert person.certain
