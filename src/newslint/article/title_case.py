"""Capitals that the machine gave to quoted words, as if they were a title."""

from __future__ import annotations

import re

from newslint.edits import lowered
from newslint.english.common import common
from newslint.english.lexicon import words
from newslint.english.names import lookup
from newslint.english.phrase_ends import ends_phrases
from newslint.model import Repair

_CAPITALISED = re.compile(r"(?<![\w’'-])[A-Z][\w’'-]*")
_NOT_COUNTED = -1


def without_capitals(prose: str, start: int, end: int) -> Repair:
    """Return the repair that lowers all capitals of a phrase; empty where one may be a name's.

    Where small words have capitals too, as in no name, only what is known as one keeps its own.
    """
    rest = f"{prose[:start]}\n{prose[end:]}"
    found = list(_CAPITALISED.finditer(prose, start, end))
    titled = any(match.group().lower() in words("function-words") for match in found[1:])
    edits: list[Repair] = []
    for match in found:
        if _plain(rest, match.group()):
            edits.append(lowered(prose, match.start()))
        elif not titled:
            return ()
        elif lookup(match.group()) is None:
            edits.append(lowered(prose, match.start()))
    return tuple(edit for each in edits for edit in each)


def _plain(rest: str, word: str) -> bool:
    """Whether a word has no capital in general, nor in the rest of the text."""
    lower = word.lower()
    if common(word) or lower in words("function-words"):
        return word != "I"
    known = lower in words("seldom-capital-words") or ends_phrases(lower, _NOT_COUNTED) >= 0
    return known and re.search(rf"(?<=[a-z,] ){re.escape(word)}\b", rest) is None


_SMALL = 3  # letters of a word that has no capital in a title


def has_title_case(first: str, rest: str) -> bool:
    """Whether words are written as a name is: all, but for small ones, have capitals."""
    large = [word for word in rest.split() if len(word) > _SMALL]
    return first[0].isupper() and bool(large) and all(word[0].isupper() for word in large)
