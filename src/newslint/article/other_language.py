"""Where an article quotes another language: what holds of English does not hold there."""

from __future__ import annotations

import re

from newslint.article.article import Article
from newslint.english.dictionary import is_english
from newslint.model import Span

_WORD = re.compile(r"(?<![\w’'.-])[^\W\d_A-Z]{3,}(?![\w’'-])")
_STRETCH = re.compile(r"[^.!?…\n“”\"«»]*")
_LEAST, _MOSTLY = 3, 0.4  # words that are not English, and their share of all


def in_other_language(article: Article, span: Span) -> bool:
    """Whether a place is in a quoted sentence that is mostly of words that are not English."""
    if not article.quoted(span):
        return False
    prose = article.prose
    start = max(prose.rfind(mark, 0, span.start) for mark in '.!?…\n“”"«»') + 1
    stretch = _STRETCH.match(prose, start)
    found = _WORD.findall(stretch[0]) if stretch else []
    strange = sum(not is_english(word) for word in found)
    return strange >= max(_LEAST, _MOSTLY * len(found))
