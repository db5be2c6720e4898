"""Capitals that the machine gave to quoted words, as if they were a title."""

from __future__ import annotations

import re
from bisect import bisect_left

from newslint.article.article import Article
from newslint.article.words import words_of
from newslint.edits import lowered
from newslint.english.common import common
from newslint.english.lexicon import words
from newslint.english.names import lookup
from newslint.english.phrase_ends import ends_phrases
from newslint.model import Repair

_CAPITALISED = re.compile(r"(?<![\w’'-])[A-Z][\w’'-]*")
_NOT_COUNTED = -1


def without_capitals(article: Article, start: int, end: int) -> Repair:
    """Return the repair that lowers all capitals of a phrase; empty where one may be a name's.

    Where small words have capitals too, as in no name, only what is known as one keeps its own.
    """
    prose = article.prose
    found = list(_CAPITALISED.finditer(prose, start, end))
    titled = any(match.group().lower() in words("function-words") for match in found[1:])
    edits: list[Repair] = []
    for match in found:
        if _plain(article, match.group(), start, end):
            edits.append(lowered(prose, match.start()))
        elif not titled:
            return ()
        elif lookup(match.group()) is None:
            edits.append(lowered(prose, match.start()))
    return tuple(edit for each in edits for edit in each)


def _plain(article: Article, word: str, start: int, end: int) -> bool:
    """Whether a word has no capital in general, nor in the text around a phrase."""
    lower = word.lower()
    if common(word) or lower in words("function-words"):
        return word != "I"
    if lower not in words("seldom-capital-words") and ends_phrases(lower, _NOT_COUNTED) < 0:
        return False
    places = words_of(article).in_mid_sentence(word)
    return bisect_left(places, start) == 0 and bisect_left(places, end) == len(places)


_SMALL = 3  # letters of a word that has no capital in a title


def has_title_case(first: str, rest: str) -> bool:
    """Whether words are written as a name is: all, but for small ones, have capitals."""
    large = [word for word in rest.split() if len(word) > _SMALL]
    return first[0].isupper() and bool(large) and all(word[0].isupper() for word in large)
