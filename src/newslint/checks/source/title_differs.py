"""Offices that are others in the source: `King Ana Olmedo` for `la alcaldesa Ana Olmedo`."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article.article import Article
from newslint.edits import replaced
from newslint.model import Match, Span
from newslint.source.alignment import alignment
from newslint.source.offices import Held, contradict, office_in_english, offices_in_source


def title_differs(article: Article) -> Iterator[Match]:
    """Find offices before a name that are others in the source: `President` for `alcaldesa`."""
    source = alignment(article).source
    for pair in alignment(article).pairs if source else ():
        assert source is not None
        text = article.prose[pair.span.start : pair.span.end]
        there = source.document.prose[pair.beside.start : pair.beside.end]
        for held in offices_in_source(there, pair.language):
            wrong = office_in_english(text, held.name)
            if wrong is None or not contradict(held.office, wrong.office):
                continue
            start, end = wrong.span.start + pair.span.start, wrong.span.end + pair.span.start
            right = _like(held, wrong)
            beside = Span(held.span.start + pair.beside.start, held.span.end + pair.beside.start)
            values = {"title": wrong.text, "other": held.text, "name": wrong.name, "right": right}
            yield Match(Span(start, end), values, (replaced(start, end, right),), beside=beside)


def _like(held: Held, wrong: Held) -> str:
    return held.office.title() if wrong.text[0].isupper() else held.office
