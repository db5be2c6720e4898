"""Marks that led to the notes of an encyclopedia: `at the academy.[14]`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.article.article import Article
from newslint.edits import replaced
from newslint.model import Match, Span

_MARK = re.compile(
    r"(?<=[\w.,;:!?”\"’')\]])(?P<space>[ \xa0]?)(?P<at>\[\d{1,3}\])(?=\s|$|[.,;:!?)”\"\[])"
)
_NOTE = re.compile(r"(?:^|\n)\s*\[\d{1,3}\]")
_LEAST = 2  # in an article: one alone may be meant, but not apart, behind the end of a sentence
_MOST = 10  # an article with more is itself one of an encyclopedia


def reference_mark(article: Article) -> Iterator[Match]:
    """Yield numbers in square brackets, but not where the notes that they name belong to it."""
    found = list(_MARK.finditer(article.prose))
    alone = len(found) == 1 and found[0]["space"] and _ended(article.prose, found[0].start())
    if not (_LEAST <= len(found) <= _MOST or alone) or _NOTE.search(article.prose):
        return
    for mark in found:
        start, end = mark.span("at")
        yield Match(Span(start, end), {}, (replaced(mark.start("space"), end, ""),))


def _ended(prose: str, at: int) -> bool:
    """Whether a sentence ends at an offset."""
    return re.search(r"[a-z”\"][.!?][”\"]?$", prose[max(0, at - 3) : at]) is not None
