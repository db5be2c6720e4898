"""Where a word in lower case that no dictionary has is two common ones: `event|gave a concert`."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from newslint.english.common import common
from newslint.english.dictionary import is_listed
from newslint.english.lexicon import words

_LEAST, _LEAST_CONTENT = 4, 5  # letters of a part
_SHORT = 3  # letters of a small word that is cut off
_NOT_BEHIND = frozenset(
    {"about", "ate", "her", "his", "its", "our", "out", "over", "some"} | {"under"}
)
"""Words that others end with: `threesome`, `carbonate`, `rigour`."""
_NOT_AHEAD = frozenset({"after", "over", "some", "there", "through", "under", "upon", "where"})
"""Words that others, new ones too, begin with: `underreport`."""
_JOINED_PLURALS = frozenset({"arms", "goods", "news", "sales", "sports", "trades"})
"""Plurals that compounds begin with: `sportscaster`."""


def two_plain(word: str, known: Callable[[str], bool]) -> Iterator[int]:
    """Yield the cuts of an unknown word in lower case into two that form no compound.

    A compound does not end with a past tense or a word without meaning of its own, and does not
    begin with one, with an adverb or with a plural.
    """
    if not word.islower() or is_listed(word):
        return
    for size in range(_LEAST, len(word) - _SHORT + 1):
        left, right = word[:size], word[size:]
        plain = known(left) and known(right) and (_ends(right) or _begins(left, right, known))
        if plain or (size > _LEAST and is_listed(left) and _is_adverb(right)):
            yield size


def _is_adverb(right: str) -> bool:
    """Whether no compound ends with a word, because it is a common adverb: `program|commonly`."""
    stem = right.removesuffix("ly")
    return stem != right and len(stem) > _LEAST and common(stem) and common(right)


def _ends(right: str) -> bool:
    """Whether no compound ends with a word: `event|gave`, `just|for`."""
    small = right in words("plain-past-tenses") or right in words("function-words")
    return small and right not in _NOT_BEHIND


def _begins(left: str, right: str, known: Callable[[str], bool]) -> bool:
    """Whether no compound begins with a word: `about|roughly`, `players|returned`."""
    if len(right) < _LEAST:
        return False
    if left in words("function-words"):
        return left not in _NOT_AHEAD
    if len(right) < _LEAST_CONTENT or not common(right):
        return False
    adverb = left.endswith("ly") and is_listed(left[:-2]) and len(left) > 2 * _SHORT
    plural = left.endswith("s") and not left.endswith("ss") and known(left[:-1])
    return adverb or (plural and left not in _JOINED_PLURALS)


_SMALL = re.compile(r" [a-z]{3}")


def before_lone_article(
    prose: str, match: re.Match[str], known: Callable[[str], bool]
) -> Iterator[int]:
    """Yield the cut before the article that a sentence begins with: `no wind|A boat sank`."""
    left = match[0].removesuffix("A")
    graded = left in words("graded-nouns") or not left.islower()
    if left != match[0] and not graded and known(left) and _SMALL.match(prose, match.end()):
        yield len(left)
