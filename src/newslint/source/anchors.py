"""What two languages share: numbers, names and words of one root, as keys that can be compared."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from newslint.source.numbers.number import Number
from newslint.source.numbers.reading import numbers
from newslint.source.proper import proper

_WORD = re.compile(r"[^\W\d_]{2,}")
_MARKS = {"?": "?？؟", "!": "!！", "“": '"“”„«»「『', "(": "(（", ":": ":："}
_LEAST_LETTERS = 4
_ROOT = 5  # letters that words of one root have in common: "presidente" and "president"
_VOWELS = re.compile(r"(?<=.)[aeiouyhw]")
_SKELETON = 3  # consonants that tell names apart: "Brussel", "ブリュッセル" and "Brussels"


@lru_cache(maxsize=4096)
def anchors(text: str, language: str) -> frozenset[str]:
    """Return the keys of a sentence: `zwölf` is 12, `президента` and `president` are `presi`."""
    found = {_number_key(number) for number in numbers(text, language) if number.counts}
    for word in _WORD.findall(unicodedata.normalize("NFKC", text)):
        found.update(_keys(word))
    found |= proper(text, language)
    found.update(f"^{mark}" for mark, forms in _MARKS.items() if not set(forms).isdisjoint(text))
    return frozenset(found)


def _number_key(number: Number) -> str:
    month = "month" if number.month else ""
    return f"#{month}{number.value.normalize()}"


@lru_cache(maxsize=65536)
def _keys(word: str) -> tuple[str, ...]:
    """Return what a word is found by: its root in Latin letters and its consonants."""
    latin = romanised(word)
    if len(latin) < _LEAST_LETTERS:
        return (latin,) if word.isupper() and len(latin) > 1 else ()
    keys = [latin[:_ROOT]]
    skeleton = _VOWELS.sub("", latin)
    if not word.islower() and len(skeleton) >= _SKELETON:
        keys.append(f"~{skeleton[: _SKELETON + 1]}")
    return tuple(keys)


@lru_cache(maxsize=65536)
def romanised(word: str) -> str:
    """Return a word in small Latin letters without accents: `Путин` is `putin`."""
    from anyascii import anyascii

    plain = anyascii(word).lower()
    return "".join(letter for letter in plain if letter.isalpha())
