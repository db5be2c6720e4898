"""A quotation of the source that is none in the translation."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article.article import Article
from newslint.model import Match
from newslint.source.excerpt import excerpt
from newslint.source.speech import has_marks, is_reported, speeches


def quotation_lost(article: Article) -> Iterator[Match]:
    """Find sentences that the source quotes and the translation says by itself."""
    taken = set()
    for speech in speeches(article):
        span = speech.pair.span
        if span in taken or has_marks(article, span):
            continue
        if not is_reported(article, span):
            taken.add(span)
            yield Match(span, {"quotation": excerpt(speech.text)}, beside=speech.span)
