"""The "and" of another language between two names: `Inter e Juventus`, `Ana Lima Y Juan Mora`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.article.article import Article
from newslint.article.sentences import running
from newslint.english.names import lookup
from newslint.model import Span

NAME = r"[A-Z][\w’'-]+"
_JOINED = re.compile(
    rf"(?<![\w’'&-])(?P<one>{NAME})[ \xa0](?P<at>e|y|et|und|ve|dan|och)[ \xa0](?P<two>{NAME})"
)
_CAPITAL_Y = re.compile(
    rf"(?<![\w’'&-])(?P<one>{NAME})[ \xa0](?P<at>Y|Et|Und)[ \xa0](?P<two>{NAME}) (?=[A-Z])"
)
"""An "and" with a capital before a full name: `Ana Lima Y Juan Mora`, not `Norman Y Tarvi`."""
_BOTH = re.compile(r"\bbetween $")


def joined(article: Article) -> Iterator[Span]:
    """Find "and" between two names that the article has apart: `Inter e Juventus`."""
    for found in _CAPITAL_Y.finditer(article.prose):
        one, two = lookup(found["one"]), lookup(found["two"])
        if one and two and not article.quoted(Span(*found.span())):
            yield Span(*found.span("at"))
    for found in _JOINED.finditer(article.prose):
        span = Span(*found.span("at"))
        both = _BOTH.search(article.prose, max(0, found.start() - 9), found.start()) or all(
            apart(article, found[side]) for side in ("one", "two")
        )
        if both and not article.quoted(span) and running(article, span.start):
            yield span


def apart(article: Article, name: str) -> bool:
    """Whether a name stands elsewhere in the article, beside neither of such small words."""
    alone = (
        rf"(?<![\w’'-])(?<! [ey] )(?<! et ){re.escape(name)}(?![\w’'-]| (?:e|y|et|und|ve|dan|och) )"
    )
    return re.search(alone, article.prose) is not None
