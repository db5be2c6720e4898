"""Quotations with marks of two kinds."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article.article import Article
from newslint.checks.typography.quotation_seams import seams
from newslint.model import Match


def mixed_quotation_marks(article: Article) -> Iterator[Match]:
    """Yield quotations that begin with marks of one kind and end with another: "“Yes»"."""
    yield from seams(article, "mixed-quotation-marks")
