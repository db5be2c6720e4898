"""Large numbers without commas: `30000 jobs`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.article.article import Article
from newslint.article.quantities import counts_things
from newslint.article.sentences import running, sentence_end, sentence_start
from newslint.edits import replaced
from newslint.model import Match, Span

_NUMBER = re.compile(
    r"(?<![\w.,/:#$£€+-])(?<!\bNo )(?<!\bNo\. )(?<![A-Z] )(?P<number>[1-9]\d{4,5})"
    r" (?:[a-z-]+ )?[a-z]{3,}\b"
)
_LISTED = re.compile(r"(?<=[;,] )(?P<number>[1-9]\d{4})(?=[;.]|, )")
_GROUPED = re.compile(r"(?<![\d,])\d{1,3},\d{3}(?![\d,]*\d)")
_SERIES_LENGTH = 2  # numbers with commas in a sentence whose others have lost theirs
_CODES = frozenset(
    {"bus", "catalogue", "code", "entry", "flight", "form", "line", "locomotive", "lot", "model"}
    | {"models", "number", "page", "part", "pin", "postcode", "room", "ticket", "train", "year"}
    | {"zip"}
)
"""What a number stands behind that counts nothing."""
_SERIES = re.compile(
    r"(?:14500|18650|21700|26650) (?:[a-z-]+ )?(?:cells?|batter(?:y|ies))"
    r"|10000 (?:met(?:er|re)s?|m)\b"
)
"""Kinds of batteries, and a race."""
_BEFORE = re.compile(r"(?P<word>[A-Za-z]+) $")


def ungrouped_number(article: Article) -> Iterator[Match]:
    """Yield numbers of five or six digits that count something."""
    for found in _NUMBER.finditer(article.prose):
        span = Span(*found.span("number"))
        if running(article, span.start) and _counts(article, found):
            yield _match(span, found["number"])
    for found in _LISTED.finditer(article.prose):
        start, end = sentence_start(article, found.start()), sentence_end(article, found.start())
        grouped = _GROUPED.findall(article.prose, start, end)
        if len(grouped) >= _SERIES_LENGTH and running(article, found.start()):
            yield _match(Span(*found.span("number")), found["number"])


def _match(span: Span, number: str) -> Match:
    right = f"{number[:-3]},{number[-3:]}"
    return Match(span, {"right": right}, (replaced(span.start, span.end, right),))


def _counts(article: Article, found: re.Match[str]) -> bool:
    """Whether a plural noun stands behind a number, alone or behind an adjective."""
    start = found.start("number")
    if _SERIES.match(article.prose, start):
        return False
    before = _BEFORE.search(article.prose, max(0, start - 20), start)
    if before and before["word"].lower() in _CODES:
        return False
    return counts_things(article, found.end("number") + 1, found.end())
