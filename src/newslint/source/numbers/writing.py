"""A number of the source as English writes it, in the manner of the number that it replaces."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from newslint.english.lexicon import rows
from newslint.source.numbers.months import month_name
from newslint.source.numbers.number import Number

_SCALES = ((Decimal(10**12), "trillion"), (Decimal(10**9), "billion"), (Decimal(10**6), "million"))
_YEARS = range(1100, 2100)
_LETTERS = " abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
_PM = re.compile(r"\s?p\.?m\b")


@cache
def _words() -> dict[Decimal, str]:
    return {
        Decimal(row["value"]): row["cardinals"].split()[0]
        for row in rows("number-words")
        if row["language"] == "en" and row["cardinals"]
    }


def written(source: Number, english: Number, text: str, behind: str) -> str | None:
    """Return what to write for `english`, whose text is `text`; None where that is unsure.

    `behind` is what follows it in small letters: `15:30` before `p.m.` is `3:30`.
    """
    if source.month:
        return month_name(int(source.value)) if english.month else None
    if source.clock or english.clock:
        return _clock(source, text, behind) if source.clock else None
    if source.percent != english.percent or source.ordinal or english.ordinal:
        return None
    if not english.digits:
        return _in_words(source.value, text)
    if len(source.readings) > 1 and source.value < 100 <= english.value:
        return None  # "０４年", "平成18年": which year is meant the number alone does not tell
    return _in_digits(source, english, text)


def _clock(source: Number, text: str, behind: str) -> str | None:
    mark = re.search(r"\d([.:])\d\d\Z", text)
    hour, _, minute = str(source.value).partition(".")
    late = int(hour) > 12 and _PM.match(behind)
    return f"{int(hour) - 12 if late else int(hour)}{mark[1]}{minute}" if mark else None


def _in_words(value: Decimal, text: str) -> str | None:
    word = _words().get(value) if value < 100 else None
    if word is None and 20 < value < 100 and value % 1 == 0:
        word = f"{_words()[value // 10 * 10]}-{_words()[value % 10]}"
    return word.capitalize() if word and text[0].isupper() else word


def _in_digits(source: Number, english: Number, text: str) -> str | None:
    value = source.value
    share = value / english.scale
    if english.scale > 1 and 1 <= share < 1000:
        return plain(share) + text[len(text.rstrip(_LETTERS)) :]
    if english.scale > 1 and not text[-1].isalpha():  # "$4.7bn"
        return None
    for scale, word in _SCALES:
        if value >= scale and len(short := plain(value / scale)) <= 7:
            return f"{short} {word}"
    if source.scale == 1 and value in _YEARS and "," not in text:
        return plain(value)
    bare = text.isdecimal() and len(text) >= 4  # "3000", as this article writes it
    return plain(value, grouped=not bare)


def plain(value: Decimal, *, grouped: bool = False) -> str:
    """Return a value in digits: `12.5`, grouped `12,500`; zeros behind a magnitude go."""
    normal = value.normalize() if value >= 1000 else value
    return f"{normal:,f}" if grouped else f"{normal:f}"
