"""Quotation marks that stand twice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.article.article import Article
from newslint.edits import replaced
from newslint.model import Match, Span

_TWICE = re.compile(r"(?<![“”\"])(?P<mark>[“”\"])(?P=mark)(?![“”\"])")
_AGAIN = re.compile(r"(?P<first>[‘“])(?P<words>(?:[A-Z][\w'’-]*\.? ){1,2})[“](?=[A-Z])")

_CLOSED = re.compile("[^“”\n]*”")


def doubled_quotation_mark(article: Article) -> Iterator[Match]:
    """Yield marks that stand twice, or again behind a title: "““Yes”", "‘Mr. “Novak left,”"."""
    prose = article.prose
    for match in _TWICE.finditer(prose):
        before, after = (
            prose[match.start() - 1 : match.start()],
            prose[match.end() : match.end() + 1],
        )
        ends = _parted(before) == _parted(after)
        if ends and not (_CLOSES.match(prose, match.start()) and _too_many(article, match)):
            continue  # an empty quotation, or the ends of two
        yield Match(Span(*match.span()), repairs=(replaced(match.start() + 1, match.end(), ""),))
    for match in _APART.finditer(prose):
        if _too_many(article, match):
            start, end = match.span("again")
            yield Match(Span(match.start(), end), repairs=(replaced(start, end, ""),))
    for block in article.document.blocks:
        again = _AGAIN.match(prose, block.span.start, block.span.end)
        if again and _CLOSED.match(prose, again.end(), block.span.end):
            edits = replaced(again.start(), again.start() + 1, "“")
            edits += replaced(again.end() - 1, again.end(), "")
            yield Match(Span(*again.span()), repairs=(edits,))


_CLOSES = re.compile(r"(?<=\w)””(?=[,.;:?!])")
_APART = re.compile(r"(?<=[\w.,?!])”(?P<again> ”)(?=\s|$)")


def _too_many(article: Article, match: re.Match[str]) -> bool:
    """Whether a paragraph closes one quotation more than it opens, at this place."""
    block = article.document.blocks[article.paragraph_number(match.start())].span
    text = article.prose[block.start : block.end]
    return text.count("”") == text.count("“") + 1 and "„" not in text


def _parted(char: str) -> bool:
    return not char or char.isspace() or char in "([—–"
