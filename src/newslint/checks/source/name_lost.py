"""Names of the source that stand nowhere in the translation."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article.article import Article, once
from newslint.checks.source.name_differs import differing
from newslint.checks.source.name_translated import translated
from newslint.model import Match, Span
from newslint.source.alignment import AlignedPair, alignment
from newslint.source.anchors import anchors
from newslint.source.gaps import is_running
from newslint.source.names.absent import absent
from newslint.source.names.words import Word, words_of


def name_lost(article: Article) -> Iterator[Match]:
    """Find sentences without a person whom their source names, and nothing else does: `he said`."""
    source = alignment(article).source
    if source is None:
        return
    for pair in alignment(article).pairs:
        if not (_is_sure(pair) and is_running(pair.source[0], source.document)) or any(
            each.touches(pair.span) for each in _exchanged(article)
        ):
            continue
        start = pair.beside.start
        there = source.document.prose[start : pair.beside.end]
        for run in absent(there, pair.language, _names(article)):
            beside = Span(start + run[0].span.start, start + run[-1].span.end)
            values = {"other": source.document.prose[beside.start : beside.end]}
            yield Match(pair.span, values, beside=beside)


def _is_sure(pair: AlignedPair) -> bool:
    """Whether one sentence stands for one, and both have more in common than their length."""
    if len(pair.translation) != 1 or len(pair.source) != 1:
        return False
    (own,), (other,) = pair.translation, pair.source
    return not anchors(own.text, "en").isdisjoint(anchors(other.text, pair.language))


@once
def _names(article: Article) -> tuple[Word, ...]:
    return tuple(word for word in words_of(article.prose) if word.text[0].isupper())


@once
def _exchanged(article: Article) -> tuple[Span, ...]:
    """Return where another name stands instead: that is said already."""
    return tuple(each.span for each in (*differing(article), *translated(article)))
