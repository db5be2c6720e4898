"""Pronouns that contradict the person they stand for: he for a woman, it for anybody."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from newslint.article.article import Article
from newslint.checks.pronouns.pronoun_gender_glossed import glossed
from newslint.checks.pronouns.pronoun_gender_lifted import is_lifted
from newslint.model import Edit, Match, Safety
from newslint.people.described import described
from newslint.people.mentions import Kind
from newslint.people.person import Person
from newslint.pronouns.doubt import Doubt
from newslint.pronouns.forms import EXEMPT, swapped, tells_of_two
from newslint.pronouns.readings import Reading, readings

_LITTLE_DOUBT = "pronoun-in-doubt"
_ONE_RIVAL = "pronoun-beside-rival"
_OPEN = {
    Doubt.LATER: _LITTLE_DOUBT,
    Doubt.SHIP: _LITTLE_DOUBT,
    Doubt.RIVALS: "pronoun-among-rivals",
    Doubt.STRONG_RIVALS: "pronoun-among-rivals",
    Doubt.RIVAL: _ONE_RIVAL,
    Doubt.STRANGER: "pronoun-among-strangers",
    Doubt.SOMEBODY_SINCE: "pronoun-among-strangers",
    Doubt.NO_SUBJECT: _LITTLE_DOUBT,
    Doubt.RELATIVE: "pronoun-among-rivals",
    Doubt.GENDER: "pronoun-of-hint",
    Doubt.RIVAL_NEAR: "pronoun-of-hint",
    Doubt.TITLE: "pronoun-of-hint",
}
"""Doubts that the judge may settle, with the kind of its threshold."""
_MOST = 50  # pronouns in one repair: each is shown with all, which takes the square of a chain


def pronoun_gender(article: Article) -> Iterator[Match]:
    """Yield each pronoun that contradicts its person's gender, with the repair of its chain.

    Where only a doubt keeps a pronoun from being wrong the judge decides. It is not asked about the
    others: in a text that is wrong throughout, the wrong pronouns around mislead it.
    """
    if EXEMPT.search(article.prose):
        return
    flagged = set()
    for edit, person in glossed(article):
        flagged.add(edit.span.start)
        yield Match(edit.span, _values(article, person, edit), ((edit,),), Safety.UNSAFE)
    for chain in _chains(article):
        told = [each for each in chain if each.pronoun.token.idx not in flagged]
        repair = tuple(swapped(reading.pronoun.token) for reading in told)
        for reading, edit in zip(told, repair, strict=True):
            assert reading.person is not None
            flagged.add(edit.span.start)
            yield Match(edit.span, _values(article, reading.person, edit), (repair,))
    open_ = (each for each in readings(article) if each.pronoun.token.idx not in flagged)
    yield from _doubtful(article, open_)


def _doubtful(article: Article, open_: Iterable[Reading]) -> Iterator[Match]:
    """Yield pronouns that would be wrong but for a doubt, each by itself for the judge to decide.

    With little doubt, those of a person in one paragraph are proposed together too: a text that is
    wrong throughout gains nothing by the repair of one.
    """
    groups: dict[tuple[int, int, str], list[Reading]] = defaultdict(list)
    for reading in open_:
        kind = _OPEN.get(reading.doubt) if reading.doubt else None
        if kind is None or not reading.candidates or tells_of_two(reading.pronoun.token.sent):
            continue
        person, gender = reading.candidates[0].person, reading.pronoun.gender
        if gender is not None and person.gender is gender.opposite and person.kind is not Kind.NOUN:
            paragraph = article.paragraph_number(reading.pronoun.token.idx)
            groups[id(person), paragraph, kind].append(reading)
    for (_, _, kind), group in groups.items():
        chain = tuple(swapped(reading.pronoun.token) for reading in group)
        joined = kind in (_LITTLE_DOUBT, _ONE_RIVAL) and 1 < len(chain) <= _MOST
        together = (chain,) if joined else ()
        for reading, edit in zip(group, chain, strict=True):
            values = _values(article, reading.candidates[0].person, edit)
            yield Match(
                edit.span, values, (*together, (edit,)), doubt=reading.doubt or "", kind=kind
            )


def _values(article: Article, person: Person, edit: Edit) -> dict[str, str]:
    return {
        "pronoun": article.prose[edit.span.start : edit.span.end],
        "right": edit.text,
        "person": described(person),
    }


def _chains(article: Article) -> Iterator[list[Reading]]:
    """Yield the contradicting pronouns of each person, those of one paragraph together.

    A repair stays within its paragraph, so that an editor sees all of it at once.
    """
    wronged = {id(each.person) for each in readings(article) if each.doubt is None}
    last: dict[int, list[Reading]] = {}
    for each in readings(article):
        person = _contradicted(each, last, wronged)
        if person is None:
            continue
        reading = replace(each, person=person)
        chain = last.get(id(person))
        at = article.paragraph_number(reading.pronoun.token.idx)
        together = chain and article.paragraph_number(chain[-1].pronoun.token.idx) == at
        if chain and together and len(chain) < _MOST:
            chain.append(reading)
            continue
        if chain:
            yield chain
        last[id(person)] = [reading]
    yield from last.values()


def _contradicted(
    reading: Reading,
    last: Mapping[int, Sequence[Reading]],
    wronged: Collection[int],
) -> Person | None:
    """Return whom a pronoun contradicts: surely, or as the same is said of the same person."""
    if reading.doubt is None:
        return reading.person
    if not reading.candidates:
        return None
    person, gender = reading.candidates[0].person, reading.pronoun.gender
    if gender is None or person.gender is not gender.opposite:
        return None
    before = last[id(person)][-1] if id(person) in last else None
    lifted = is_lifted(reading, before, wronged=id(person) in wronged)
    return person if lifted else None
