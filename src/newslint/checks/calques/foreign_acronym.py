"""Acronyms of another language: `the ONU`, `the OTAN`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from newslint.article.article import Article
from newslint.edits import replaced
from newslint.english.lexicon import rows, table
from newslint.model import Match, Span

_NAMES = frozenset({"NATO", "OPEC", "NAFTA", "ECOWAS", "AIDS", "HIV"})
"""Those that stand without an article."""
_ARTICLE = re.compile(r"\b[Tt]he $")


@lru_cache
def _pattern() -> re.Pattern[str]:
    """Return the pattern of the acronyms that no English one looks like."""
    sure = [row["foreign"] for row in rows("acronyms") if row["sure"] == "yes"]
    longest = sorted(sure, key=lambda each: -len(each))
    return re.compile(rf"(?<![\w.@#/-])(?:{'|'.join(map(re.escape, longest))})(?![\w@/-]|\.\w)")


def foreign_acronym(article: Article) -> Iterator[Match]:
    """Find acronyms of other languages; one that the article explains in brackets is its own."""
    prose = article.prose
    for found in _pattern().finditer(prose):
        word, start = found.group(), found.start()
        right = table("acronyms", "english")[word]
        if f"({word})" in prose or f"{word} (" in prose or prose[start - 1 : start] in "“\"‘'":
            continue
        article_before = _ARTICLE.search(prose, max(0, start - 4), start)
        if article_before and right in _NAMES:
            start = article_before.start()
        repair = replaced(start, found.end(), right)
        yield Match(Span(*found.span()), {"text": word, "right": right}, (repair,))
