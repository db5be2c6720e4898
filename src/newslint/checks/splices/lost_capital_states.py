"""Abbreviated names of states in lower case: `u.s. troops`, `the us president`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.model import Span

_DOTTED = re.compile(r"(?<![\w@/.’'&-])[uU]\.[skn]\.(?![\w@/.-])")
_ONE = (
    "president|army|navy|military|government|congress|senate|senator|embassy|ambassador|treasury"
    "|dollar|administration|economy|envoy|secretary of state|supreme court|presidential election"
    "|air force|defense|state department|national|citizen|diplomat|official|lawmaker|soldier"
)
_MANY = (
    r"(?:presidents|senators|troops|dollars|forces|soldiers|officials|citizens|diplomats"
    r"|lawmakers|elections|sanctions|marines|authorities|media|markets)"
)
# Only where nobody can be meant: behind "the" or a number, and where a sentence opens with one.
_SMALL = re.compile(
    rf"\b(?:[Tt]he|[Aa]|[Ff]ormer|[Ff]irst) (?P<at>us)(?= (?:{_ONE}|{_MANY})\b)"
    r"|\b(?:\d[\d.,]*|(?:hundred|thousand|[mb]illion|trillion|two|three|four|five|six|seven|eight"
    r"|nine|ten)) (?P<at_sum>us)(?= dollars?\b)"
    rf"|(?:^|[\n|] ?|[.!?] )(?P<at_start>us(?= (?:{_ONE}|{_MANY})\b)"
    rf"|Us(?= (?:{_ONE})\b))"
)


def small_states(prose: str) -> Iterator[tuple[Span, str]]:
    """Yield abbreviations of states in lower case, and how they are written."""
    for found in _DOTTED.finditer(prose):
        yield Span(*found.span()), found[0].upper()
    for found in _SMALL.finditer(prose):
        group = found.lastgroup or "at"
        yield Span(*found.span(group)), "US"
