"""Names that sound otherwise in English, or whose letters show no sound: `Німеччина`, `東京`.

Countries and the cities of time zones are babel's; pinyin tells what a Chinese name sounds like,
and Japanese ones are listed. They only help to lay sentences side by side: a name that is not
found here is no difference.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import pairwise

from newslint.english.lexicon import rows
from newslint.english.offices import country_of

_WORD = re.compile(r"(?:[A-Z]\.){2,}|[^\W\d_]+(?:[-'’\"״׳][^\W\d_]+)*")
_CHARACTERS = re.compile(r"[\u3400-\u9fff]{2,}")
_DENSE = frozenset({"ja", "zh", "yue", "ko"})
_CHINESE = frozenset({"zh", "yue"})
_PREFIXED = {"he": "ובכלמשה", "ar": "وبكلفال"}
"""Letters that stand before a word as "in", "and" or "the" stand before an English one."""
_CASED = frozenset({"ru", "uk", "pl", "cs", "is"})
_STEM = 3  # letters
_CASE = 3  # letters that a case may add to a stem
_OTHERWISE = {
    "ja": "米国=United States; アメリカ=United States; 英国=United Kingdom",
    "de": "USA=United States; Großbritannien=United Kingdom",
    "ru": "США=United States; Великобритания=United Kingdom; Южная Корея=South Korea",
    "uk": "США=United States; Великобританія=United Kingdom",
    "he": 'ארה"ב=United States; ארה״ב=United States',
    "es": "EEUU=United States; Gran Bretaña=United Kingdom",
    "fr": "Grande-Bretagne=United Kingdom",
}
"""What the news calls countries besides the names that babel has."""


def proper(text: str, language: str) -> frozenset[str]:
    """Return the keys of the names of a sentence, as `@japan`: `日本`, `японии`."""
    text = unicodedata.normalize("NFKC", text)
    if language == "en":
        return frozenset(_in_english(text))
    found = _in_characters if language in _DENSE else _in_words
    return frozenset(found(text, language))


def _key(english: str) -> str:
    plain = unicodedata.normalize("NFKD", country_of(english) or english).lower()
    return "@" + "".join(letter for letter in plain if letter.isalpha())


def _in_english(text: str) -> Iterator[str]:
    names = [found for found in _WORD.finditer(text) if found[0][0].isupper()]
    for name in names:
        yield _key(name[0].removesuffix("'s").removesuffix("’s"))
    for one, other in pairwise(names):
        if other.start() == one.end() + 1:
            yield _key(f"{one[0]} {other[0]}")


def _in_characters(text: str, language: str) -> Iterator[str]:
    from anyascii import anyascii

    names = _names(language)
    longest = max(map(len, names))
    for start in range(len(text)):
        for size in range(2, longest + 1):
            yield from names.get(text[start : start + size], ())
    for run in _CHARACTERS.finditer(text) if language in _CHINESE else ():
        for size in (2, 3):
            for start in range(len(run[0]) - size + 1):
                yield "@" + anyascii(run[0][start : start + size]).lower()


def _in_words(text: str, language: str) -> Iterator[str]:
    stems = _stems(language)
    words = _WORD.findall(text)
    for place, word in enumerate(words):
        for form in _bare(word, language):
            for rest, key in stems.get(form, ()):
                behind = words[place + 1 : place + 1 + len(rest)]
                if len(behind) == len(rest) and all(map(str.startswith, behind, rest)):
                    yield key


def _bare(word: str, language: str) -> Iterator[str]:
    """Yield what a word may be without the ending of its case, or without what stands before it."""
    prefixes = _PREFIXED.get(language, "")
    bare = len(word) - len(word.lstrip(prefixes)) if prefixes else 0
    for start in range(min(2, bare) + 1):
        for cut in range(_CASE + 1):
            if len(word) - start - cut >= min(_STEM, len(word)):
                yield word[start : len(word) - cut]


@cache
def _stems(language: str) -> Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]:
    """Return the names of a language by their first word, without what a case may change."""
    found: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for name, keys in _names(language).items():
        first, *rest = [_stem(word, language) for word in _WORD.findall(name)] or [""]
        for key in keys if first else ():
            found.setdefault(first, []).append((tuple(rest), key))
    return {stem: tuple(names) for stem, names in found.items()}


def _stem(word: str, language: str) -> str:
    cut = len(word) > _STEM and language in _CASED
    return re.sub("(?:ый|ий|ая|яя|ое|ые|ие|[аеиоуыюяйьіїєa-záéíýáěó])$", "", word) if cut else word


@cache
def _names(language: str) -> Mapping[str, tuple[str, ...]]:
    """Return the names that a language has for countries and cities, and their keys."""
    from babel import Locale, UnknownLocaleError

    english = Locale.parse("en").territories
    found: dict[str, tuple[str, ...]] = {}
    try:
        locale = Locale.parse(language)
    except (UnknownLocaleError, ValueError):
        return found
    for zone, told in locale.time_zones.items():
        if "city" in told:
            found[str(told["city"])] = (_key(zone.rpartition("/")[2].replace("_", " ")),)
    for code, name in locale.territories.items():
        if code.isalpha() and code in english:
            found[name] = (_key(english[code]),)
    for pair in filter(None, _OTHERWISE.get(language, "").split("; ")):
        name, _, told = pair.partition("=")
        found[name] = (_key(told),)
    if language == "ja":
        for row in rows("japanese-names"):
            found[row["written"]] = tuple(map(_key, row["english"].split("; ")))
    return found
