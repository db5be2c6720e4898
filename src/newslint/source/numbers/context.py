"""What the words around a number make of it: halves, years, hours, magnitudes, percentages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal

from newslint.model import Span
from newslint.source.numbers.number import Number, Reading

_LATE = re.compile(
    r"\s?(?:p\.?m\b|o'clock|(?:in the )?(?:evening|afternoon)|at night|tonight)|時(?!間)"
)
_YEAR_BEHIND = re.compile(r"(?:[～〜~-]\d\d)?年|[(（](?:令和|平成|昭和|大正|明治)")
_OTHERS = re.compile(r" (?:others?|more)\b")
_HALF = re.compile(
    r"(?P<noun> \w+)?[ -](?:and[ -]a[ -]half|с половиной|з половиною|y medi[ao]|e mei[ao]"
    r"|e mezz[ao]|et demie?|einhalb|i pół|og hálf\w*|a půl|buçuk|וחצי)\b"
    r"|(?:年|時間|か月|カ月|ヶ月|小时|天)半|个半"
)
_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "大正": 1911, "明治": 1867}
_JOINED_SCALE = re.compile(r"(?:(m|mn|mln)|(b|bn|bln)|(t|tn|trn)|(k))\b")
_JOINED_VALUES = (10**6, 10**9, 10**12, 10**3)
_LAKH = re.compile(r"[ -]?(?:(lakh|lac)s?|(crore)s?)\b")
_RANGE = re.compile(r"\s?[-–—~〜/]\s?|\s(?:to|or|and|до|или|a|o|bis|oder|til|eða|og)\s")
_SEASON = re.compile(r"(?:1[789]|20)\d\d[-–/～〜~]\Z")
_PERCENT = re.compile(
    r"\s?-?(?:[%％‰]|per ?cent|pct|процент|відсот|por ciento|por cento|per cento|pour cent|prozent"
    r"|procent|prósent|yüzde|パーセント)"
)


def in_context(text: str, atom: Number) -> Number:
    """Read what stands around a number: "two and a half", "two others", "nine in the evening".

    A noun may stand before the half: "dos años y medio".
    """
    is_scale = not atom.digits and atom.value >= 1000
    if not is_scale and (half := _HALF.match(text, atom.span.end)):
        value = atom.value + Decimal("0.5")
        span = atom.span if half["noun"] else Span(atom.span.start, half.end())
        return replace(atom, span=span, value=value, readings=frozenset({value}))
    more = frozenset(_more_readings(text, atom.span.start, atom.span.end, atom.value))
    firm = atom.firm and not _OTHERS.match(text, atom.span.end)
    return replace(atom, readings=atom.readings | more, firm=firm)


def _more_readings(text: str, start: int, end: int, first: Decimal) -> Iterator[Reading]:
    """Yield what a number may stand for beside its value: "18年" is 2018, "7割" 70 per cent."""
    behind = text[end : end + 20]
    before = text[max(0, start - 5) : start]
    year = _YEAR_BEHIND.match(behind) or _SEASON.search(before) or before.endswith("'")
    if end - start == 2 and year:
        yield from (2000 + first, 1900 + first, 1800 + first)
    if behind.startswith("s") and first % 10 == 0 and first >= 1000:
        yield first % 100
    if before.endswith("1/"):
        yield 2 * first  # "1/8 финала" is the round of 16
    if behind.startswith("割"):
        yield 10 * first
    if _LATE.match(behind) and first <= 24:
        yield first + 12 if first <= 12 else first - 12
    if re.fullmatch(r"([01]?\d|2[0-4])[.・][0-5]\d", text[start:end]):
        hour, minute = map(int, re.split(r"\D", text[start:end]))
        yield ("clock", (hour * 60 + minute) % 720)
    for era, zero in _ERAS.items():
        if text.endswith(era, 0, start):
            yield zero + first


def scaled_by_letter(text: str, number: Number) -> Number:
    """Read "5m", "4.7bn" and "3 lakh": a letter may be a unit as well."""
    end = number.span.end
    if not number.digits:
        return number
    if found := _LAKH.match(text, end):
        scale = Decimal(10**5 if found[1] else 10**7)
    elif found := _JOINED_SCALE.match(text, end):
        scale = Decimal(
            next(v for v, got in zip(_JOINED_VALUES, found.groups(), strict=True) if got)
        )
    else:
        return number
    scaled = frozenset(each * scale for each in number.values)
    if len(found[0].strip()) > 1:
        return replace(number, value=number.value * scale, readings=scaled, scale=scale)
    return replace(number, readings=number.readings | scaled)


def with_ranges(text: str, joined: Iterable[Number]) -> Iterator[Number]:
    """Give the first number of `5 to 10 million` and `3-4%` what stands behind the second."""
    found = [replace(each, percent=bool(_PERCENT.match(text, each.span.end))) for each in joined]
    afters: list[Number | None] = [*found[1:], None]
    for number, after in zip(found, afters, strict=False):
        between = text[number.span.end : after.span.start] if after else ""
        if after is None or not _RANGE.fullmatch(between):
            yield number
        elif after.scale > 1 and number.scale == 1:
            scaled = {each * after.scale for each in number.values}
            yield replace(number, readings=number.readings | scaled)
        else:
            yield replace(number, percent=number.percent or after.percent)
