"""A number as it stands in a text, and the text as numbers are read in it."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from newslint.model import Span

Reading = Decimal | tuple[str, int]
"""A value, or ("clock", minutes of half a day)."""

EASTERN = frozenset({"ja", "zh", "yue", "ko"})
"""Languages whose numbers may be written with Chinese numerals."""


@dataclass(frozen=True, slots=True)
class Number:
    """A number of a text: where it stands, its first reading and all, and what it looks like.

    `digits` is false for words. `firm` is false where it may be no count at all ("one", "second"):
    such a number may answer another one and is never missed itself; `bound` marks one that is
    part of a name ("F-16"). `scale` is the magnitude written behind it ("5 million").
    """

    span: Span
    value: Decimal
    readings: frozenset[Reading]
    digits: bool = True
    firm: bool = True
    ordinal: bool = False
    percent: bool = False
    month: bool = False
    clock: bool = False
    bound: bool = False
    scale: Decimal = Decimal(1)

    @property
    def values(self) -> list[Decimal]:
        """Its readings that are no time of day."""
        return [each for each in self.readings if isinstance(each, Decimal)]

    @property
    def counts(self) -> bool:
        """Whether it can be missed: it is no "one" and no "second"."""
        return self.firm or self.bound


def flattened(text: str) -> str:
    """Return a text of the same length in small letters with Western digits and marks: `１２％`."""
    return "".join(map(_flat, text))


@cache
def _flat(letter: str) -> str:
    if letter.isdecimal():
        return str(unicodedata.decimal(letter))
    plain = {"’": "'", "ʼ": "'", "٫": ".", "٬": ",", "．": ".", "，": ",", "：": ":", "ё": "е"}
    letter = plain.get(letter, letter)
    small = letter.lower()
    return small if len(small) == 1 else letter
