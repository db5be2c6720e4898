"""Surnames of the source that became a word: `Mikhail Bridge` for `Михаил Мостовой`."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article.article import Article, once
from newslint.checks.source.name_differs import exchanges
from newslint.model import Match
from newslint.source.alignment import alignment


def name_translated(article: Article) -> Iterator[Match]:
    """Find words behind a first name that the source has a surname for: `Mikhail Bridge`."""
    yield from translated(article)


@once
def translated(article: Article) -> tuple[Match, ...]:
    """Return the words of an article that its source has surnames for."""
    return tuple(
        match
        for pair in alignment(article).pairs
        for match in exchanges(article, pair, translated=True)
    )
