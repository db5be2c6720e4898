"""Dates whose month is cut to three letters between points."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.article.article import Article
from newslint.edits import replaced
from newslint.english.lexicon import table
from newslint.model import Match, Span

_DATE = re.compile(
    r"(?<![\w./-])(?P<day>0?[1-9]|[12]\d|3[01])(?P<mark>[./])(?P<month>[A-Za-zçé]{3,4})(?P=mark)"
    r"(?P<year>(?:19|20)\d\d)(?![\w/-])"
)


def dotted_month(article: Article) -> Iterator[Match]:
    """Yield dates such as `19.mar.2024` or `3/dic/2023`."""
    months = table("short-months", "month")
    for match in _DATE.finditer(article.prose):
        month = months.get(match["month"].lower())
        if month:
            right = f"{month} {int(match['day'])}, {match['year']}"
            yield Match(Span(*match.span()), {"right": right}, (replaced(*match.span(), right),))
