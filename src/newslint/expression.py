"""Regular expressions that anybody may have written: each ends, and asks for no more than it may.

A pattern is stopped where it takes too long, but not while it is compiled.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import regex

_LONGEST = 20_000  # characters of a regular expression
_REPEATS = 100_000  # times that a part of one may be repeated: (a{300}){300}
_COUNT = re.compile(r"\{(\d*)(?:,(\d*))?\}")
_TIMEOUT = 2.0  # seconds for one pattern in one article; a thousandth of that is usual


class ExpressionError(ValueError):
    """A regular expression that is none, or that asks for too much; the message says why."""


class SlowExpressionError(Exception):
    """A regular expression that takes too long in a text; the message is one line."""


def compiled(pattern: str) -> regex.Pattern[str]:
    """Compile a regular expression that finds something. Raises ExpressionError."""
    import regex  # it takes 20 ms, and few runs need it

    counts = (max(_numbers(found)) for found in _COUNT.finditer(pattern))
    if len(pattern) > _LONGEST or math.prod(counts) > _REPEATS:
        raise ExpressionError("it repeats too much")
    try:
        result = regex.compile(pattern)
        empty = result.fullmatch("", timeout=1.0)
    except (regex.error, RecursionError, ValueError, OverflowError, TimeoutError) as error:
        raise ExpressionError(
            "too deep" if isinstance(error, RecursionError) else str(error)
        ) from None
    if empty:
        raise ExpressionError("it matches the empty string")
    return result


def _numbers(found: re.Match[str]) -> Iterator[int]:
    for text in found.groups(""):
        yield min(int(text[:9] or 0), 10**9) or 1


def places(pattern: str, text: str) -> list[tuple[int, int]]:
    """Return where a pattern finds something in a text: start and end in code points.

    Raises SlowExpressionError, and ExpressionError for what is no pattern.
    """
    try:
        found = compiled(pattern).finditer(text, timeout=_TIMEOUT)
        return [match.span() for match in found if match.end() > match.start()]
    except TimeoutError:
        raise SlowExpressionError(
            f"the pattern '{pattern[:60]}' of 'ignore-patterns' takes too long"
        ) from None
