"""Quotations in the marks of another language."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article.article import Article
from newslint.checks.typography.quotation_seams import seams
from newslint.model import Match


def foreign_quotation_mark(article: Article) -> Iterator[Match]:
    """Yield quotations in the marks of another language: "« Yes »", "„Yes“"."""
    yield from seams(article, "foreign-quotation-mark")
