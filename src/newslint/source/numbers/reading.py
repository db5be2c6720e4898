"""The numbers of a text in any language: digits of all scripts, words, magnitudes, clock times.

A number has all its readings: "1.500" may be fifteen hundred or one and a half, "15:00" is three
o'clock, too. Two numbers are alike where they have a reading in common.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache
from itertools import zip_longest

from newslint.model import Span
from newslint.source.numbers.chinese import DIGITS, SCALES, in_numerals
from newslint.source.numbers.context import in_context, scaled_by_letter, with_ranges
from newslint.source.numbers.digits import clocks, in_digits
from newslint.source.numbers.months import months
from newslint.source.numbers.number import EASTERN, Number, flattened
from newslint.source.numbers.words import composed, in_words, link

_NAME_BEFORE = re.compile(r"(?:\b[A-Z]\w+|[ァ-ヺー]) ?・?\Z")
_ROMAN = re.compile(r"\b(?=[IVXL]+\b)(XL|L?X{0,3})(IX|IV|V?I{0,3})\b")
_ROMAN_DIGITS = {"I": 1, "V": 5, "X": 10, "L": 50}


@lru_cache(maxsize=512)
def numbers(text: str, language: str) -> tuple[Number, ...]:
    """Return the numbers of a text in their order: `5,2 Mrd. Euro` is 5,200,000,000.

    `language` is a code as in `es`; spans are code points of `text`.
    """
    plain = flattened(text)
    atoms = sorted(
        (
            *clocks(plain),
            *in_digits(plain, language),
            *in_words(plain, language),
            *months(text, plain, language),
            *(in_numerals(plain) if language in EASTERN else ()),
        ),
        key=lambda each: (each.span.start, -each.span.end),
    )
    read = [in_context(plain, each) for each in _apart(atoms)]
    joined = _joined(plain, read, language)
    found = list(with_ranges(plain, joined))
    named = [replace(each, firm=each.firm and not _numbers_name(text, each)) for each in found]
    return tuple(sorted((*named, *_roman(text, named)), key=lambda each: each.span))


def _numbers_name(text: str, number: Number) -> bool:
    """Whether a "1" ends a name: "Ligue 1"."""
    before = text[: number.span.start]
    return number.value == 1 and number.digits and _NAME_BEFORE.search(before) is not None


def _apart(atoms: list[Number]) -> list[Number]:
    """Leave out what stands inside another number."""
    kept: list[Number] = []
    for atom in atoms:
        if not kept or atom.span.start >= kept[-1].span.end:
            kept.append(atom)
    return kept


def _joined(text: str, atoms: list[Number], language: str) -> Iterator[Number]:
    """Yield the atoms, those of one number as one: `5 Mrd.`, `2億5000万`, `dos mil`."""
    group: list[Number] = []
    for atom in atoms:
        if group and _belongs(text, group, atom, language):
            group.append(atom)
            continue
        if group:
            yield _whole(text, group)
        group = [atom]
    if group:
        yield _whole(text, group)


def _belongs(text: str, group: list[Number], atom: Number, language: str) -> bool:
    last = group[-1]
    between = text[last.span.end : atom.span.start]
    tight = language in EASTERN and not between
    dotted = between in (". ", "\u00a0", "") or link(language).match(between)
    if last.ordinal or last.clock or last.month or atom.month or not (tight or dotted):
        return False
    if tight and not atom.digits and last.digits:
        return text[atom.span.start] in SCALES
    if atom.digits:
        return tight and last.value >= 10**4 and not last.digits and atom.value < last.value
    if last.digits and len(group) == 1:
        return atom.value >= 100 and not atom.ordinal and between != "-"
    values = [each.value for each in group]
    return composed([*values, atom.value]) is not None


def _whole(text: str, group: list[Number]) -> Number:
    first, *rest = group
    span = Span(first.span.start, group[-1].span.end)
    if not rest:
        lone_scale = not first.digits and (first.value == 100 or first.value >= 1000)
        lone_scale = lone_scale and text[span.start] not in DIGITS  # "两千", not "千"
        return replace(first, firm=False) if lone_scale else scaled_by_letter(text, first)
    if any(each.digits for each in rest):
        total = Decimal(0)
        for number, after in zip_longest(group[::2], group[1::2]):
            total += number.value * (after.value if after else 1)
        return replace(first, span=span, value=total, readings=frozenset({total}))
    if not first.digits:
        value = composed([each.value for each in group]) or Decimal(0)
        return replace(
            first, span=span, value=value, readings=frozenset({value}),
            firm=value >= 2, ordinal=rest[-1].ordinal,
        )  # fmt: skip
    scale = Decimal(1)
    for each in rest:
        scale *= each.value
    readings = first.values
    if first.value >= 1000 and first.value % 10 == 0:  # "1.200 millones": nobody writes "1.2" so
        readings = [first.value]
    scaled = {each * scale for each in readings}
    return replace(
        first, span=span, value=first.value * scale, readings=frozenset(scaled), scale=scale
    )


def _roman(text: str, found: list[Number]) -> Iterator[Number]:
    for roman in _ROMAN.finditer(text):
        span = Span(roman.start(), roman.end())
        if span.start == span.end or any(each.span.touches(span) for each in found):
            continue
        value = 0
        for letter, after in zip(roman[0], [*roman[0][1:], "I"], strict=True):
            digit = _ROMAN_DIGITS[letter]
            value += -digit if digit < _ROMAN_DIGITS[after] else digit
        yield Number(span, Decimal(value), frozenset({Decimal(value)}), digits=False, firm=False)
