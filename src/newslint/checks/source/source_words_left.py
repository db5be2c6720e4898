"""Words that nobody translated: a run of them stands in the source as it stands here."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article.article import Article
from newslint.model import Match
from newslint.source.copies import copies


def source_words_left(article: Article) -> Iterator[Match]:
    """Find runs of words of the source: `the mayor dijo que no sabía nothing`."""
    for span, beside in copies(article):
        values = {"words": article.prose[span.start : span.end]}
        yield Match(span, values, beside=beside)
