"""People whom the world knows: `rules/lexicon/known-people.tsv`, read where a text has names.

The table says whether somebody whom news speaks of is "he" or "she". A full name tells by itself;
a lone surname tells only beside a word of that person's circle: a country, a party, a club.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from newslint.english.lexicon import lines
from newslint.english.names import fold

WRITTEN = "November 2026"
"""When the table was written; who became known later is missing."""

_COLUMNS = ("name", "spellings", "gender", "known", "circle", "years")
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

    `is_named` says whether the article has a word of somebody's circle, which a lone name needs.
    """
    whole = key(" ".join(words))
    numbers = dict.fromkeys(_by_last_word().get(whole.rpartition(" ")[2], ()))
    found = [_row(number) for number in numbers]
    if " " in whole:
        found = [each for each in found if whole in map(key, (each.name, *each.spellings))]
    if len(found) > 1 or " " not in whole:
        found = [each for each in found if _is_confirmed(each, whole, is_named)]
    return found[0] if len(found) == 1 else None


def _is_confirmed(person: KnownPerson, name: str, is_named: Callable[[str], bool]) -> bool:
    """Whether an article has a word of a person's circle that is no part of the name."""
    own = set(name.split())
    own.update(word for each in (person.name, *person.spellings) for word in key(each).split())
    return any(is_named(word) for word in person.circle if own.isdisjoint(key(word).split()))
