"""A sentence of which the source has nothing."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article.article import Article
from newslint.model import Match
from newslint.source.gaps import added


def sentence_added(article: Article) -> Iterator[Match]:
    """Find a sentence that the source has not: a call to subscribe, a thing said twice."""
    for sentence, beside in added(article):
        yield Match(sentence.span, {}, beside=beside)
