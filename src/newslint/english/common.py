"""Words that are common: in lower case in mid-sentence, or without meaning of their own."""

from __future__ import annotations

import re
from functools import lru_cache

from newslint.english.lexicon import words
from newslint.english.phrase_ends import ends_phrases

_SHORTEST = 2  # letters: a word that may be one of many abbreviations


def is_word(word: str) -> bool:
    """Whether a word in lower case is known as one, and no unit or abbreviation."""
    known = word in words("seldom-capital-words") and len(word) > _SHORTEST
    return word in words("lower-case-words") or (known and re.search("[aeiouy]", word) is not None)


@lru_cache(maxsize=65536)
def known(word: str) -> bool:
    """Whether a word is known as one, in any case; `Forsythe` and `therapists` are."""
    lower = word.lower()
    return (
        is_word(lower)
        or lower in words("function-words")
        or lower in words("words-that-seem-two")
        or lower in words("seldom-capital-words")
        or ends_phrases(lower, otherwise=-1) >= 0
    )


def common(word: str) -> bool:
    """Whether `word` is hardly ever capitalised in mid-sentence."""
    return word.lower() in words("lower-case-words") or word.lower() in ("a", "the")


def is_function(word: str) -> bool:
    """Whether a word is a function word, capitalised only in titles."""
    return word.lower() in words("function-words")
