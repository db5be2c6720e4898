"""Quotation marks at the wrong side of a space."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article.article import Article
from newslint.checks.typography.quotation_mark_side_single import single_marks
from newslint.checks.typography.quotation_seams import seams
from newslint.model import Match


def quotation_mark_side(article: Article) -> Iterator[Match]:
    """Yield quotations with a mark at the wrong side of a space: "a flood, “Novak said"."""
    found = list(seams(article, "quotation-mark-side"))
    yield from found
    taken = [edit.span for match in found for repair in match.repairs for edit in repair]
    for match in single_marks(article):
        apart = (each.end < match.span.start or match.span.end < each.start for each in taken)
        if all(apart):
            yield match
