"""The same content said twice in one phrase."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.article.article import Article
from newslint.article.neighbours import pairs
from newslint.english.tags import NOUNS
from newslint.model import Match, Safety, Span

_NEAR = 60  # characters between the two


def redundant_phrase(article: Article) -> Iterator[Match]:
    """Find who does something and the same deed behind it: `asylum seekers … seeking asylum`."""
    for what, who in pairs(article, NOUNS, NOUNS):
        stem = re.sub(r"e?rs?$", "", who.lower_)
        if stem == who.lower_ or len(stem) < 3:
            continue
        deed = re.compile(rf"\b{re.escape(stem)}(?:e?s|ed|ing)? {re.escape(what.text)}\b")
        end = who.idx + len(who)
        again = deed.search(article.prose, end, end + _NEAR)
        if again is None or re.search(r"[.?!\n]", article.prose[end : again.start()]):
            continue
        span = Span(what.idx, again.end())
        values = {"first": article.prose[what.idx : end], "second": again[0]}
        yield Match(span, values, (), Safety.HINT)
