"""Nouns and honorifics that contradict the name they stand with: spokesman Jane, Mr. Angela."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint.article.article import Article, once
from newslint.english.gender import Evidence, Strength, Verdict
from newslint.english.names import lookup
from newslint.model import Edit, Match, Repair, Safety, Span
from newslint.people.described import described
from newslint.people.person import Person

if TYPE_CHECKING:
    from spacy.tokens import Token


# The machine mistakes these themselves ("Freundin", a friend): what to write is a guess.
COUPLES = frozenset({"boyfriend", "girlfriend", "husband", "widow", "widower", "wife"})

RARELY, HARDLY_EVER = 0.05, 0.02  # the share of the other gender among a first name's bearers
_KNOWN = 500  # bearers


def contradiction(word: Token, right: str | None, person: Person, against: Verdict) -> Match:
    """Return the match for a word that `against` contradicts; `right` is what to write."""
    span = Span(word.idx, word.idx + len(word))
    values = {
        "word": word.text,
        "person": described(person, against),
        "advice": f'write "{right}"' if right else "check the source",
    }
    repairs: tuple[Repair, ...] = ((Edit(span, right),),) if right else ()
    safety = Safety.HINT if word.lower_ in COUPLES else Safety.UNSAFE
    return Match(span, values, repairs, safety)


def against_rest(article: Article, person: Person, told: Evidence, share: float) -> Verdict | None:
    """Return what all else says of a person, if it surely contradicts what one word `told`."""
    rest = person.verdict_without(told.reason)
    if not rest.certain or rest.gender is not told.gender.opposite:
        return None
    if rest.strength is Strength.NAME and not _is_sure(article, person, share):
        return None
    return rest


def _is_sure(article: Article, person: Person, share: float) -> bool:
    """Whether a first name is known, and at most `share` of its bearers are of the other gender."""
    longest = max(person.mentions, key=lambda each: len(each.words))
    given = next((word for word in longest.words[:-1] if len(word.rstrip(".")) > 1), "")
    bearers = lookup(given)
    if bearers is None or bearers.count < _KNOWN:
        return False
    if given in _hyphened(article):
        return False  # part of a surname: "Ms Mohd-Saaid"
    return min(bearers.p_female, 1 - bearers.p_female) <= share


_HYPHENED = re.compile(r"[^\s-]+(?=-)|(?<=-)[^\W\d_]+")


@once
def _hyphened(article: Article) -> frozenset[str]:
    """Return the words of an article that are joined to another one by a hyphen."""
    return frozenset(_HYPHENED.findall(article.prose))
