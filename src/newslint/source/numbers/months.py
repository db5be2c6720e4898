"""The names of months, of all languages that babel knows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from newslint.model import Span
from newslint.source.numbers.number import Number

_DATED = re.compile(
    r"(?:\d{1,2}(?:st|nd|rd|th|er|º|\.)?(?: (?:de|of|di))?|of|de|in|since|by|until) \Z"
)
_DAY_BEHIND = re.compile(r",? \d")
_OTHER_WORDS = frozenset({"may", "march", "august", "mars", "mart", "ekim"})
_CASES = frozenset({"ru", "uk", "pl", "cs", "is"})


@cache
def _names(language: str) -> tuple[re.Pattern[str], dict[str, int]] | None:
    from babel import Locale, UnknownLocaleError

    try:
        told = Locale.parse(language).months
    except (UnknownLocaleError, ValueError):
        return None
    found: dict[str, int] = {}
    for context in told.values():
        for number, name in context["wide"].items():
            if name.isalpha():
                found[name.lower()] = number
    if not found:
        return None
    if language in _CASES:
        found |= {name[:-1]: number for name, number in found.items() if len(name) > 4}
    parts = "|".join(map(re.escape, sorted(found, key=len, reverse=True)))
    ending = r"\w{0,2}" if language in _CASES else ""
    return re.compile(rf"\b({parts}){ending}\b"), found


def months(text: str, plain: str, language: str) -> Iterator[Number]:
    """Yield the months of a text, `plain` being the same in small letters: `5 de marzo`.

    It is firm where a day or a year stands beside it. In English a month has its capital: "may",
    "march" and "august" are other words.
    """
    names = _names(language)
    if names is None:
        return
    pattern, numbers = names
    for found in pattern.finditer(plain):
        if language == "en" and not text[found.start()].isupper():
            continue
        before = plain[max(0, found.start() - 10) : found.start()]
        dated = bool(re.search(r"\d", before[-6:])) or bool(_DAY_BEHIND.match(plain, found.end()))
        if found[0] in _OTHER_WORDS and not (dated or _DATED.search(before)):
            continue
        value = Decimal(numbers[found[1]])
        yield Number(
            Span(found.start(), found.end()), value, frozenset({value}),
            digits=False, firm=dated, month=True,
        )  # fmt: skip


def month_name(number: int) -> str:
    """Return the English name of a month: `3` is `March`."""
    from babel import Locale

    return str(Locale.parse("en").months["format"]["wide"][number])
