"""Dashes that mark who speaks, as in Russian, Polish and Spanish."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache

from newslint.article.article import Article
from newslint.article.quotation_style import house_marks
from newslint.article.sentences import running, sentence_end, sentence_start
from newslint.article.speech import attribution, first_person, verb_first
from newslint.checks.typography.dialogue_dash_inside import told_inside
from newslint.edits import replaced
from newslint.model import Match, Safety, Span
from newslint.readers.document import Kind

_DASH = "[—–-]"
_STRAY = re.compile(
    rf"(?<=\w)(?P<end>[ \xa0]{_DASH})\.(?=\s|$)"
    rf"|(?<=[a-z]{{3}}[.?!])(?P<start>[ \xa0][—–])(?= [A-Z])"
)
_MARKS = re.compile('[“”"«»„]')
_CLOSED = re.compile(
    rf"(?:(?P<before>[,.?!…])[ \xa0]?(?P<mark>[”\"»])|(?P<bare>[”\"»]),|(?P<alone>[”\"»]))"
    rf"[ \xa0]?{_DASH}[ \xa0]?"
)
"""The end of a quotation and a dash, behind which it may be told who spoke."""
_OPEN_END = re.compile(rf"(?:(?P<stop>[,?!…])[ \xa0]?|(?<=\w)[ \xa0]){_DASH}[ \xa0]")
"""A dash that may end spoken words."""


def dialogue_dash(article: Article) -> Iterator[Match]:
    """Yield the dashes of dialogue: "“Yes,” – said Novak", "Yes, – said Novak", "said Novak -."."""
    for match in _dashes(article):
        if not any(post.touches(match.span) for post in article.posts):  # "— Ann Lee (@annlee)"
            yield match


def _dashes(article: Article) -> Iterator[Match]:
    prose = article.prose
    for match in _CLOSED.finditer(prose):
        told = verb_first() if match["alone"] else attribution()
        if not told.match(prose, match.end()):
            continue
        text = match["before"] + match["mark"] if match["mark"] else ""
        lost = "," if prose[match.start() - 1].isalnum() else ""
        text = text or (f",{match['bare']}" if match["bare"] else lost + match["alone"])
        text += " "
        yield Match(Span(*match.span()), repairs=(replaced(*match.span(), text),))
    blocks = (block.span for block in article.document.blocks)
    unmarked = [span for span in blocks if not _MARKS.search(prose, span.start, span.end)]
    paired = [*told_inside(article), *_within(article, unmarked)]
    yield from paired
    taken = {edit.span.start for each in paired for edit in each.repairs[0]}
    for match in _STRAY.finditer(prose):
        start, end = match.span(match.lastgroup or 0)
        if running(article, start) and start not in taken:
            yield Match(Span(start, end), repairs=(replaced(start, end, ""),))
    yield from _turns(article)
    for span in unmarked:
        yield from _unmarked(article, span)


_WITHIN = re.compile(
    rf"(?<=[.?!])(?P<open>[ \xa0]{_DASH}[ \xa0]?)(?=[A-Z])[^—–\n]*?\w"
    rf"(?P<close>(?P<stop>[,?!…]?)[ \xa0]{_DASH}[ \xa0])"
)
"""Two dashes in a paragraph, from the start of a sentence: `in the river. – It is cold – said`."""


def _within(article: Article, unmarked: Iterable[Span]) -> Iterator[Match]:
    """Yield words that dashes part from the sentence before them and from who spoke them."""
    prose, opening, closing = article.prose, *house_marks(article)
    for span in unmarked:
        match = _WITHIN.search(prose, span.start, span.end)
        if match and attribution().match(prose, match.end()):
            edits = replaced(*match.span("open"), f" {opening}")
            edits += replaced(*match.span("close"), f"{match['stop'] or ','}{closing} ")
            yield Match(Span(match.start("open"), match.end()), repairs=(edits,))


_TURN = re.compile(r"(?P<dash>[–—] ?)(?=[A-ZÀ-Þ])[^\n]*[.?!…]$")
_FEWEST_TURNS = 2


def _turns(article: Article) -> Iterator[Match]:
    """Yield paragraphs that begin with a dash, as speakers take turns: `– We are ready.`."""
    prose, opening, closing = article.prose, *house_marks(article)
    spans = [block.span for block in article.document.blocks if block.kind is Kind.PARAGRAPH]
    turns = [(span, _TURN.fullmatch(prose, span.start, span.end)) for span in spans]
    spoken = [(span, found) for span, found in turns if found]
    if len(spoken) < _FEWEST_TURNS:
        return
    for span, found in spoken:
        if _MARKS.search(found[0]):
            continue
        said = _open_end(prose, span) or _said_last().search(found[0])
        edits = replaced(*found.span("dash"), opening)
        end = span.end
        if said and said.re is _said_last():
            end = span.start + said.end("stop")
        elif said:
            continue  # `_unmarked` says it
        edits += replaced(end, end, closing)
        yield Match(Span(span.start, end), repairs=(edits,), safety=Safety.HINT)


@cache
def _said_last() -> re.Pattern[str]:
    """Match the end of spoken words, before who says them ends the paragraph: ", says Novak."."""
    return re.compile(rf"(?P<stop>[,?!])(?= (?:{attribution().pattern})[^.?!]{{0,80}}\.$)")


def _open_end(prose: str, block: Span) -> re.Match[str] | None:
    """Return the end of spoken words without quotation marks: ", – he said", " – said Novak."."""
    for match in _OPEN_END.finditer(prose, block.start, block.end):
        told = attribution() if match["stop"] else _told_last()
        if told.match(prose, match.end(), block.end):
            return match
    return None


@cache
def _told_last() -> re.Pattern[str]:
    """Match who says it, by name and at the end of the paragraph: "said Adam Novak."."""
    return re.compile(rf"(?:{attribution().pattern})(?: [A-Z][\w.'’-]+){{1,3}}\.$")


_AGAIN = re.compile(rf":[ \xa0]{_DASH}[ \xa0](?=[A-Z])")


def _unmarked(article: Article, block: Span) -> Iterator[Match]:
    """Yield what is spoken in a paragraph that has no quotation marks, but a dash."""
    prose = article.prose
    match = _open_end(prose, block)
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
    yield Match(Span(start, match.end()), repairs=(edits,), safety=Safety.HINT)


def _own_sentence(article: Article, start: int) -> bool:
    return first_person(article.prose[start : sentence_end(article, start)])


def _next(prose: str, at: int) -> int:
    while prose[at : at + 1].isspace():
        at += 1
    return at
