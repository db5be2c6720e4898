"""Names of organisations, clubs and teams: of what acts as people do and is nobody."""

from __future__ import annotations

from newslint.english.lexicon import words

MOST_WORDS = 4
"""Words of the longest such name that is looked for in running text."""


def is_body(name: str) -> bool:
    """Whether a name is known as an organisation's or a club's: "Gazprom", "River Plate"."""
    return name in words("organisation-names") or name in words("club-names")


def is_nobody(name: str) -> bool:
    """Whether a name that is taken for a person's is known as another's: "Buenos Aires"."""
    return is_body(name) or name in words("places-like-people")
