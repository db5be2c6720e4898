"""Quotation marks that stand where the apostrophe of a plural stood: `the towns "debts`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint.article.article import Article, once
from newslint.article.sentences import tokens
from newslint.english.tags import ADJECTIVES, NAMES, NOUNS

if TYPE_CHECKING:
    from newslint.article.quotation_pairs import Pair

_OWNED = NOUNS | NAMES | ADJECTIVES | {"VBN", "VBG", "CD", "RB"}
_HABIT = 2  # such marks in an article: one alone may open a quotation ("the films “too long")
_PLURAL = re.compile(r"[^\W\d_]{2,}s $")


@once
def possessives(article: Article) -> frozenset[int]:
    """Return where marks open nothing, each between a plural and what is its: `towns "debts`."""
    found = [
        pair.opening.span.start
        for pair in article.quotation_pairs
        if pair.opening and not pair.closing and not pair.goes_on and _is_owner(article, pair)
    ]
    return frozenset(found) if len(found) >= _HABIT else frozenset()


def _is_owner(article: Article, pair: Pair) -> bool:
    assert pair.opening is not None
    prose, span = article.prose, pair.opening.span
    if prose[span.start : span.end] not in ('"', "”", "“") or not prose[span.end].isalpha():
        return False
    plural = _PLURAL.search(prose, max(0, span.start - 30), span.start)
    if plural is None:
        return False
    owner = tokens(article, plural.start(), span.start - 1)
    owned = tokens(article, span.end, span.end + 1)
    if owner is None or owned is None:
        return False
    return owner[-1].tag_ in ("NNS", "NNPS", "NNP") and owned[0].tag_ in _OWNED
