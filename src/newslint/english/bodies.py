"""Names of organisations, clubs, teams and places: of what acts as people do and is nobody."""

from __future__ import annotations

from newslint.english.known_people import bearers as known_bearers
from newslint.english.lexicon import words
from newslint.english.names import bearers

MOST_WORDS = 4
"""Words of the longest such name that is looked for in running text."""

_FEW = 300  # bearers of a first name


def is_body(name: str) -> bool:
    """Whether a name is known as an organisation's or a club's: "Gazprom", "River Plate"."""
    return name in words("organisation-names") or name in words("club-names")


def is_nobody(name: str) -> bool:
    """Whether a name that is taken for a person's is known as another's: "Buenos Aires"."""
    return is_body(name) or name in words("places-like-people") or _is_town(name)


def _is_town(name: str) -> bool:
    """Whether a word is known as a place's name, and as nobody's: not "Sofia", not "Houston"."""
    known = name in words("large-cities") or name in words("regions")
    return known and bearers(name) < _FEW and not known_bearers(name)
