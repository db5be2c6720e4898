"""First names that are women's in one country and men's in another: Andrea, Jean, Nicola."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cache

from newslint.english.gender import Evidence, Gender, Strength
from newslint.english.lexicon import rows, words
from newslint.english.names import fold

_SPANISH = frozenset({"Mexico", "Spain"})
_GENDERS = {"f": Gender.FEMALE, "m": Gender.MALE}


@cache
def _table() -> dict[str, list[tuple[Gender, frozenset[str]]]]:
    found: dict[str, list[tuple[Gender, frozenset[str]]]] = {}
    for row in rows("names-by-country"):
        countries = frozenset(row["countries"].split("|"))
        found.setdefault(row["name"], []).append((_GENDERS[row["gender"]], countries))
    return found


def is_home_name(first_name: str) -> bool:
    """Whether a first name is a woman's here and a man's there."""
    return fold(first_name) in _table()


def of_home_name(name: Sequence[str], countries: Collection[str]) -> Evidence | None:
    """Return what a full name says of somebody from one of some countries.

    A Spanish surname tells the country, too: Carmen Salinas is a woman wherever she lives.
    """
    first, last = name[0], fold(name[-1])
    spanish = last in words("spanish-surnames")
    told = {
        gender: sorted(where & set(countries))
        for gender, where in _table().get(fold(first), ())
        if where & set(countries) or (spanish and where >= _SPANISH)
    }
    if len(told) != 1:
        return None
    [(gender, where)] = told.items()
    reason = f"in {where[0]}" if where else "with a Spanish surname"
    return Evidence(gender, Strength.NAME, f"first name “{first}” {reason}")
