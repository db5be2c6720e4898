"""Dashes that mark who speaks, as in Russian, Polish and Spanish."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint.article.article import Article
from newslint.article.quotation_style import house_marks
from newslint.article.sentences import running, sentence_end, sentence_start
from newslint.article.speech import attribution, first_person, verb_first
from newslint.edits import replaced
from newslint.model import Match, Safety, Span

_DASH = "[—–-]"
_STRAY = re.compile(
    rf"(?<=\w)(?P<end>[ \xa0]{_DASH})\.(?=\s|$)"
    rf"|(?<=[a-z]{{3}}[.?!])(?P<start>[ \xa0][—–])(?= [A-Z])"
)
_MARKS = re.compile('[“”"«»„]')


def dialogue_dash(article: Article) -> Iterator[Match]:
    """Yield the dashes of dialogue: "“Yes,” – said Novak", "Yes, – said Novak", "said Novak -."."""
    prose = article.prose
    for match in _closed().finditer(prose):
        text = match["before"] + match["mark"] if match["mark"] else ""
        text = text or (f",{match['bare']}" if match["bare"] else match["alone"])
        text += " "
        yield Match(Span(*match.span()), repairs=(replaced(*match.span(), text),))
    for match in _STRAY.finditer(prose):
        start, end = match.span(match.lastgroup or 0)
        if running(article, start):
            yield Match(Span(start, end), repairs=(replaced(start, end, ""),))
    for block in article.document.blocks:
        if not _MARKS.search(prose, block.span.start, block.span.end):
            yield from _unmarked(article, block.span)


@cache
def _closed() -> re.Pattern[str]:
    """Match the end of a quotation, with the dash before what says who spoke."""
    dash = rf"[ \xa0]?{_DASH}[ \xa0]?"
    return re.compile(
        rf"(?P<before>[,.?!…])[ \xa0]?(?P<mark>[”\"»]){dash}(?={attribution().pattern})"
        rf"|(?P<bare>[”\"»])(?P<after>,){dash}(?={attribution().pattern})"
        rf"|(?P<alone>[”\"»]){dash}(?={verb_first().pattern})"
    )


@cache
def _open_end() -> re.Pattern[str]:
    """Match the end of spoken words without quotation marks: ", – he said", " – said Novak."."""
    said = attribution().pattern
    return re.compile(
        rf"(?P<stop>[,?!…])[ \xa0]?{_DASH}[ \xa0](?={said})"
        rf"|(?<=\w)(?P<bare>)[ \xa0]{_DASH}[ \xa0](?={said}(?: [A-Z][\w.'’-]+){{1,3}}\.$)",
        re.MULTILINE,
    )


_AGAIN = re.compile(rf":[ \xa0]{_DASH}[ \xa0](?=[A-Z])")


def _unmarked(article: Article, block: Span) -> Iterator[Match]:
    """Yield what is spoken in a paragraph that has no quotation marks, but a dash."""
    prose = article.prose
    match = _open_end().search(prose, block.start, block.end)
    if match is None or not running(article, match.start()):
        return
    start = block.start
    while start < match.start() and not _own_sentence(article, start):
        start = _next(prose, sentence_end(article, start))
    if start >= match.start():
        start = block.start if match["stop"] != "," else sentence_start(article, match.start())
    opening, closing = house_marks(article)
    edits = replaced(start, start, opening)
    edits += replaced(*match.span(), f"{match['stop'] or ','}{closing} ")
    again = _AGAIN.search(prose, match.end(), block.end)
    if again:
        edits += replaced(*again.span(), f": {opening}")
        edits += replaced(block.end, block.end, closing)
    yield Match(Span(start, match.end()), repairs=(edits,), safety=Safety.DISPLAY)


def _own_sentence(article: Article, start: int) -> bool:
    return first_person(article.prose[start : sentence_end(article, start)])


def _next(prose: str, at: int) -> int:
    while prose[at : at + 1].isspace():
        at += 1
    return at
