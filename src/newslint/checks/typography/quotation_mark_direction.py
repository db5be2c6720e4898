"""Quotation marks that point the wrong way."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.article.article import Article
from newslint.checks.typography.quotation_mark_side_single import turned_marks
from newslint.checks.typography.quotation_seams import seams
from newslint.edits import replaced
from newslint.model import Match, Span

_APOSTROPHE = re.compile(r"(?<=[^\W\d_])‘(?=(?:s|re|ve|ll|t)\b)")


def quotation_mark_direction(article: Article) -> Iterator[Match]:
    """Yield marks that point the wrong way, and such apostrophes: "”Yes”", "China‘s"."""
    yield from seams(article, "quotation-mark-direction")
    yield from turned_marks(article)
    for match in _APOSTROPHE.finditer(article.prose):
        yield Match(Span(*match.span()), repairs=(replaced(*match.span(), "’"),))
