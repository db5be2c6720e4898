"""Which small words a place may have lost, the likeliest first."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from newslint.english.lexicon import rows

if TYPE_CHECKING:
    from spacy.tokens import Token

_BEFORE = re.compile(r"([a-z]+) $")
_ALWAYS = ("to", "and", "of", "the", "a", "with", "for", "that", "by", "in", "on", "of the")
_OWN = 3  # prepositions of the word before


@dataclass(frozen=True, slots=True)
class Complements:
    """The prepositions that a word hardly ever stands without: before a name, and in general.

    `sure`: before a name never, as far as was seen. `object`: those without which it has no object
    with an article.
    """

    name: tuple[str, ...] = ()
    all: tuple[str, ...] = ()
    sure: bool = False
    object: tuple[str, ...] = ()


@lru_cache
def _table() -> Mapping[tuple[str, str], Complements]:
    found = {}
    for row in rows("complements"):
        cells = [row[column] for column in ("name", "article", "number")]
        every = " ".join(cells).replace("~", "").split()
        name = tuple(cells[0].lstrip("~").split())
        sure = bool(cells[0]) and not cells[0].startswith("~")
        governed = () if row["article"].startswith("~") else tuple(row["article"].split())
        found[row["word"], row["part"]] = Complements(
            name, tuple(dict.fromkeys(every)), sure, governed
        )
    return found


def complements(word: str, parts: str = "n") -> Complements:
    """Return the prepositions of a word in lower case that is one of `parts` ("n", "v", "a")."""
    each = (_table().get((word, part)) for part in parts)
    return next((found for found in each if found is not None), Complements())


def of_token(token: Token) -> Complements:
    """Return the prepositions of a word as the part of speech that it is here."""
    part = {"NOUN": "n", "VERB": "v", "ADJ": "a", "ADV": "r"}.get(token.pos_, "")
    return complements(token.lower_, part)


def lost_words(prose: str, at: int) -> tuple[str, ...]:
    """Return the words that may have stood before a prose offset."""
    before = _BEFORE.search(prose, max(0, at - 30), at)
    own = complements(before[1], "nvar").all if before else ()
    return tuple(dict.fromkeys((*own[:_OWN], *_ALWAYS)))
