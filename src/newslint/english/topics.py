"""What a text is about, as far as its words tell: `rules/lexicon/topic-<name>.txt`.

A word of a trade means another thing there: a "technician" of a football club is its coach.
"""

from __future__ import annotations

import re
from functools import cache

from newslint.english.lexicon import RULES, words

_ENOUGH = 3  # different words of a topic that a text must have
_WORD = re.compile(r"[^\W\d_][\w-]*")
_PREFIX = "topic-"


@cache
def topics() -> tuple[str, ...]:
    """Return the names of the topics that there are word lists of, sorted."""
    files = (RULES / "lexicon").glob(f"{_PREFIX}*.txt")
    return tuple(sorted(file.stem.removeprefix(_PREFIX) for file in files))


def words_of(prose: str) -> frozenset[str]:
    """Return the words of a text in lower case, as `is_about` asks for them."""
    return frozenset(word.lower() for word in _WORD.findall(prose))


def is_about(found: frozenset[str], topic: str) -> bool:
    """Whether a text of these words has three different ones of a topic."""
    return len(found & words(f"{_PREFIX}{topic}")) >= _ENOUGH
