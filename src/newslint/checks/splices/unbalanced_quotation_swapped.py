"""A quotation's end that looks like a new beginning: `“It is over. “He claimed.`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint.article.article import Article
from newslint.article.speech import said_forms
from newslint.edits import replaced
from newslint.model import Match, Span


def swapped_ends(article: Article) -> Iterator[Match]:
    """Yield full stops and opening marks before who spoke, where the quotation is still open.

    The span reaches from the quotation's first mark to the one that should have closed it.
    """
    for found in _swapped().finditer(article.prose):
        start, end = found.span("at")
        repair = replaced(start, end + 1, f",” {found['who'][0].lower()}")
        yield Match(Span(found.start(), end), {"what": "never closed"}, (repair,))


@cache
def _swapped() -> re.Pattern[str]:
    return re.compile(
        rf"“[^“”\n]{{10,}}(?P<at>\. “)(?P<who>He|She|They) (?:{said_forms()})\b"
        r"(?=\.|,| (?:on|in|at|to|that)\b)[^“”\n]*(?=\n|$|“)"
    )
