"""How often a word ends its phrase, counted on clean news."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from newslint.english.lexicon import table


@lru_cache
def _phrase_ends() -> Mapping[str, str]:
    return table("phrase-ends", "ends")


ABBREVIATED = re.compile(r"^[^aeiouy]+$")


def ends_phrases(word: str, otherwise: int = 50) -> int:
    """Return in how many of 100 uses a word in lower case ends its phrase."""
    return int(_phrase_ends().get(word, otherwise))


def odds(first: str, second: str) -> float:
    """Return how many times likelier two words are in the other order, by how they end phrases."""
    if ABBREVIATED.match(first) or ABBREVIATED.match(second):  # "mths net" of a table
        return 0.0
    one, two = (ends_phrases(first, 60) + 1) / 102, (ends_phrases(second, 40) + 1) / 102
    return one * (1 - two) / ((1 - one) * two)
