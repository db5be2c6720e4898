"""People of Chinese and Hebrew sources, whose letters tell but a part of the sound of a name.

Pinyin tells what a Chinese name is in English; of a Hebrew one the consonants can be compared. Only
full names that are half right are looked at: the other half is somebody else's then.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import cache, lru_cache
from itertools import pairwise, product

from newslint.english.lexicon import words as listed
from newslint.model import Span
from newslint.source.anchors import romanised
from newslint.source.names.persons import Exchanged
from newslint.source.names.sounds import rough
from newslint.source.names.words import Word, is_common, is_first_name, words_of

_OTHER_READINGS = {
    "乐": "yue", "长": "zhang", "重": "chong", "曾": "zeng", "单": "shan", "行": "hang",
    "朝": "zhao", "柏": "bo", "强": "jiang", "茜": "xi", "晟": "sheng", "翟": "zhai",
    "解": "xie", "查": "zha", "盖": "ge", "仇": "qiu", "区": "ou", "覃": "qin", "缪": "miao",
    "吕": "lyu", "女": "nyu",
}  # fmt: skip
"""Characters of names that have another reading than the usual one."""
_CLASSES = str.maketrans(
    {**dict.fromkeys("בפף", "v"), **dict.fromkeys("גכךק", "k"), **dict.fromkeys("דטת", "t"),
     **dict.fromkeys("זסשצץ", "s"), **dict.fromkeys("אעי'׳\"״", ""), "ל": "l", "מ": "m", "ם": "m",
     "נ": "n", "ן": "n", "ר": "r"}
)  # fmt: skip
_MAY_BE = {"ו": ("", "v"), "ה": ("", "k"), "ח": ("", "k")}
"""Letters that are a vowel, or silent, as often as a consonant."""
_INITIALS = {
    **dict.fromkeys("ae", "אעה"), **dict.fromkeys("ou", "אעוה"), "i": "איע", "b": "ב",
    "c": "כקצסח", "d": "ד", "f": "פ", "g": "ג", "h": "הח", "j": "גיז", "k": "קכח", "l": "ל",
    "m": "מ", "n": "נ", "p": "פ", "q": "ק", "r": "ר", "s": "סשצז", "t": "טתצ", "v": "בו",
    "w": "ו", "x": "שקס", "y": "י", "z": "זצס",
}  # fmt: skip
"""What a name may begin with in Hebrew, by its first letter in English."""
_MOST_OPEN = 4  # such letters of a word
_PREFIXES = "ובכלמשה"
_UNLIKE, _LIKE = 0.45, 0.85
_LEAST = 2  # consonants


def unspelled(source: str, language: str, english: str) -> Iterator[Exchanged]:
    """Yield full names of the English that are half those of somebody whom the source names."""
    found = {"zh": _in_chinese, "he": _in_hebrew}.get(language)
    for first, last in _full_names(english) if found else ():
        assert found is not None
        yield from found(source, first, last)


def _full_names(english: str) -> Iterator[tuple[Word, Word]]:
    """Yield the names of exactly two words."""
    words = words_of(english)
    for place, (one, other) in enumerate(pairwise(words)):
        around = (*words[max(0, place - 1) : place], *words[place + 2 : place + 3])
        if not (one.capital and other.capital and _side_by_side(english, one, other)):
            continue
        if english[other.span.end : other.span.end + 1] == "-":  # "Chen Chien-jen"
            continue
        if not any(
            each.capital and is_first_name(each.text)
            and (_side_by_side(english, each, one) or _side_by_side(english, other, each))
            for each in around
        ):  # fmt: skip
            yield one, other


def _side_by_side(text: str, one: Word, other: Word) -> bool:
    return text[one.span.end : other.span.start] == " "


def _in_chinese(source: str, one: Word, other: Word) -> Iterator[Exchanged]:
    """Yield the person of whose name all syllables but one are right: `Wang Liqun`."""
    candidates: dict[str, Exchanged] = {}
    for surname, given in ((one, other), (other, one)):
        for parts in _syllables_of(given.text.lower()):
            told = (surname.text.lower(), *parts)
            for place in range(len(source) - len(parts)):
                name = source[place : place + len(told)]
                if name[0] not in listed("chinese-surnames"):
                    continue
                right = [_reads(each, syllable) for each, syllable in zip(name, told, strict=True)]
                if all(right):
                    return
                if sum(right) == len(parts) and (len(parts) > 1 or right[1]):
                    words = (_word(source, place, 1), _word(source, place + 1, len(parts)))
                    candidates[name] = Exchanged(words, (one, other), plain=surname is one)
    if len(candidates) == 1:
        yield from candidates.values()
    elif not (candidates or is_first_name(other.text) or is_common(other.text)):
        yield from _with_surname(source, one, other)


def _with_surname(source: str, one: Word, other: Word) -> Iterator[Exchanged]:
    """Yield the one person with a surname behind which nothing Chinese follows: `Liu Moroz`."""
    if one.text.lower() not in _syllables() or list(_syllables_of(other.text.lower())):
        return
    places = [
        place for place, each in enumerate(source)
        if each in listed("chinese-surnames") and _reads(each, one.text.lower())
    ]  # fmt: skip
    if len(places) == 1:
        yield Exchanged((_word(source, places[0], 1),), (one, other))


def _word(source: str, start: int, size: int) -> Word:
    return Word(source[start : start + size], Span(start, start + size), opens=False)


def _reads(character: str, syllable: str) -> bool:
    return syllable in (romanised(character), _OTHER_READINGS.get(character))


def _syllables_of(word: str) -> Iterator[tuple[str, ...]]:
    """Yield the ways to read a word as one or two syllables of pinyin: `lixin` is `li`, `xin`."""
    known = _syllables()
    if word in known:
        yield (word,)
    for cut in range(1, len(word)):
        if word[:cut] in known and word[cut:] in known:
            yield word[:cut], word[cut:]


@cache
def _syllables() -> frozenset[str]:
    return frozenset(romanised(chr(code)) for code in range(0x4E00, 0x9FA6))


def _in_hebrew(source: str, one: Word, other: Word) -> Iterator[Exchanged]:
    """Yield the person of whose name the first one is right: `David Cohen` for `דוד אלבז`."""
    if not is_first_name(one.text) or is_common(one.text) or is_common(other.text):
        return
    words = words_of(source)
    if any(_may_be(word.text, other.text) for word in words):
        return
    behind = [
        last for first, last in pairwise(words)
        if _side_by_side(source, first, last) and _is_first(first.text, one.text)
    ]  # fmt: skip
    if (
        len(behind) == 1
        and _alike(behind[0].text, other.text) < _UNLIKE
        and len(_consonants(behind[0].text)[0]) >= _LEAST
    ):
        yield Exchanged((behind[0],), (other,))


def _is_first(hebrew: str, english: str) -> bool:
    return _begins(hebrew, english) and not set(_consonants(hebrew)).isdisjoint(_spoken(english))


def _may_be(hebrew: str, english: str) -> bool:
    bare = hebrew.lstrip(_PREFIXES)
    begins = _begins(hebrew, english) or _begins(hebrew[1:], english) or _begins(bare, english)
    return begins and _alike(hebrew, english) >= _LIKE


def _begins(hebrew: str, english: str) -> bool:
    return bool(hebrew) and hebrew[0] in _INITIALS.get(english[0].lower(), "")


@lru_cache(maxsize=16384)
def _alike(hebrew: str, english: str) -> float:
    """Return how near the consonants of two names are, from 0 to 1; a prefix may be no name."""
    forms = {form for start in range(3) if set(hebrew[:start]) <= set(_PREFIXES)
             for form in _consonants(hebrew[start:])}  # fmt: skip
    return max(
        (
            SequenceMatcher(None, form, other, autojunk=False).ratio()
            for form in forms
            for other in _spoken(english)
            if min(len(form), len(other)) >= _LEAST or form == other
        ),
        default=0.0,
    )


def _spoken(english: str) -> frozenset[str]:
    """Return the consonants of an English name; its "ch" may be that of Michal or of Churchill."""
    return frozenset((*rough(english), *rough(english.replace("ch", "k"))))


@lru_cache(maxsize=16384)
def _consonants(hebrew: str) -> tuple[str, ...]:
    """Return the consonants of a Hebrew word by their classes, in all ways it may be read."""
    opened = [_MAY_BE.get(letter, (letter.translate(_CLASSES),)) for letter in hebrew]
    if sum(len(each) > 1 for each in opened) > _MOST_OPEN:
        opened = [each[:1] for each in opened]
    forms = ("".join(letters) for letters in product(*opened))
    return tuple(dict.fromkeys(re.sub(r"(.)\1+", r"\1", form) for form in forms))
