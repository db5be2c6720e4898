"""Sentences that deny in the source only, or in English only: `It is true` for `No es cierto`."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article.article import Article
from newslint.model import Match, Span
from newslint.source.alignment import AlignedPair, alignment
from newslint.source.negation import added, lost


def negation_differs(article: Article) -> Iterator[Match]:
    """Find short sentences that lost a negation or gained one: `It is true` for `No es cierto`."""
    for pair in alignment(article).pairs:
        if len(pair.translation) == len(pair.source) == 1:
            yield from _differing(pair)


def _differing(pair: AlignedPair) -> Iterator[Match]:
    english, source = pair.translation[0], pair.source[0]
    gone = lost(source.text, pair.language, english.text)
    if gone is not None:
        word = source.text[gone.start() : gone.end()]
        start = pair.beside.start
        beside = Span(start + gone.start(), start + gone.end())
        values = {"before": f'"{word}" in', "behind": " has no counterpart here"}
        yield Match(english.span, values, kind="lost", beside=beside)
    new = added(source.text, pair.language, english.text)
    if new is not None:
        span = Span(english.span.start + new.start(), english.span.start + new.end())
        values = {"before": f'"{new[0]}" has no counterpart in', "behind": ""}
        yield Match(span, values, kind="added", beside=pair.beside)
