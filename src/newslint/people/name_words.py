"""Which words of a run with capitals are a person's name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from newslint.english.lexicon import words as listed
from newslint.english.names import lookup
from newslint.english.offices import demonyms

_FOREIGN = re.compile(r"[\u0370-\u1dff\u1f00-\u1fff\u2e80-\uffff]")  # letters that are not Latin
_APOSTROPHES = frozenset("'’")
_SUFFIXES = frozenset({"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"})


def own_words(printed: Iterable[str]) -> list[str]:
    """Return the words of a name without orders, peoples, callings and suffixes around it.

    `printed` are its words as they stand: "Minister of Science Dr Ann Lee, DBE" is Ann Lee.
    """
    words = [
        word.rstrip("-") for word in printed if _has_capital(word) and not _FOREIGN.match(word)
    ]
    while len(words) > 2 and words[-1].isupper() and not words[0].isupper():
        words.pop()  # "DBE", "FRS"
    while len(words) > 1 and _is_before_name(words):
        del words[0]
    while len(words) > 1 and words[-1].lower() in _SUFFIXES:
        words.pop()
    return words


def _is_before_name(words: Sequence[str]) -> bool:
    """Whether a run begins with what is no name: "Briton Tim Smith", "Congratulations Anna"."""
    first = words[0]
    if len(words) == 2:
        return lookup(first) is None and first.lower() in listed("lower-case-words")
    called = demonyms() | listed("departments")  # "Minister of Science Ann Lee"
    return first in called or first.lower() in listed("person-nouns")


def _has_capital(word: str) -> bool:
    """Whether a word is a name's own: "Orsay", "d'Orsay", not "der"."""
    return word[0].isupper() or (word[1:2] in _APOSTROPHES and word[2:3].isupper())
