"""Quotation marks without a partner, and pronouns that stand before a quotation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newslint.article.article import Article
from newslint.article.sentences import running, sentence_end, sentence_start
from newslint.checks.splices.unbalanced_quotation_places import closings, openings
from newslint.edits import replaced
from newslint.model import Match, Repair, Safety, Span

_MARKS = re.compile(r"[“”\"]")


def unbalanced_quotation(article: Article) -> Iterator[Match]:
    """Yield double quotation marks that open or close nothing.

    A whole sentence that is opened need not be closed: quotations go on in the next paragraph. What
    opens in mid-sentence, with a word in lower case, is closed soon or not at all.
    """
    prose = article.prose
    for block in article.document.blocks:
        marks = [
            match.start() for match in _MARKS.finditer(prose, block.span.start, block.span.end)
        ]
        if any(_ambiguous(prose, at) for at in marks):
            continue
        for at, what in _lonely(prose, marks):
            goes_on = at == marks[-1] and prose[block.span.end :][:3].strip()[:1] in ("“", '"')
            if running(article, at) and not (goes_on and what == "opens"):
                start = at if what == "opens" else sentence_start(article, at)
                end = at + 1 if what == "closes" else sentence_end(article, at)
                closing = "”" if prose[at] in "“”" else '"'
                if what == "opens":
                    repairs = _closed(article, at, end, closing)
                else:
                    repairs = _opened(article, start, at, "“" if closing == "”" else closing)
                yield Match(Span(start, end), {"what": what}, tuple(repairs), Safety.DISPLAY)


def _lonely(prose: str, marks: Sequence[int]) -> Iterator[tuple[int, str]]:
    """Yield the first mark of a paragraph that has no partner, and what it does."""
    opened: int | None = None
    for at in [*marks, None]:
        if at is not None and not opens_quotation(prose, at):
            if opened is None:
                if _PARTIAL_END.search(prose, at - 3, at + 3):
                    yield at, "closes"
                return
            opened = None
            continue
        if opened is not None and _PARTIAL_START.search(prose, opened - 2, opened + 3):
            yield opened, "opens"
            return
        opened = at


_INSIDE = re.compile(r"[a-z] [“\"][a-z][^“”\"\n]*[.,][”\"]")
_OUTSIDE = re.compile(r"\w[”\"][.,]")


def _closed(article: Article, at: int, end: int, mark: str) -> Iterator[Repair]:
    """Yield the repairs of a quotation that is not closed, before the next mark."""
    prose = article.prose
    following = _MARKS.search(prose, at + 1, end)
    inside = _INSIDE.search(prose) is not None and not _OUTSIDE.search(prose)
    for each in closings(article, at + 1, following.start() if following else end):
        place = each + 1 if inside and prose[each : each + 1] in (",", ".") else each
        yield replaced(place, place, mark)


def _opened(article: Article, start: int, at: int, mark: str) -> Iterator[Repair]:
    """Yield the repairs of a quotation that is not opened, behind the mark before it."""
    prose = article.prose
    start = max(start, max(prose.rfind(each, start, at) for each in '“”"') + 1)
    whole = [start] if prose[at - 1] in ".?!" and prose[start].isupper() else []
    for each in dict.fromkeys((*whole, *openings(article, start, at))):
        yield replaced(each, each, mark)


_PARTIAL_START = re.compile(r"[a-z] [“\"][a-z]")
_PARTIAL_END = re.compile(r"[a-z]{2}[”\"][ .,;]|[a-z][,.]”")


def opens_quotation(prose: str, at: int) -> bool:
    """Whether the mark at an offset opens a quotation, by its shape or what stands before it."""
    before = prose[at - 1 : at]
    return prose[at] == "“" or (prose[at] == '"' and before in _BEFORE_OPENING)


_BEFORE_OPENING = ("", " ", "\n", "\xa0", "(", "[", "—", "–", "-", "/", "‘", "'")


def _ambiguous(prose: str, at: int) -> bool:
    """Whether a straight mark has white space, or a word, on both sides."""
    before, after = prose[at - 1 : at], prose[at + 1 : at + 2]
    spaces = (not before or before.isspace()) == (not after or after.isspace())
    return prose[at] == '"' and spaces and not (before in ",.!?" or after in ",.;:!?)'’")
