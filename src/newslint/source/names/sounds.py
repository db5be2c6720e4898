"""Whether a name of the source and one of the translation are the same: `Дегтярёву`, `Degtyarev`.

Names are compared by their sound: in Latin letters (anyascii), without accents, with one spelling
for each of the sounds that languages write in many ways; endings of cases are left out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from enum import IntEnum
from functools import lru_cache

from newslint.english.names import fold
from newslint.source.anchors import romanised

_SOUNDS: Sequence[tuple[str, str]] = (
    ("shch|sch", "sh"), ("tch|cz", "ch"), ("ph", "f"), ("kh", "h"), ("ck|q", "k"),
    ("c(?=[aouklrt])|c$", "k"), ("x", "ks"), ("t[sz]|zz", "c"), ("w", "v"), ("th", "t"),
    ("yo|ye|ie", "e"), ("iy|yy|yi|ii|ee|ea", "i"), ("y", "i"), ("ou|oo", "u"),
    ("ae|ai|ei", "e"), ("oe", "o"), ("ue", "u"), (r"(.)\1", r"\1"),
)  # fmt: skip
"""Spellings of one sound in the languages whose names stand in the news."""

_ROUGH: Sequence[tuple[str, str]] = (
    ("h(?=[^aeiouy]|$)", ""), ("dzh|dz|zh|j", "s"), ("sh|ch|c|z", "s"), ("[ghk]+", "k"),
    ("u(?=[aeiouy])|[vbfp]", "v"), ("d", "t"), ("[aeiouy]", ""), ("ts", "s"), (r"(.)\1+", r"\1"),
)  # fmt: skip
_SOFT_G = re.compile("g(?=[eiy])")  # "Roger", "Gino"; not "Gates"
"""What is left of the sounds where a foreign name was written in another script: `Джонсон`."""

_ENDING = 3  # letters that a case may add
_LOST = 2  # vowels that it may take away: "Анной" of Anna
STEM = 3
_COMPOUND = 4  # letters of a name that a compound begins with
_MORE = 2  # consonants that a case may add
_NEAR = 0.75
HALF_NEAR = 0.5


class Likeness(IntEnum):
    """How surely two spellings are those of one name."""

    NONE = 0
    ROUGH = 1
    SAME = 2


@lru_cache(maxsize=16384)
def sound(word: str) -> str:
    """Return the sound of a name: `Zelenskyy` and `Зеленский` are both `zelenski`."""
    key = fold(word) if word.isascii() else fold(romanised(fold(word)) or fold(word))
    for spelling, plain in _SOUNDS:
        key = re.sub(spelling, plain, key)
    return key


@lru_cache(maxsize=16384)
def rough(word: str) -> tuple[str, ...]:
    """Return the consonants of a name by their classes: `Джонсон` and `Johnson` have the same.

    Two where a "g" may be soft.
    """
    key = sound(word)
    return tuple(dict.fromkeys(map(_consonants, (key, _SOFT_G.sub("j", key)))))


def _consonants(key: str) -> str:
    for spelling, plain in _ROUGH:
        key = re.sub(spelling, plain, key)
    return key


def roughly(source: str, english: str) -> bool:
    """Whether a word of the source has the consonants of another, and perhaps some more."""
    return any(
        min(len(one), len(other)) >= 2 and one.startswith(other) and len(one) <= len(other) + _MORE
        for one in rough(source)
        for other in rough(english)
    )


def spellings(source: str) -> tuple[str, ...]:
    """Return a name, and how it may be written, too: `г` is an "h" in Ukrainian and in `Гамлет`."""
    if "г" not in source and "Г" not in source:
        return (source,)
    return (source, source.replace("г", "х").replace("Г", "Х"))


@lru_cache(maxsize=65536)
def likeness(source: str, english: str) -> Likeness:
    """Return how surely a word of the source, whatever its case, is a word of the translation."""
    return max(_likeness(form, english) for form in spellings(source))


def _likeness(source: str, english: str) -> Likeness:
    if is_sure(source, english):
        return Likeness.SAME
    least = HALF_NEAR if is_latin(source) else 0.0  # one spelling for all: no need to guess
    if may_reach(source, english, least) and roughly(source, english):
        near = nearness(source, english) >= least
    else:
        near = may_reach(source, english, _NEAR) and nearness(source, english) >= _NEAR
    return Likeness.ROUGH if near else Likeness.NONE


@lru_cache(maxsize=65536)
def is_sure(source: str, english: str) -> bool:
    """Whether the likeness of two words is that of the same name, a compound's, too."""
    return any(
        same(form, english)
        or (len(sound(english)) >= _COMPOUND and sound(form).startswith(sound(english)))
        for form in spellings(source)
    )  # "Merkelregierung"


@lru_cache(maxsize=65536)
def same(source: str, english: str) -> bool:
    """Whether two names are one but for the ending of a case: `Анной` and `Anna`."""
    return any(_same(sound(form), sound(english)) for form in spellings(source))


def _same(one: str, other: str) -> bool:
    if one[:STEM] != other[:STEM]:
        return False
    common = common_start(one, other)
    if common < STEM:
        return one == other
    added, lost = one[common:], other[common:]
    if lost == "er" and added.startswith("r"):  # "Александра" of Alexander
        added, lost = added[1:], ""
    return len(added) <= _ENDING and len(lost) <= _LOST and not lost.strip("aeiouy")


@lru_cache(maxsize=65536)
def nearness(source: str, english: str) -> float:
    """Return how near two spellings are by their sound or letter by letter, from 0 to 1."""
    return max(_nearness(form, english) for form in spellings(source))


def _nearness(source: str, english: str) -> float:
    return max(
        SequenceMatcher(None, one, other, autojunk=False).ratio()
        for one, other in _written(source, english)
    )


def may_reach(source: str, english: str, least: float) -> bool:
    """Whether two words have letters enough in common to be so near: that is told at once."""
    return any(
        2 * sum(min(one.count(each), other.count(each)) for each in set(one))
        >= least * (len(one) + len(other))
        for form in spellings(source)
        for one, other in _written(form, english)
    )


def _written(source: str, english: str) -> tuple[tuple[str, str], tuple[str, str]]:
    """Return both words by their sound, and letter by letter."""
    latin = source if is_latin(source) else romanised(source)
    return (sound(source), sound(english)), (fold(latin), fold(english))


def is_latin(word: str) -> bool:
    """Whether a word is written in Latin letters."""
    return all(letter <= "\u024f" or "\u1e00" <= letter <= "\u1eff" for letter in word)


def common_start(one: str, other: str) -> int:
    """Return how many letters two strings begin with in common."""
    common = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        common += 1
    return common
