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


def is_about(prose: str, topic: str) -> bool:
    """Whether a text has three different words of a topic, in any case."""
    found = {word.lower() for word in _WORD.findall(prose)} & words(f"{_PREFIX}{topic}")
    return len(found) >= _ENOUGH
