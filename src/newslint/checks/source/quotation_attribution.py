"""A quotation that another person says than in the source."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.article.article import Article
from newslint.model import Match, Span
from newslint.source.alignment import alignment
from newslint.source.anchors import romanised
from newslint.source.speech import Speech, speeches

_NAME = re.compile(r"(?<=[\w,»”“–—] )(?!\d)[^\W_][^\W\d_]{2,}")
_SIZE = 4  # letters that both spellings of a name begin with


def quotation_attribution(article: Article) -> Iterator[Match]:
    """Find another name beside a quotation: `said Olmedo` where the source has `dijo Robledo`.

    Both names stand elsewhere on both sides, so that none of them is another spelling.
    """
    seen = set()
    for speech in speeches(article):
        if speech.pair.span not in seen:
            seen.add(speech.pair.span)
            yield from _swapped(article, speech)


def _swapped(article: Article, speech: Speech) -> Iterator[Match]:
    source, pair = alignment(article).source, speech.pair
    assert source is not None
    if len(pair.translation) != 1 or len(pair.source) != 1:
        return
    there = source.document.prose
    names, others = _names(article.prose, pair.span), _names(there, pair.beside)
    own = {key: span for key, span in names.items() if not article.quoted(span)}
    other = {key: span for key, span in others.items() if not span.touches(speech.span)}
    if len(own) != 1 or len(other) != 1 or own.keys() == other.keys():
        return
    ((name, span),) = own.items()
    ((right, beside),) = other.items()
    here = _names(article.prose, Span(0, len(article.prose)))
    everywhere = here.keys() & _names(there, Span(0, len(there))).keys()
    if {name, right} <= everywhere:
        values = {
            "name": article.prose[span.start : span.end],
            "other": there[beside.start : beside.end],
        }
        yield Match(span, values, beside=beside)


def _names(prose: str, place: Span) -> dict[str, Span]:
    """Return names in a stretch of prose by their first letters; the first word of all is none."""
    return {
        romanised(name[0])[:_SIZE]: Span(*name.span())
        for name in _NAME.finditer(prose, place.start, place.end)
        if name[0][0].isupper()
    }
