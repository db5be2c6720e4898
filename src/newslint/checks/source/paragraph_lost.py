"""A paragraph of the source of which the translation has nothing."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article.article import Article
from newslint.model import Match
from newslint.source.excerpt import excerpt
from newslint.source.gaps import losses


def paragraph_lost(article: Article) -> Iterator[Match]:
    """Find where a whole paragraph of the source has no counterpart."""
    for loss in losses(article):
        if loss.whole:
            values = {"lost": excerpt(loss.sentences[0].text)}
            yield Match(loss.at, values, beside=loss.beside)
