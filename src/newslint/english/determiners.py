"""Phrases whose noun wants an article, and which one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache

from newslint.english.indefinite import indefinite
from newslint.english.lexicon import rows, words

_WORD = re.compile(r" ?([^\W\d_][\w’-]*(?:['’]s)?)")
_LONGEST = 5  # words up to the noun
_DETERMINERS = frozenset(
    {"the", "a", "an", "this", "that", "these", "those", "no", "some", "any", "each", "every"}
    | {"my", "your", "his", "her", "its", "our", "their", "one", "another", "either", "neither"}
)
_RANKED = frozenset(
    {
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "last",
        "next",
        "only",
        "same",
        "entire",
    }
    | {"full", "whole", "best", "worst", "biggest", "largest", "greatest", "most", "very"}
)
"""Words before a noun that make it one of its kind."""


def wanted_article(text: str) -> str:
    """Return the article that the phrase at the start of a text wants, "" for none."""
    phrase: list[str] = []
    at = 0
    while (found := _WORD.match(text, at)) and len(phrase) < _LONGEST:
        word = found[1].lower()
        if word in _DETERMINERS or word.endswith(("'s", "’s")):
            return ""
        if word in words("function-words") and word not in _RANKED:
            break
        phrase.append(word)
        at = found.end()
    if len(phrase) > 1 and phrase[-1].endswith("ed"):
        phrase.pop()  # a participle behind the noun
    if not phrase or phrase[-1] not in words("count-nouns"):
        return ""
    return "the" if phrase[0] in _RANKED else indefinite(phrase[0])


@lru_cache
def determined() -> Mapping[str, Mapping[str, str]]:
    """Return the nouns that hardly ever stand without a determiner, each with its row."""
    return {row["noun"]: row for row in rows("determined-nouns") if row["sure"] != "weak"}


def uses_of(prose: str, name: str) -> Counter[str]:
    """Count how often a name stands with and without "the", and not in a longer name."""
    counts: Counter[str] = Counter()
    at = prose.find(name)
    while at >= 0:
        end = at + len(name)
        before = prose[max(0, at - 20) : at].split()[-1:] if prose[at - 1 : at] == " " else []
        longer = prose[end : end + 2].strip()[:1].isupper() or prose[end : end + 1].isalnum()
        if not longer and before and before[0].lower() == "the":
            counts["the"] += 1
        elif not longer and not (before and before[0][0].isupper()):
            counts["bare"] += 1
        at = prose.find(name, end)
    return counts
