"""How near two spellings of a name are: by their sound, by a slip, by swapped letters."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from newslint.english.gender import opens_with_surname
from newslint.english.lexicon import words
from newslint.english.names import fold
from newslint.english.offices import demonyms

_LETTERS: Sequence[tuple[str, str]] = (
    ("ç", "ch"), ("č", "ch"), ("ş", "sh"), ("š", "sh"), ("ś", "sh"), ("ž", "zh"), ("ż", "zh"),
    ("ğ", "gh"), ("ñ", "ny"), ("ł", "l"),
)  # fmt: skip
"""Letters whose sound English writes with two: Koç and Koch."""

_SOUNDS: Sequence[tuple[str, str]] = (
    ("sch", "sh"), ("tch", "ch"), ("ph", "f"), ("ck", "k"), ("qu", "k"), ("c(?=[aouklr])", "k"),
    ("iy|yy|ij|yi|y", "i"), ("ou|ow(?=l)", "u"), ("t[sz]", "z"), ("w", "v"),
    (r"(.)\1", r"\1"), ("(?<=[^aeiou])e$", ""), ("(?<=[aeiou])h$", ""),
)  # fmt: skip
"""Spellings of one sound, most of them from ways of writing Russian, Hebrew and German names."""

_SURNAME, _LONE, _SLIP = 4, 4, 6
"""Letters from which a surname is told beside the same first name, alone, and with a slip."""

_FIRST = 4  # letters of a first name
_SKELETON = 5  # letters of a surname that keeps only its consonants


class Spelling(NamedTuple):
    """A name as it is printed in one or more places; `first` is empty for a lone surname."""

    first: str
    last: str


_PEOPLES = frozenset({"Scot", "Finn", "Dane", "Swede", "Turk", "Serb", "Jew"})


def is_people(word: str) -> bool:
    """Whether a word says of which people somebody is: "the young Scot"."""
    return word in _PEOPLES or word in demonyms() or word in words("languages")


@lru_cache(maxsize=4096)
def sound(name: str) -> str:
    """Return what spellings of one name share: "Zelenskyy" and "Zelenskiy" → "zelenski"."""
    key = name.lower()
    for letter, plain in _LETTERS:
        key = key.replace(letter, plain)
    key = fold(key)
    for spelling, plain in _SOUNDS:
        key = re.sub(spelling, plain, key)
    return key


def varies(one: Spelling, other: Spelling) -> bool:
    """Whether two spellings are so near that one person is meant; accents are no difference."""
    if fold(one.last) == fold(other.last):
        return bool(one.first and other.first) and _firsts_vary(one.first, other.first)
    if not one.first or not other.first:
        return lone_varies(one.last, other.last)
    if fold(one.first) != fold(other.first):
        size = min(len(one.last), len(other.last))
        same = sound(one.last) == sound(other.last) and sound(one.first) == sound(other.first)
        return same and size >= _SURNAME
    return not opens_with_surname(one) and _lasts_vary(one.last, other.last)


def lone_varies(one: str, other: str) -> bool:
    """Whether two lone surnames are one: "Sloughy" and "Sloughi", "Villajero" and "Villarejo"."""
    size, near = min(len(one), len(other)), fold(one)[0] == fold(other)[0]
    if fold(one) == fold(other) or sound(one)[0] != sound(other)[0]:
        return False
    if sound(one) == sound(other) and size >= _LONE:
        return True
    slip = swapped(fold(one), fold(other)) or _other_vowel(one, other)
    return near and ((size > _SLIP and slip) or _same_bones(one, other))


def _same_bones(one: str, other: str) -> bool:
    """Whether two names differ in their vowels alone: "Shireen" and "Sherine"."""
    sounds = sound(one), sound(other)
    bones = [re.sub("[aeiou]", "", each) for each in sounds]
    vowels = [len(each) - len(rest) for each, rest in zip(sounds, bones, strict=True)]
    long = min(len(one), len(other)) >= _BONED and len(bones[0]) >= _BONES
    ends = not fold(one).endswith(_PATRONYMICS) and not fold(other).endswith(_PATRONYMICS)
    return long and ends and bones[0] == bones[1] and vowels[0] == vowels[1]


_BONED, _BONES = 7, 4  # letters of a name, and those of them that are no vowels


_FIRST_SYLLABLE = 3  # letters: "Walliams" and "Williams" are two names
_PATRONYMICS = ("son", "sen", "man", "mann", "ez", "es")


def _other_vowel(one: str, other: str) -> bool:
    """Whether two surnames differ by one vowel alone: "Konashenkov" and "Konoshenkov"."""
    plain = fold(one), fold(other)
    if len(plain[0]) != len(plain[1]) or plain[0].endswith(_PATRONYMICS):
        return False
    pairs = enumerate(zip(*plain, strict=True))
    differing = [(at, "".join(pair)) for at, pair in pairs if pair[0] != pair[1]]
    if len(differing) != 1:
        return False
    at, letters = differing[0]
    return at >= _FIRST_SYLLABLE and all(letter in "aeiou" for letter in letters)


def _lasts_vary(one: str, other: str) -> bool:
    """Whether surnames behind the same first name are one: "Maait" and "Maite"."""
    plain = fold(one), fold(other)
    size = min(map(len, plain))
    if sound(one) == sound(other) and size >= _SURNAME - 1:
        return True
    if plain[0][0] != plain[1][0]:
        return False
    if size >= _SLIP and (slips(*plain) or swapped(*plain)):
        return True
    bones = [re.sub(r"[aeiouy]|(?<=c)h", "", sound(each)) for each in (one, other)]
    boned = size >= _SKELETON and bones[0] == bones[1] and len(bones[0]) > 1
    return boned or _longer(one, other)


def _longer(one: str, other: str) -> bool:
    """Whether one surname has an ending of a language behind it: "Koç" and "Kochi"."""
    short, long = sorted((sound(one), sound(other)), key=len)
    return len(short) >= _SURNAME and long in (f"{short}i", f"{short}u")


def _firsts_vary(one: str, other: str) -> bool:
    """Whether first names before the same surname are one: "Kamel" and "Kamil"."""
    plain = fold(one), fold(other)
    if plain[0] == plain[1] or min(map(len, plain)) < _FIRST:
        return False
    if sound(one) == sound(other):
        return True
    gendered = plain[0][-1] != plain[1][-1]
    return plain[0][0] == plain[1][0] and not gendered and slips(*plain)


def sound_of_first(name: str) -> str:
    """Return what spellings of one first name share, for a short one itself: "Meghan", "Megan"."""
    plain = sound(name).replace("h", "")
    return plain if len(plain) >= _FIRST else name


def slips(one: str, other: str) -> bool:
    """Whether two words differ by one letter, or by two neighbors that changed places."""
    short, long = sorted((one, other), key=len)
    if len(long) - len(short) > 1 or long == f"{short}s":
        return False
    pairs = zip(short, long, strict=False)
    head = next((i for i, (a, b) in enumerate(pairs) if a != b), len(short))
    if len(short) < len(long):
        return short[head:] == long[head + 1 :]
    turned = short[:head] + short[head : head + 2][::-1] + short[head + 2 :]
    return short[head + 1 :] == long[head + 1 :] or turned == long


def swapped(one: str, other: str) -> bool:
    """Whether two letters of a word changed places: "villajero" and "villarejo"."""
    if len(one) != len(other) or sorted(one) != sorted(other):
        return False
    return sum(a != b for a, b in zip(one, other, strict=True)) == 2
