"""People whom the world knows: `rules/lexicon/known-people.tsv`, read where a text has names.

The table says whether somebody whom news speaks of is "he" or "she". A full name tells by itself;
a lone surname tells only beside words of that person's circle: a country, a party, a club.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from newslint.english.lexicon import lines, row
from newslint.english.names import fold, lookup

WRITTEN = "November 2026"
"""When the table was written; who became known later is missing."""

_ENOUGH = 2  # words of a circle that confirm a lone surname
_NEARLY_ALL = 0.95  # of the bearers of a first name
_COLUMNS = ("name", "spellings", "gender", "known", "circle", "years")
_PARTS = re.compile(r", | and ")
_BEHIND = re.compile(r"\b(?:of|for|in|at|with|from|to|on|by|who|known|jailed|murdered)\b")
_GENDERS = {"f": "female", "m": "male", "they": "they"}


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """A row of the table: `gender` as users state it, `circle` what confirms a lone surname."""

    name: str
    spellings: tuple[str, ...]
    gender: str
    known: str
    circle: tuple[str, ...]
    years: str

    @property
    def callings(self) -> frozenset[frozenset[str]]:
        """What the person is, each with what qualifies it: "former", "foreign", "minister"."""
        parts = _PARTS.split(self.known.lower())
        return frozenset(frozenset(_BEHIND.split(part, maxsplit=1)[0].split()) for part in parts)


@cache
def _lines() -> tuple[str, ...]:
    return tuple(lines("known-people"))


@cache
def _by_last_word() -> dict[str, list[int]]:
    """Map the last words of names and spellings, folded, to rows: 20 ms, so no more is done."""
    index = defaultdict(list)
    for number, line in enumerate(_lines()):
        name, spellings, _ = line.split("\t", 2)
        for each in (name, *spellings.split("|")) if spellings else (name,):
            index[fold(each.replace("-", " ").rpartition(" ")[2])].append(number)
    return index


def key(name: str) -> str:
    """Return a name as it is compared: without accents, full stops and hyphens."""
    return " ".join(fold(name).replace("-", " ").replace(".", " ").split())


@cache
def _row(number: int) -> KnownPerson:
    row = dict(zip(_COLUMNS, _lines()[number].split("\t"), strict=True))
    return KnownPerson(
        row["name"],
        tuple(filter(None, row["spellings"].split("|"))),
        _GENDERS[row["gender"]],
        row["known"],
        tuple(filter(None, row["circle"].split("|"))),
        row["years"],
    )


def known_person(words: Sequence[str], is_named: Callable[[str], bool]) -> KnownPerson | None:
    """Return whom a name means, if the table knows exactly one such person.

    `is_named` says whether the article has a word of somebody's circle, which a lone name needs
    unless there is but one in the world: "Putin".
    """
    whole = key(" ".join(words))
    if only := row("names-of-one", whole):
        return KnownPerson(" ".join(words), (), _GENDERS[only["gender"]], only["known"], (), "")
    numbers = dict.fromkeys(_by_last_word().get(whole.rpartition(" ")[2], ()))
    found = [_row(number) for number in numbers]
    if " " in whole:
        found = [each for each in found if whole in map(key, (each.name, *each.spellings))]
        if len(found) > 1:
            found = [each for each in found if _witnesses(each, whole, is_named)]
    elif len({each.gender for each in found}) == 1:
        # Surnames have bearers whom no table knows: one word of the circle may be there by chance.
        found = [
            each
            for each in found
            if _witnesses(each, whole, is_named)
            >= (1 if _is_all_her_name(each, whole) else _ENOUGH)
        ]
    else:
        return None  # a man and a woman of that name: "Bush"
    return found[0] if len(found) == 1 else None


def _is_all_her_name(person: KnownPerson, whole: str) -> bool:
    """Whether one word is all that the world calls a woman, and a woman's first name: "Adele".

    A man's ("Drake") is a surname too often.
    """
    own = whole in map(key, (person.name, *person.spellings)) and person.gender == "female"
    first_name = lookup(whole) if own else None
    return first_name is not None and first_name.p_female >= _NEARLY_ALL


def bearers(name: str) -> list[KnownPerson]:
    """Return all whom the table knows by a full name, or by a last word: for who asks it."""
    whole = key(name)
    found = [
        _row(number) for number in dict.fromkeys(_by_last_word().get(whole.rpartition(" ")[2], ()))
    ]
    return [
        each
        for each in found
        if " " not in whole or whole in map(key, (each.name, *each.spellings))
    ]


def _witnesses(person: KnownPerson, name: str, is_named: Callable[[str], bool]) -> int:
    """Count the words of a person's circle that an article has and that are no part of the name."""
    own = set(name.split())
    own.update(word for each in (person.name, *person.spellings) for word in key(each).split())
    return sum(is_named(word) for word in person.circle if own.isdisjoint(key(word).split()))
