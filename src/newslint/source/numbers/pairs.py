"""Which numbers of a sentence and of its translation answer each other, and which are left over."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from newslint.source.numbers.number import Number

_UNITS = {
    "mile": "1.609", "mph": "1.609", "foot": "0.3048", "feet": "0.3048", "ft": "0.3048",
    "inch": "2.54", "yard": "0.9144", "pound": "0.4536", "lb": "0.4536", "ounce": "28.35",
    "acre": "0.4047", "gallon": "3.785", "pint": "0.568", "barrel": "159", "stone": "6.35",
    "square mile": "2.59", "square foot": "0.0929", "square feet": "0.0929", "sq ft": "0.0929",
}  # fmt: skip
"""What a unit that English converts to is in the metric one: a mile in kilometres."""

_UNIT = re.compile(rf"[ -]?({'|'.join(sorted(_UNITS, key=len, reverse=True))})(?:e?s)?\b")
_FAHRENHEIT = re.compile(r"\s?(?:degrees? |°\s?)f(?:ahrenheit)?\b")
_TIME = re.compile(
    r"[ -]?(?:second|minute|hour|day|week|fortnight|month|quarter|year|decade|centur)"
)
_TIMES = tuple(map(Decimal, (7, 10, 12, 14, 24, 60, 100)))
_CENT = re.compile(r"[ -]?(?:cents?|pence|p|kope[ck]ks?|pfennigs?|groszy?)\b")
_LEEWAY = Decimal("0.07")


@dataclass(frozen=True, slots=True)
class Difference:
    """A number of the translation that the source has not, and one of the source that is missing.

    `sure` says that no other number of the source could stand there.
    """

    source: Number
    english: Number
    sure: bool


def differences(source: Sequence[Number], english: Sequence[Number], text: str) -> list[Difference]:
    """Return which numbers of a translation stand where the source has others.

    `text` is the English in small letters: conversions answer what they were made of.
    """
    missed, added = _left_over(source, english, text)
    known = {each.value for each in source}
    found = []
    for number in added:
        if not number.counts or number.value in known or _in_halves(number, source, text):
            continue
        likely = [each for each in missed if each.counts and _comparable(each, number)]
        rivals = [
            each for each in added
            if each.counts and any(_comparable(one, each) for one in likely)
        ]  # fmt: skip
        same = [each for each in likely if _figures(each.value) == _figures(number.value)]
        alike = same or [each for each in likely if _one_slip(each.value, number.value)]
        if len(likely) == 1 and len(rivals) == 1:
            found.append(Difference(likely[0], number, sure=True))
        elif len(alike) == 1:
            found.append(Difference(alike[0], number, sure=True))
        elif likely and len(likely) == len(rivals) and all(each.digits for each in rivals):
            found.append(Difference(likely[rivals.index(number)], number, sure=False))
    return found


def _in_halves(number: Number, source: Sequence[Number], text: str) -> bool:
    """Whether one side has a number in two: "3-48" for 3.48, "7.15" for the 15th of July."""
    whole, _, part = f"{number.value:f}".partition(".")
    if part and {Decimal(whole), Decimal(part)} <= {each.value for each in source}:
        return True
    before = text[: number.span.start]
    halves = (f"{each.value:f}".partition(".") for each in source)
    return any(
        part == f"{number.value:f}" and re.search(rf"\b{whole}\W{{1,2}}\Z", before)
        for whole, _, part in halves
    )


def _figures(value: Decimal) -> str:
    """Return the figures of a number without its magnitude: 456 for 45.6 billion."""
    return f"{value:f}".replace(".", "").strip("0")


def _left_over(
    source: Sequence[Number], english: Sequence[Number], text: str
) -> tuple[list[Number], list[Number]]:
    """Return the numbers of both sides that no number of the other answers."""
    missed, rest = list(source), list(english)
    for answers in (_alike, _rounded, lambda one, other: _converted(one, other, text)):
        missed, rest = _answered(missed, rest, answers)
    return missed, rest


def _answered(
    source: list[Number], english: list[Number], answers: Callable[[Number, Number], bool]
) -> tuple[list[Number], list[Number]]:
    """Return what is left where as many numbers as can be have an answer (Kuhn's algorithm)."""
    choices = [
        sorted(
            (n for n, other in enumerate(english) if answers(number, other)),
            key=lambda n, number=number: english[n].value != number.value,  # type: ignore[misc]
        )
        for number in source
    ]
    taken: dict[int, int] = {}
    for place in range(len(source)):
        _assign(place, choices, taken, set())
    answered = set(taken.values())
    return (
        [number for place, number in enumerate(source) if place not in answered],
        [number for place, number in enumerate(english) if place not in taken],
    )


def _assign(place: int, choices: list[list[int]], taken: dict[int, int], seen: set[int]) -> bool:
    """Give a number its answer, and who has it another one if need be."""
    for answer in choices[place]:
        if answer in seen:
            continue
        seen.add(answer)
        if answer not in taken or _assign(taken[answer], choices, taken, seen):
            taken[answer] = place
            return True
    return False


def _alike(source: Number, english: Number) -> bool:
    return bool(source.readings & english.readings)


def _rounded(source: Number, english: Number) -> bool:
    """Whether the English is the round figure of a longer one: 4.7 million for 4,687,312."""
    for exact in source.values:
        for rough in english.values:
            exponent = _last_digit(rough)
            if exponent <= _last_digit(exact) or exact < 10 or rough == 0 or _year(exact):
                continue
            if abs(exact - rough) < Decimal(10) ** exponent and abs(exact - rough) < exact / 10:
                return True
    return False


def _year(value: Decimal) -> bool:
    return 1100 <= value < 2100 and value == int(value)


def _last_digit(value: Decimal) -> int:
    exponent = value.normalize().as_tuple().exponent
    return exponent if isinstance(exponent, int) else 0


def _converted(source: Number, english: Number, text: str) -> bool:
    """Whether the English has the same in other units: miles, Fahrenheit, weeks for days."""
    end = english.span.end
    unit = _UNIT.match(text, end)
    factor = Decimal(_UNITS[unit[1]]) if unit else None
    for value in source.values:
        for told in english.values:
            if not value or not told:
                continue
            if factor and abs(told * factor - value) <= value * _LEEWAY:
                return True
            if _FAHRENHEIT.match(text, end) and abs(value * 9 / 5 + 32 - told) <= 1:
                return True
            if _CENT.match(text, end) and told == 100 * value:
                return True
            if _TIME.match(text, end) and (value / told in _TIMES or told / value in _TIMES):
                return True
    return False


def _comparable(source: Number, english: Number) -> bool:
    """Whether the one can stand for the other: a share is no count, "third" no "three"."""
    if source.month or english.month:
        return source.month and english.month
    if source.bound or english.bound:
        return source.bound and english.bound
    if source.percent != english.percent and source.digits and english.digits:
        return False
    if source.digits != english.digits and source.ordinal != english.ordinal:
        return False
    if english.digits:
        return not source.ordinal
    small = max(source.value, english.value) <= 20 or not source.digits
    return small and source.ordinal == english.ordinal and source.percent == english.percent


def _one_slip(source: Decimal, english: Decimal) -> bool:
    """Whether a digit was lost, added, changed or moved between two numbers of two digits on."""
    one, other = (f"{value.normalize():f}".replace(".", "") for value in (source, english))
    if min(len(one), len(other)) < 2:
        return False
    if sorted(one) == sorted(other):
        return True
    if len(one) == len(other):
        return sum(a != b for a, b in zip(one, other, strict=True)) == 1
    short, long = sorted((one, other), key=len)
    shorter = (long[:place] + long[place + 1 :] for place in range(len(long)))
    return len(long) - len(short) == 1 and short in shorter
