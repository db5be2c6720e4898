"""Who leads, or led, which country or large organisation: `rules/lexicon/offices.tsv`, read lazily.

Names are compared without accents, umlauts, hyphens, middle initials and the Arabic article, so
that "Bashar al-Assad" is "Bashar Assad", "Kim Jong-un" "Kim Jong Un", "Schroeder" "Schröder".
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

from newslint.english.lexicon import rows
from newslint.english.names import fold

WRITTEN_TO = "the end of 2025"
"""The time up to which the table of offices was written; later changes are missing."""

_ARTICLES = {"al", "el"}
_MARKS = str.maketrans("-", " ", ".")
_UMLAUT = re.compile("([aou])e")


class Holding(NamedTuple):
    """An office that a person holds or held.

    `start` and `end` are "YYYY" or "YYYY-MM"; `end` is empty where the table's date comes first.
    `surname` is empty for names that have none or an unmistakable one (kings, Icelanders).
    """

    country: str
    office: str
    name: str
    also: tuple[str, ...]
    surname: str
    gender: str
    start: str
    end: str


def _key(name: str) -> str:
    first, *rest = _UMLAUT.sub(r"\1", fold(name).translate(_MARKS)).split() or [""]
    return " ".join([first, *(word for word in rest if len(word) > 1 and word not in _ARTICLES)])


def _listed(cell: str) -> tuple[str, ...]:
    return tuple(cell.split("; ")) if cell else ()


@cache
def _holdings() -> tuple[Holding, ...]:
    return tuple(
        Holding(
            country=row["country"],
            office=row["office"],
            name=row["name"],
            also=_listed(row["also"]),
            surname=row["surname"],
            gender=row["gender"],
            start=row["from"],
            end=row["to"],
        )
        for row in rows("offices")
    )


def _index(entries: Iterable[tuple[str, Holding]]) -> dict[str, tuple[Holding, ...]]:
    index: dict[str, list[Holding]] = defaultdict(list)
    for name, holding in entries:
        found = index[_key(name)]
        if not found or found[-1] is not holding:  # two spellings may have one key
            found.append(holding)
    return {key: tuple(found) for key, found in index.items()}


@cache
def _by_name() -> dict[str, tuple[Holding, ...]]:
    return _index((name, each) for each in _holdings() for name in (each.name, *each.also))


@cache
def _by_surname() -> dict[str, tuple[Holding, ...]]:
    index = _index((each.surname, each) for each in _holdings() if each.surname)
    return {key: found for key, found in index.items() if len({each.name for each in found}) == 1}


@cache
def _by_country() -> dict[str, tuple[Holding, ...]]:
    index = defaultdict(list)
    for each in _holdings():
        index[each.country].append(each)
    return {country: tuple(found) for country, found in index.items()}


@cache
def _countries() -> dict[str, str | None]:
    found: dict[str, str | None] = {}
    for row in rows("countries"):
        country = row["country"]
        for word in (country, *_listed(row["demonyms"]), *_listed(row["names"])):
            if found.setdefault(fold(word), country) != country:
                found[fold(word)] = None
    return found


def holders(name: str) -> tuple[Holding, ...]:
    """Return what the bearers of a full name hold or held; () for nobody known.

    A lone surname counts where one person of the table bears it.
    """
    key = _key(name)
    return _by_name().get(key) or _by_surname().get(key, ())


def offices_of(country: str) -> tuple[Holding, ...]:
    """Return what the table has of a country or organisation, by its name in the table."""
    return _by_country().get(country, ())


def country_of(word: str) -> str | None:
    """Return the country that a name or a demonym stands for ("U.S.", "Honduran").

    None where there is no such country, or two share the word ("Congolese", "Dominican").
    """
    return _countries().get(fold(word))


@cache
def organisations() -> frozenset[str]:
    """Return what stands in the table beside the countries, such as NATO."""
    return frozenset(row["country"] for row in rows("countries") if row["kind"] != "country")


@cache
def demonyms() -> frozenset[str]:
    """Return all adjectives and names for people of countries, as they are written."""
    return frozenset(word for row in rows("countries") for word in _listed(row["demonyms"]))
