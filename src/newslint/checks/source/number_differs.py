"""Numbers that are others in the source: `15 million` for `12 millones`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.article.article import Article
from newslint.edits import replaced
from newslint.model import Match, Span
from newslint.source.alignment import AlignedPair, alignment
from newslint.source.numbers.number import Number, flattened
from newslint.source.numbers.pairs import Difference, differences
from newslint.source.numbers.reading import numbers
from newslint.source.numbers.writing import written

_SCATTERED = re.compile(r"\d[.,] \Z")
"""What stands before a number that has lost its beginning: "(1, 55 meters)" for 1.55."""


def number_differs(article: Article) -> Iterator[Match]:
    """Find numbers that stand where the source has others: `15 million` for `12 millones`."""
    for pair in alignment(article).pairs:
        yield from _differing(article, pair)


def _differing(article: Article, pair: AlignedPair) -> Iterator[Match]:
    source = alignment(article).source
    assert source is not None
    there = source.document.prose
    text = article.prose[pair.span.start : pair.span.end]
    told = numbers(there[pair.beside.start : pair.beside.end], pair.language)
    english = numbers(text, "en")
    plain = flattened(text)
    for found in differences(told, english, plain):
        span = _moved(found.english, pair.span.start)
        beside = _moved(found.source, pair.beside.start)
        right = _right(found, plain, text)
        values = {
            "number": article.prose[span.start : span.end],
            "other": there[beside.start : beside.end],
        }
        repairs = (replaced(span.start, span.end, right),) if right else ()
        yield Match(span, values, repairs, beside=beside)


def _right(found: Difference, plain: str, text: str) -> str | None:
    if not found.sure:
        return None
    span = found.english.span
    if _SCATTERED.search(text[: span.start]):
        return None
    return written(
        found.source, found.english, text[span.start : span.end], plain[span.end : span.end + 12]
    )


def _moved(number: Number, by: int) -> Span:
    return Span(number.span.start + by, number.span.end + by)
