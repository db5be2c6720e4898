"""Numbers in digits of any script, and clock times: `5,2`, `1.500`, `１２`, `15時30分`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from newslint.model import Span
from newslint.source.numbers.number import EASTERN, Number, Reading

_DIGITS = re.compile(r"\d+(?:[.,'·・]\d+|[ \u00a0\u202f\u2009]\d{3}(?!\d))*")
_CLOCK = re.compile(
    r"(?<![\d.,:])([01]?\d|2[0-4])(?:[:։h] ?|時|\s(?:час\w*|годин\w*|ч\.)\s)([0-5]\d)"
    r"(?![\d:]|[.,]\d)"
)
_MINUTES = re.compile(r"\s(?:минут|хвилин|мин\b|хв\b)")
_AT = re.compile(r"\b(?:в|во|о|об|к|до|около|после|с|з|від|після|близько)\s\Z")
_LONGEST = 18  # digits of a number that counts anything


def clocks(text: str) -> Iterator[Number]:
    """Yield the times of day: `15:30`, `15時30`, `11 часов 28`."""
    for found in _CLOCK.finditer(text):
        if _MINUTES.match(text, found.end()) and not _AT.search(text[: found.start()]):
            continue  # "1 годину 52 хвилини": how long
        hour, minute = int(found[1]), int(found[2])
        readings: set[Reading] = {("clock", (hour * 60 + minute) % 720)}
        value = Decimal(f"{hour}.{found[2]}")
        if minute == 0:
            readings |= {Decimal(hour), Decimal(hour % 12 or 12)}
        yield Number(Span(found.start(), found.end()), value, frozenset(readings), clock=True)


def in_digits(text: str, language: str) -> Iterator[Number]:
    """Yield the numbers in digits of a text that is flattened, with all their readings."""
    decimal = _decimal_mark(language)
    for found in _DIGITS.finditer(text):
        if len(found[0]) > _LONGEST:
            continue
        for start, end in _pieces(found[0], found.start()):
            first, *others = _readings(text[start:end], decimal)
            readings: set[Reading] = {first, *others}
            bound = _bound(text, start, end)
            month = bool(language in EASTERN and text.startswith(("月", "월"), end) and first <= 12)
            yield Number(
                Span(start, end), first, frozenset(readings),
                firm=not bound and _counted(text, start, end), month=month, bound=bound,
            )  # fmt: skip


def _bound(text: str, start: int, end: int) -> bool:
    """Whether digits belong to a name: "F-16", "COVID-19", "A4", "www2.site"."""
    before = re.search(r"[a-zа-я@#_/№]\Z|[a-zа-я][-–—]\Z", text[max(0, start - 2) : start])
    return bool(before or re.match(r"[a-z]\d|\.[a-z]{2,3}\b", text[end : end + 4]))


def _counted(text: str, start: int, end: int) -> bool:
    """Whether digits count by themselves: no batting average as in "２割４～５分"."""
    average = re.match(r"割\d|[～〜~]\d[分厘]", text[end : end + 3])
    return not average and "割" not in text[max(0, start - 4) : start]


@cache
def _decimal_mark(language: str) -> str:
    from babel import Locale, UnknownLocaleError
    from babel.numbers import get_decimal_symbol

    try:
        return get_decimal_symbol(Locale.parse(language))
    except (UnknownLocaleError, ValueError):
        return "."


def _pieces(written: str, start: int) -> Iterator[tuple[int, int]]:
    """Yield the numbers of a run of digits and marks: a date or a version is several."""
    marks = re.findall(r"\D", written)
    parts = re.split(r"\D", written)
    thousands = all(len(part) == 3 for part in parts[1:]) and len(parts[0]) <= 3
    if len(marks) < 2 or thousands or (len(set(marks)) == 2 and marks.count(marks[-1]) == 1):
        yield start, start + len(written)
        return
    for found in re.finditer(r"\d+", written):
        yield start + found.start(), start + found.end()


def _readings(written: str, decimal: str) -> list[Decimal]:
    """Return what digits with marks may mean, the likeliest in their language first."""
    marks = [each for each in written if not each.isdigit()]
    digits = re.sub(r"\D", "", written)
    if not marks:
        return [Decimal(written)]
    whole, last = re.split(r"\D(?=\d+\Z)", written)
    fraction = Decimal(digits).scaleb(-len(last))
    grouped = len(last) == 3 and not whole.startswith("0")
    if not grouped:
        return [fraction]
    if len(marks) > 1:
        return [fraction] if len(set(marks)) > 1 and marks[-1] in ".,·・" else [Decimal(digits)]
    if marks[0] in "·・":
        return [fraction]
    if marks[0] not in ".,":
        return [Decimal(digits)]
    both = [fraction, Decimal(digits)]
    return both if marks[0] == decimal else both[::-1]
