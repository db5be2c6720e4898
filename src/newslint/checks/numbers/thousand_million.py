"""Millions by the thousand, as Spanish and Portuguese count: `3,200 million euros`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from newslint.article.article import Article
from newslint.edits import replaced
from newslint.model import Match, Repair, Span

_NUMBER = r"[1-9]\d{0,2}(?:,\d{3})+|(?!19\d\d|20\d\d)[1-9]\d{3,5}"
_MILLIONS = re.compile(
    rf"(?<![\w.,/-])(?:(?P<low>{_NUMBER})(?P<link> and | or | to |[-–])[$€£]?)?"
    rf"(?P<number>{_NUMBER}) million\b"
)
_BETWEEN = re.compile(r"\b[Bb]etween [$€£]?$")
_BILLION, _TRILLION = Decimal(1000), Decimal(1_000_000)  # in millions


def thousand_million(article: Article) -> Iterator[Match]:
    """Yield thousands of millions, with what they are in billions: `3,200 million`."""
    for found in _MILLIONS.finditer(article.prose):
        start = found.start("number")
        unit, size = (
            ("trillion", _TRILLION)
            if _value(found["number"]) >= _TRILLION
            else ("billion", _BILLION)
        )
        right = f"{_scaled(found['number'], size)} {unit}"
        repair: Repair = replaced(start, found.end(), right)
        if found["low"]:
            if not _is_range(article.prose, found):
                continue
            low = _scaled(found["low"], size)
            start, right = found.start("low"), f"{low}{found['link']}{right}"
            repair = (*replaced(*found.span("low"), low), *repair)
        yield Match(Span(start, found.end()), {"right": right}, (repair,))


def _is_range(prose: str, found: re.Match[str]) -> bool:
    """Whether both numbers are of millions: `between 2,000 and 3,000 million`."""
    if found["link"] in (" and ", " or "):
        return _BETWEEN.search(prose, max(0, found.start() - 10), found.start()) is not None
    return True


def _value(number: str) -> Decimal:
    return Decimal(number.replace(",", ""))


def _scaled(number: str, size: Decimal) -> str:
    """Return a number of millions in a larger unit, without needless zeros: "3.2" for "3,200"."""
    return f"{(_value(number) / size).normalize():f}"
