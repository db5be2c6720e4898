"""Where an article quotes another language: what holds of English does not hold there."""

from __future__ import annotations

import re

from newslint.article.article import Article
from newslint.english.dictionary import is_english
from newslint.model import Span

_WORD = re.compile(r"(?<![\w’'.-])[^\W\d_A-Z]{3,}(?![\w’'-])")
_BREAKS = '.!?…\n“”"«»'
_STRETCH = re.compile(rf"[^{_BREAKS}]*")
_LEAST, _MOSTLY = 3, 0.4  # words that are not English, and their share of all
_LEAST_UNQUOTED, _HALF = 5, 0.5  # the same, where nobody is quoted


def in_other_language(article: Article, span: Span) -> bool:
    """Whether a place is in a quoted sentence that is mostly of words that are not English."""
    return article.quoted(span) and _is_mostly(_stretch(article, span), _LEAST, _MOSTLY)


def left_in_other_language(article: Article, span: Span) -> Span | None:
    """Return the stretch of a sentence around a place where that is not English, quoted or not."""
    found = _stretch(article, span)
    if not _is_mostly(found, _LEAST_UNQUOTED, _HALF):
        return None
    return Span(*found.span())


def _stretch(article: Article, span: Span) -> re.Match[str]:
    """Return the part of a sentence around a place that no mark of a quotation interrupts."""
    prose = article.prose
    start = max(prose.rfind(mark, 0, span.start) for mark in _BREAKS) + 1
    found = _STRETCH.match(prose, start)
    assert found is not None  # it matches nothing, too
    return found


def _is_mostly(stretch: re.Match[str], least: int, share: float) -> bool:
    """Whether so many of the words of a stretch are not English."""
    words = _WORD.findall(stretch[0])
    return sum(not is_english(word) for word in words) >= max(least, share * len(words))
