"""Pronouns behind which brackets say who is meant: `As I said, he (Anna Lima) is famous.`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from newslint.english.gender import Strength
from newslint.english.names import fold
from newslint.model import Edit, Span
from newslint.people.people import people
from newslint.people.person import Person
from newslint.pronouns.forms import FORMS, swapped

if TYPE_CHECKING:
    from newslint.article.article import Article

_GLOSS = re.compile(
    r"\b(?P<pronoun>[Hh]e|[Ss]he|him|her|his) "
    r"[(\[](?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2})[)\]]"
)


def glossed(article: Article) -> Iterator[tuple[Edit, Person]]:
    """Yield the repairs of pronouns that contradict whom the brackets behind them name."""
    for found in _GLOSS.finditer(article.prose):
        pronoun = article.doc.char_span(*found.span("pronoun"))
        name = article.doc.char_span(*found.span("name"))
        person = people(article).at(name[-1]) if pronoun and name else None
        if pronoun is None or name is None or person is None or not person.certain:
            continue
        gender = FORMS.get(pronoun[0].lower_)
        first = person.words and fold(name[0].text) == person.words[0]
        told = first and person.verdict.strength >= Strength.NAME
        if gender is not None and told and person.gender is gender.opposite:
            token = pronoun[0]
            owner = token.lower_ == "his"  # its noun stands behind the brackets
            yield Edit(Span(*found.span("pronoun")), "her") if owner else swapped(token), person
