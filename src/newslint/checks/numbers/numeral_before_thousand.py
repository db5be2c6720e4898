"""Thousands that are said as in other languages: `15 thousand people`, `2 thousand 500 pesos`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.article.article import Article
from newslint.edits import replaced
from newslint.model import Match, Span

_THOUSAND = re.compile(
    r"(?<![\w.,/-])(?P<number>[1-9]\d{0,2}) thousand"
    r"(?: (?:and )?(?P<rest>\d{3}|[1-9]\d)(?![\w.,:/-]*\d)(?! thousand)"
    r"|(?= (?!(?:and|or|to|of|barrels?|times|per|millions?)\b)[^\W\d_A-Z]))"
)


def numeral_before_thousand(article: Article) -> Iterator[Match]:
    """Yield numbers with the word: `15 thousand people`, `2 thousand 500 pesos`."""
    for found in _THOUSAND.finditer(article.prose):
        right = f"{found['number']},{found['rest'] or '':0>3}"
        yield Match(Span(*found.span()), {"right": right}, (replaced(*found.span(), right),))
