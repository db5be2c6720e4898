"""Quotation marks at the wrong side of a space."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article.article import Article
from newslint.checks.typography.quotation_seams import seams
from newslint.model import Match


def quotation_mark_side(article: Article) -> Iterator[Match]:
    """Yield quotations with a mark at the wrong side of a space: "a flood, “Novak said"."""
    yield from seams(article, "quotation-mark-side")
