"""Numbers written out, of the languages of `rules/lexicon/number-words.tsv`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from newslint.english.lexicon import rows
from newslint.model import Span
from newslint.source.numbers.number import Number

_COMPOUNDING = frozenset({"de", "nl", "it", "tr"})
"""Languages that write a number as one word: "zweihundertfünfzig", "duecentocinquanta"."""

_LINKS = {
    "de": "und", "en": "and", "es": "y", "fr": "et", "is": "og", "nl": "en|ën", "pt": "e",
    "pl": "i", "tr": "ve",
}  # fmt: skip
_BEFORE = {"he": r"(?<!יום )(?<![\w'])[ובכלמשה]{0,2}?"}
"""What may stand before a number in the same word, "and" or "about", and no day of the week."""
_ALONE = r"(?<![\w'])"
_UNITS_FIRST = frozenset({"de", "nl"})  # "fünfundzwanzig": five and twenty


@dataclass(frozen=True, slots=True)
class _Vocabulary:
    pattern: re.Pattern[str]
    part: re.Pattern[str]
    cardinals: dict[str, Decimal]
    ordinals: dict[str, Decimal]


@cache
def link(language: str) -> re.Pattern[str]:
    """Return what may stand between two words of one number: `treinta y cinco`."""
    if language == "he":  # "twenty and-five"
        return re.compile(r"(?:[ \u00a0]+ו?|-)\Z")
    word = _LINKS.get(language)
    between = rf"[ \u00a0]+(?:(?:{word})[ \u00a0]+)?|-(?:(?:{word})-)?" if word else r"[ \u00a0]+|-"
    return re.compile(rf"(?:{between})\Z")


@cache
def _vocabulary(language: str) -> _Vocabulary | None:
    mine = [row for row in rows("number-words") if row["language"] == language]
    if not mine:
        return None
    endings = next((row["cardinals"].split() for row in mine if not row["value"]), [])
    valued = [(Decimal(row["value"]), row) for row in mine if row["value"]]
    cardinals = {
        word.replace("_", " "): value for value, row in valued for word in row["cardinals"].split()
    }
    ordinals = {
        word.replace("~", ending): value
        for value, row in valued
        for word in row["ordinals"].split()
        for ending in (endings if word.endswith("~") else [""])
    }
    alone = "|".join(map(re.escape, sorted({*cardinals, *ordinals}, key=len, reverse=True)))
    parts = "|".join(map(re.escape, sorted(cardinals, key=len, reverse=True)))
    inner = f"{parts}|{_LINKS[language]}" if language in _LINKS else parts
    whole = rf"(?:{alone}|(?:{parts})(?:{inner})*)" if language in _COMPOUNDING else f"(?:{alone})"
    return _Vocabulary(
        re.compile(rf"{_BEFORE.get(language, _ALONE)}(?P<word>{whole})(?![\w']|\.\w)"),
        re.compile(parts),
        cardinals,
        ordinals,
    )


def in_words(text: str, language: str) -> Iterator[Number]:
    """Yield the words of a text in small letters that are numbers: `treinta`, `двух`.

    "One" is not firm: it is an article and a pronoun as well.
    """
    vocabulary = _vocabulary(language)
    if vocabulary is None:
        return
    for found in vocabulary.pattern.finditer(text):
        word = found["word"]
        value = vocabulary.cardinals.get(word)
        ordinal = vocabulary.ordinals.get(word)
        if value is None and ordinal is None:
            parts = [vocabulary.cardinals[part] for part in vocabulary.part.findall(word)]
            value = composed(parts, units_first=language in _UNITS_FIRST)
        told = ordinal if value is None else value
        if told is not None:
            yield Number(
                Span(*found.span("word")), told, frozenset({told}),
                digits=False, firm=told >= 2, ordinal=value is None,
            )  # fmt: skip


def composed(parts: list[Decimal], *, units_first: bool = False) -> Decimal | None:
    """Return what the parts of a number come to: `two hundred and six thousand` is 206,000.

    None where they are no one number: `three four`.
    """
    total = section = Decimal(0)
    last = scale = Decimal(0)
    for part in parts:
        if part == 100 or part >= 1000:
            if part > scale and scale:
                total, section = (total + section) * part, Decimal(0)
            elif part == 100:
                section = max(section, Decimal(1)) * part
            else:
                total, section = total + max(section, Decimal(1)) * part, Decimal(0)
            scale = part if part >= 1000 else scale
        elif last and not _follows(last, part, units_first=units_first):
            return None
        else:
            section += part
        last = part
    return total + section


def _follows(last: Decimal, part: Decimal, *, units_first: bool) -> bool:
    if last >= 100 or (last >= 20 and part < 10):
        return True
    if last in (60, 80):  # "soixante-douze", "quatre-vingt-dix"
        return part < 20
    if last == 10:  # "quatre-vingt-dix-sept"
        return 7 <= part < 10
    return units_first and last < 10 and 20 <= part < 100
