"""The pronoun "it" for a person: `The minister said it would resign`."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article.article import Article
from newslint.model import Edit, Match, Span
from newslint.pronouns import impersonal
from newslint.pronouns.forms import SUBJECT_FORMS, cased
from newslint.pronouns.readings import readings


def pronoun_it_for_person(article: Article) -> Iterator[Match]:
    """Yield each "it" that stands for a person, repaired where the person's gender is known."""
    sure = {token.i for token in impersonal.person_only(article)}
    for reading in readings(article):
        token = reading.pronoun.token
        if token.lower_ != "it" or reading.pronoun.quoted:
            continue
        person = reading.person
        gender = person.gender if person and person.certain else None
        right = SUBJECT_FORMS.get(gender) if gender else None
        span = Span(token.idx, token.idx + len(token))
        values = {
            "pronoun": token.text,
            "reason": "says so" if token.i in sure else "and others here say so",
            "verb": token.head.text,
            "right": f"'{right}'" if right else "he or she",
        }
        repairs = ((Edit(span, cased(right, token)),),) if right else ()
        yield Match(span, values, repairs)
