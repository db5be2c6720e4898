"""Singular and plural of nouns that can be counted."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from newslint.english.lexicon import table, words

_SIBILANT = re.compile(r"(?:s|x|z|ch|sh)$")
_CONSONANT_Y = re.compile(r"[^aeiou]y$")
_BOTH = frozenset(
    {"aircraft", "cannon", "congress", "crossroads", "fish", "headquarters", "news", "salmon"}
    | {"series", "sheep", "spacecraft", "species", "shambles", "politics", "tactics", "con"}
)
"""Nouns of which singular and plural are not told apart, or are not sure."""


@lru_cache
def countable() -> frozenset[str]:
    """Return singular nouns that can be counted, people and things."""
    known = words("count-nouns") | words("person-nouns") | words("counted-nouns")
    return frozenset(noun for noun in known if noun.isalpha()) - _BOTH


@lru_cache
def plural(noun: str) -> str:
    """Return the plural of a noun in lower case: `city`, `cities`; `man`, `men`."""
    irregular = table("irregular-plurals", "plural").get(noun)
    if irregular:
        return irregular
    if noun.endswith("man") and noun in words("person-nouns"):
        return f"{noun[:-3]}men"
    if _CONSONANT_Y.search(noun):
        return f"{noun[:-1]}ies"
    return f"{noun}es" if _SIBILANT.search(noun) else f"{noun}s"


@lru_cache
def _singulars() -> Mapping[str, str]:
    """Map plurals that are no singular themselves to their singulars."""
    not_told_apart = countable() | _BOTH
    found = {plural(noun): noun for noun in countable()}
    return {many: one for many, one in found.items() if many not in not_told_apart}


def singular(noun: str) -> str:
    """Return the singular of a plural in lower case, "" for what is no plural that is known."""
    return _singulars().get(noun, "")
