"""Ordinals with the ending of another number: `the 21th century`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.article.article import Article
from newslint.edits import replaced
from newslint.english.lexicon import words
from newslint.english.ordinals import ending
from newslint.model import Match, Span

_SIGN = re.compile(r"(?<![\w.,/-])(?P<number>[1-9]\d{0,2})[ºª](?= (?P<noun>[a-z]{4,})\b)")
_FIRST = re.compile(r"(?<![\w.,/-])1(?P<er>er|ro|ère)(?= (?P<next>\w+))")
_ORDINAL = re.compile(r"(?<![\w.,/-])(?P<number>\d[\d,]*)(?P<ending>st|nd|rd|th)(?![\w/-]*\d|\w)")

_RANKED = frozenset({"place", "position", "anniversary", "edition", "minute", "round", "century"})


def ordinal_ending(article: Article) -> Iterator[Match]:
    """Yield ordinals whose ending is that of another number: `21th`, `2th`, `11st`."""
    for found in _ORDINAL.finditer(article.prose):
        number = found["number"]
        wanted = ending(number)
        if found["ending"] != wanted and not article.quoted(Span(*found.span())):
            right = f"{number}{wanted}"
            yield Match(Span(*found.span()), {"right": right}, (replaced(*found.span(), right),))
    for found in _FIRST.finditer(article.prose):
        dated = found["next"] in words("calendar")
        if not dated and found["next"] not in words("count-nouns") | _RANKED:
            continue  # "1er Cru"
        right = "1" if dated else "1st"
        yield Match(Span(*found.span()), {"right": right}, (replaced(*found.span(), right),))
    for found in _SIGN.finditer(article.prose):
        if found["noun"] in words("count-nouns") | _RANKED:
            right = f"{found['number']}{ending(found['number'])}"
            yield Match(Span(*found.span()), {"right": right}, (replaced(*found.span(), right),))
