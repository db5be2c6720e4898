"""Spaces inside quotation marks."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.article.article import Article
from newslint.checks.typography.quotation_seams import seams
from newslint.model import Match


def space_inside_quotation(article: Article) -> Iterator[Match]:
    """Yield quotations with a space inside their marks: "“ Yes”"."""
    yield from seams(article, "space-inside-quotation")
