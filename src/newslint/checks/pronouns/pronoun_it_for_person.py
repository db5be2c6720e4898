"""The pronoun "it" for a person: `The minister said it would resign`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from newslint.article.article import Article
from newslint.english.gender import Gender
from newslint.model import Edit, Match, Span
from newslint.people.people import people
from newslint.people.person import Person
from newslint.pronouns import impersonal
from newslint.pronouns.forms import OBJECT_FORMS, SUBJECT_FORMS, cased
from newslint.pronouns.readings import readings

if TYPE_CHECKING:
    from spacy.tokens import Token


def pronoun_it_for_person(article: Article) -> Iterator[Match]:
    """Yield each "it" that stands for a person, repaired where the person's gender is known."""
    sure = {token.i for token in impersonal.person_only(article)}
    for reading in readings(article):
        token = reading.pronoun.token
        if token.lower_ != "it" or reading.pronoun.quoted:
            continue
        others = "" if token.i in sure else " and other words"
        reason = f'"{token.head.text}"{others} can only be said of people'
        yield _match(token, reason, reading.person, SUBJECT_FORMS)
    for token, seized in impersonal.handed_on(article):
        if not article.quoted(Span(token.idx, token.idx + 1)):
            reason = f"the {seized.text}"
            yield _match(token, reason, people(article).at(seized), OBJECT_FORMS)


def _match(token: Token, reason: str, person: Person | None, forms: Mapping[Gender, str]) -> Match:
    """Return the match for an "it"; `reason` says in words why it must be a person."""
    gender = person.gender if person and person.certain else None
    right = forms.get(gender) if gender else None
    span = Span(token.idx, token.idx + len(token))
    values = {
        "pronoun": token.text,
        "reason": reason,
        "right": f'"{right}"' if right else f'"{forms[Gender.MALE]}" or "{forms[Gender.FEMALE]}"',
    }
    return Match(span, values, ((Edit(span, cased(right, token)),),) if right else ())
