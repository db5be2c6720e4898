"""Words that are common: in lower case in mid-sentence, or without meaning of their own."""

from __future__ import annotations

import re

from newslint.english.lexicon import words

_SHORTEST = 2  # letters: a word that may be one of many abbreviations


def is_word(word: str) -> bool:
    """Whether a word in lower case is known as one, and no unit or abbreviation."""
    known = word in words("seldom-capital-words") and len(word) > _SHORTEST
    return word in words("lower-case-words") or (known and re.search("[aeiouy]", word) is not None)


def common(word: str) -> bool:
    """Whether `word` is hardly ever capitalised in mid-sentence."""
    return word.lower() in words("lower-case-words") or word.lower() in ("a", "the")


def is_function(word: str) -> bool:
    """Whether a word is a function word, capitalised only in titles."""
    return word.lower() in words("function-words")
