"""Capitals inside words: `WaitressEs`, `bridgeS`, `a 23-Year-Old`."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from newslint.article.article import Article
from newslint.edits import replaced
from newslint.english.dictionary import is_english
from newslint.model import Match, Span

_AGED = re.compile(r"(?<=\b[Aa] \d\d)-(?:Year|year)-(?:Old|old)(?<!year-old)(?= [a-z]|[.,;])")
_WORD = re.compile(r"(?<![\w@#/.’'&-])[A-Za-z]?[a-z]{3,}(?:S|Es|Ed|Er|Ly|Ing)(?![\w@#/’'&-]|\.\w)")


def inner_capital(article: Article) -> Iterator[Match]:
    """Yield words whose ending has a capital, and ages; what stands twice is a brand."""
    for match in _AGED.finditer(article.prose):
        right = match[0].lower()
        repair = replaced(*match.span(), right)
        yield Match(Span(*match.span()), {"text": match[0][1:], "right": right[1:]}, (repair,))
    found = list(_WORD.finditer(article.prose))
    counts = Counter(match.group() for match in found)
    for match in found:
        word = match.group()
        right = word[0] + word[1:].lower()
        if counts[word] == 1 and is_english(right.lower()) and word not in article.facts.names:
            repair = replaced(*match.span(), right)
            yield Match(Span(*match.span()), {"text": word, "right": right}, (repair,))
