"""Somebody's words that are told as if they were reported: `He added, that I said no.`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint.article.article import Article
from newslint.article.quotation_residue import residue_before, residue_behind
from newslint.article.quotation_style import house_marks
from newslint.article.sentences import running, sentence_end
from newslint.article.speech import first_person, said_forms
from newslint.edits import replaced
from newslint.model import Match, Safety, Span

_MARKS = re.compile('[“”"«»„‘]')
_FEWEST = 2  # sentences in which somebody speaks of themselves


def reported(article: Article) -> Iterator[Match]:
    """Yield what was said in paragraphs that have no quotation marks."""
    for block in article.document.blocks:
        span = block.span
        if not running(article, span.start) or _MARKS.search(article.prose, span.start, span.end):
            continue
        found = _marked_by_residue(article, span) or _behind_that(article, span)
        found = found or _own_words(article, span)
        if found is not None:
            yield found


def _marked_by_residue(article: Article, block: Span) -> Match | None:
    """Find bits of words where the marks were: `said, hani We are ready. Tam he said.`."""
    before = residue_before(article, block.start, block.end)
    if before is None:
        return None
    opening, closing = house_marks(article)
    edits = replaced(before.start, before.end, opening)
    behind = residue_behind(article, before.end, block.end)
    if behind is None:
        edits += replaced(block.end, block.end, closing)
        return Match(Span(before.start, block.end), repairs=(edits,), safety=Safety.HINT)
    span, stop = behind
    ends = not article.prose[span.end : block.end].strip(" .'’")
    mark = stop if ends or stop != "." else ","
    end = block.end if ends else span.end
    edits += replaced(span.start, end, f"{mark}{closing}")
    return Match(Span(before.start, end), repairs=(edits,), safety=Safety.HINT)


@cache
def _that() -> re.Pattern[str]:
    """Match a comma and "that" before somebody's "I": "He added, that I"."""
    return re.compile(rf"\b(?:{said_forms()})(?P<at>, that )(?=(?:I|my|our|we|My|Our|We)\b)")


def _behind_that(article: Article, block: Span) -> Match | None:
    found = _that().search(article.prose, block.start, block.end)
    if found is None:
        return None
    start, end = found.span("at")
    last = min(sentence_end(article, end), block.end)
    opening, closing = house_marks(article)
    edits = replaced(start, end + 1, f": {opening}{article.prose[end].upper()}")
    edits += replaced(last, last, closing)
    return Match(Span(start, last), repairs=(edits,), safety=Safety.HINT)


@cache
def _told() -> re.Pattern[str]:
    """Match a sentence that tells what somebody said: "Lima said that the roads were good."."""
    return re.compile(rf"[A-ZÀ-Þ][^.?!\n]* (?:{said_forms()}|pointed out) that\b")


def _own_words(article: Article, block: Span) -> Match | None:
    """Find a paragraph that tells what somebody said and goes on with their "we"."""
    prose = article.prose
    start = sentence_end(article, block.start)
    first = prose[block.start : start]
    if not _told().match(first) or first_person(first):
        return None
    sentences: list[Span] = []
    while start < block.end:
        begin = start + len(prose[start : block.end]) - len(prose[start : block.end].lstrip())
        start = max(sentence_end(article, begin), begin + 1)
        sentences.append(Span(begin, min(start, block.end)))
    own = [bool(_WE.search(prose, each.start, each.end)) for each in sentences]
    if sum(own) < _FEWEST or not own[0] or not own[-1]:
        return None
    opening, closing = house_marks(article)
    edits = replaced(sentences[0].start, sentences[0].start, opening)
    edits += replaced(block.end, block.end, closing)
    return Match(Span(sentences[0].start, block.end), repairs=(edits,), safety=Safety.HINT)


_WE = re.compile(r"(?<![\w-])(?:I|[Ww]e|[Oo]ur|[Mm]y|[Uu]s|[Mm]e)(?![\w-])")
