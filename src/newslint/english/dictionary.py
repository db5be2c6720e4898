"""Which words are English, in either spelling: the list of words of the library pyspellchecker."""

from __future__ import annotations

import gzip
import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files

from newslint.english.lexicon import words
from newslint.english.names import fold

_AMERICAN = (
    ("our", "or"), ("ise", "ize"), ("isi", "izi"), ("isa", "iza"), ("yse", "yze"), ("ysi", "yzi"),
    ("tre", "ter"), ("ence", "ense"), ("ogue", "og"), ("amme", "am"), ("mould", "mold"),
    ("ae", "e"), ("oeu", "eu"), ("oet", "et"), ("ll", "l"), ("que", "ck"),
    ("ough", "ow"), ("xion", "ction"), ("eabl", "abl"), ("gement", "gment"), ("eamt", "eamed"),
    ("eant", "eaned"), ("elt", "elled"), ("sce", "ske"), ("re", "er"), ("vr", "ver"),
)  # fmt: skip
"""What British words have, and American ones instead."""

_ENDINGS = (
    *("s", "es", "ed", "d", "ing", "er", "ers", "ly", "ness", "able", "less", "like", "wide"),
    *("ist", "ists", "ism", "ish", "ability", "ally", "ically", "ary"),
    *("ized", "ised", "izing", "ising", "izes", "ises", "ization", "isation"),
)
_BEGINNINGS = re.compile(
    "(?:un|re|non|pre|anti|co|over|under|out|sub|super|inter|multi|mis|semi|mid|micro|macro|bio"
    "|tele|post|counter|cyber|eco|auto|euro|geo|hydro|neo|de|dis|hyper|ultra|mini|mega|nano|pro"
    "|trans|pan|intra|infra|electro|photo|thermo|psycho|socio|neuro|cardio|radio|poly|pseudo|crypto"
    "|inter|after|up|down)(?=[a-z]{3})"
)
_SHORTEST, _COMMON = 3, 200  # letters of a part of a compound, and times that it must be known


@lru_cache
def _entries() -> list[str]:
    """Return the lines of the dictionary, sorted, each with a word and its count: `"abbey": 812,`.

    Loaded by the library itself, or as JSON, they take five times as long.
    """
    packed = files("spellchecker").joinpath("resources", "en.json.gz").read_bytes()
    return gzip.decompress(packed).decode().splitlines()[1:-1]


def frequency(word: str) -> int:
    """Return how often the texts behind the dictionary have a word: 0 is one that it lacks."""
    entries, key = _entries(), f'"{word}": '
    at = bisect_left(entries, key)
    found = at < len(entries) and entries[at].startswith(key)
    return int(entries[at].removeprefix(key).rstrip(",")) if found else 0


@lru_cache
def _borrowed() -> frozenset[str]:
    """Return the words from other languages that English has, with and without their accents."""
    return frozenset(fold(word) for word in words("borrowed-words"))


@lru_cache(maxsize=4096)
def is_english(word: str) -> bool:
    """Whether a word in lower case is English: in a dictionary, derived, or made of two words."""
    plain = _plain(word)
    cuts = range(_SHORTEST, len(plain) - _SHORTEST + 1)
    return is_listed(word) or any(_is_part(plain[:at]) and _is_part(plain[at:]) for at in cuts)


def is_listed(word: str) -> bool:
    """Whether a word in lower case is in a dictionary, or derived from one that is."""
    plain = _plain(word)
    if plain in _borrowed() or plain in words("words-dictionaries-lack"):
        return True
    rest = _BEGINNINGS.sub("", plain, count=1)
    return any(map(frequency, _forms(plain))) or (
        rest != plain and any(map(frequency, _forms(rest)))
    )


def _plain(word: str) -> str:
    return fold(word).replace("'", "")


def _forms(word: str) -> Iterator[str]:
    """Yield a word, its American spellings, and the words that both may come from."""
    spellings = {word, *(word.replace(*pair) for pair in _AMERICAN)}
    for each in spellings:
        yield each
        for ending in _ENDINGS:
            if each.endswith(ending):
                stem = each.removesuffix(ending)
                yield from (stem, f"{stem}e", f"{stem}y")
                if len(stem) > _SHORTEST and stem[-1] == stem[-2]:
                    yield stem[:-1]
        if each.endswith(("ies", "ied", "ier")):
            yield f"{each[:-3]}y"


def _is_part(word: str) -> bool:
    """Whether a word is common enough to be part of a compound: "car", "makers"."""
    return frequency(word) >= _COMMON
