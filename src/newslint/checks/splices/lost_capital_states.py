"""States and their parties in lower case: `u.s. troops`, `the republican senators`."""

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


_PARTIES = re.compile(
    r"\b(?P<at>democratic|republican)(?= (?:senators?|congress(?:man|men|woman|women)|lawmakers?"
    r"|nominees?|primar(?:y|ies)|governors?|strategists?|leaders? (?:of|in) (?:the )?"
    r"(?:Congress|House|Senate)|presidential (?:candidates?|nominees?|primar(?:y|ies)))\b)"
)
_AMERICAN = re.compile(r"\b(?:Congress|Senate|Democrats?|Republicans?|Biden|Trump|Obama)\b")


def small_parties(prose: str) -> Iterator[tuple[Span, str]]:
    """Yield the names of the American parties in lower case, and how they are written."""
    if _AMERICAN.search(prose):
        for found in _PARTIES.finditer(prose):
            yield Span(*found.span("at")), found["at"].capitalize()
