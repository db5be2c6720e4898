"""Dashes that mark who speaks, as in Russian, Polish and Spanish."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from newslint.article.article import Article
from newslint.article.quotation_style import house_marks
from newslint.article.sentences import running, sentence_end, sentence_start
from newslint.article.speech import attribution, first_person, verb_first
from newslint.checks.typography.dialogue_dash_inside import told_inside
from newslint.checks.typography.dialogue_dash_turns import continued, open_end, told_once, turns
from newslint.edits import replaced
from newslint.model import Match, Safety, Span

_DASH = "[—–-]"
_STRAY = re.compile(
    rf"(?<=\w)(?P<end>[ \xa0]{_DASH})\.(?=\s|$)"
    rf"|(?<=[a-z]{{3}}[.?!])(?P<start>[ \xa0][—–])(?= [A-Z])"
)
_MARKS = re.compile('[“”"«»„]')
_CLOSED = re.compile(
    rf"(?:(?P<before>[,.?!…])[ \xa0]?(?P<mark>[”\"»])|(?P<bare>(?:[”\"»]|(?<=\w)“)),"
    rf"|(?P<alone>[”\"»]))"
    rf"[ \xa0]?{_DASH}[ \xa0]?"
)
"""The end of a quotation and a dash, behind which it may be told who spoke."""


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
        text = text or (
            f",{match['bare'].replace('“', '”')}" if match["bare"] else lost + match["alone"]
        )
        text += " "
        yield Match(Span(*match.span()), repairs=(replaced(*match.span(), text),))
    blocks = (block.span for block in article.document.blocks)
    unmarked = [span for span in blocks if not _MARKS.search(prose, span.start, span.end)]
    paired = [*told_inside(article), *_within(article, unmarked)]
    paired += told_once(article)
    yield from paired
    taken = {edit.span.start for each in paired for edit in each.repairs[0]}
    for match in _STRAY.finditer(prose):
        start, end = match.span(match.lastgroup or 0)
        signed = _SIGNED.match(prose, end) is not None
        if running(article, start) and not (start in taken or signed or _dateline(prose, start)):
            yield Match(Span(start, end), repairs=(replaced(start, end, ""),))
    yield from turns(article)
    yield from continued(article)
    for span in unmarked:
        yield from _unmarked(article, span)


def _dateline(prose: str, at: int) -> bool:
    """Whether only the names of a town and a state stand before the dash: `St. Paul, Minn. —`."""
    return _TOWN.fullmatch(prose, prose.rfind("\n", 0, at) + 1, at) is not None


_SIGNED = re.compile(
    r" (?:[A-Z][\w.’'-]*(?:, | |$|(?=\n))(?:[a-z]+ ){0,2}){1,5}[\w ]{0,30}(?=\n|$)"
)
"""Who signs a paragraph behind a dash: `on Monday. — PTI`, `— Ana Lima, playwright`."""
_TOWN = re.compile(r"(?:[A-Z][\w.’'-]*,?[ \xa0]?){1,5}")
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


_AGAIN = re.compile(rf":[ \xa0]{_DASH}[ \xa0](?=[A-Z])")


def _unmarked(article: Article, block: Span) -> Iterator[Match]:
    """Yield what is spoken in a paragraph that has no quotation marks, but a dash."""
    prose = article.prose
    match = open_end(prose, block)
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
