"""Chinese numerals: `三十五`, `2億5000万`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from newslint.model import Span
from newslint.source.numbers.number import Number

_NUMERAL = re.compile("[〇零一二两兩三四五六七八九十百千万萬億亿兆]{1,12}")
DIGITS = {each: value for value, each in enumerate("〇一二三四五六七八九")} | {
    "零": 0,
    "两": 2,
    "兩": 2,
}
SCALES = {
    "十": 10, "百": 100, "千": 10**3, "万": 10**4, "萬": 10**4, "億": 10**8, "亿": 10**8,
    "兆": 10**12,
}  # fmt: skip
_COUNTERS = frozenset("人年日歳歲才件回個円本校社名岁个位元天次例米公分秒周小多余辆架艘所座户")


def in_numerals(text: str) -> Iterator[Number]:
    """Yield the numbers in Chinese numerals; those that may be part of a word are not firm."""
    for found in _NUMERAL.finditer(text):
        value = Decimal(_value(found[0]))
        span = Span(found.start(), found.end())
        firm = value >= 10 and text[found.end() : found.end() + 1] in _COUNTERS
        yield Number(span, value, frozenset({value}), digits=False, firm=firm)


def _value(written: str) -> int:
    if not any(each in SCALES for each in written):
        return int("".join(str(DIGITS[each]) for each in written))
    total = section = digit = 0
    for each in written:
        if each in DIGITS:
            digit = digit * 10 + DIGITS[each]
            continue
        scale = SCALES[each]
        if scale < 10**4:
            section += (digit or 1) * scale
        else:
            if total and not (section or digit):  # 万亿: ten thousand times a hundred million
                total *= scale
            else:
                total += (section + digit or 1) * scale
            section = 0
        digit = 0
    return total + section + digit
