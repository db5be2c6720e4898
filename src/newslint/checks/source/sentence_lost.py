"""A sentence of the source that the translation has not."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article.article import Article
from newslint.model import Match
from newslint.source.excerpt import excerpt
from newslint.source.gaps import losses


def sentence_lost(article: Article) -> Iterator[Match]:
    """Find where a sentence of the source has no counterpart: between `today.` and `The mayor`."""
    for loss in losses(article):
        if not loss.whole:
            values = {"lost": excerpt(loss.sentences[0].text)}
            yield Match(loss.at, values, beside=loss.beside)
