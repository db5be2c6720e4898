"""Single quotation marks that are turned, or stand at the wrong side of a space.

A single mark is an apostrophe more often than not, so each form is told by what stands around it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from newslint.article.article import Article
from newslint.article.sentences import line_before
from newslint.article.speech import attribution, introduction
from newslint.edits import replaced
from newslint.model import Edit, Match, Repair, Span

_ELISIONS = (
    r"(?!\d|(?:bout|cause|cos|cuz|em|er|fraid|im|is|n|neath|round|s|t|til|till|tis|twas|un|way|ho"
    r"|d|m|ll|ve|re|bot|bots|phone|hood)\b)"
)
_END = r"(?=[\s.,;:!?)]|$)"
_FAR = 5000  # code points before a mark among which a quotation may begin
_OPENED = re.compile(r"(?<![^\s(\[“\"—–-])[‘'’](?=\w)")
_CLOSED = re.compile(r"(?<=[^\s‘'])['’‘](?!\w)|(?<=[.,!?…] )[‘’](?!\S)")
_UNCLOSED = re.compile(r"“[^”\"]*$")


def single_marks(article: Article) -> Iterator[Match]:
    """Find single marks that are turned or moved: `of’ fear’`, `said:’ We`, `it is so. ‘`."""
    for pattern, repair in _FORMS:
        for found in pattern.finditer(article.prose):
            edits = repair(article, found)
            if edits:
                yield Match(Span(edits[0].span.start, edits[-1].span.end), repairs=(edits,))


def turned_marks(article: Article) -> Iterator[Match]:
    """Find single marks of the wrong shape at the right side: `‘fear‘`, `a ’plan’`."""
    prose = article.prose
    for found in _TURNED_END.finditer(prose):
        start, end = found.span()
        yield Match(Span(start, end), repairs=(replaced(start, end, "’"),))
    for found in _TURNED_START.finditer(prose):
        if not _open_before(article, found.start()):
            start = found.start()
            yield Match(Span(start, start + 1), repairs=(replaced(start, start + 1, "‘"),))


_TURNED_END = re.compile(rf"(?<=[\w.,!?…])‘{_END}")
_TURNED_START = re.compile(rf"(?<=[a-z,:] )’{_ELISIONS}(?=[A-Za-z][^’‘'\n]{{1,80}}[^s\s’]’{_END})")


def _head(article: Article, at: int) -> str:
    """Return what stands in the same paragraph before a prose offset, as far as it matters."""
    return line_before(article.prose, at, _FAR)


def _open_before(article: Article, at: int) -> bool:
    """Whether a single mark before a prose offset opens a quotation that nothing closes."""
    head = _head(article, at)
    return len(_OPENED.findall(head)) > len(_CLOSED.findall(head))


def _pair(article: Article, found: re.Match[str]) -> Repair:
    """Put both marks of a quotation right: `of’ fear’`, `a ’ plan’`."""
    if _open_before(article, found.start("open")):
        return ()
    straight = found["close"] == "'" and found["open"].strip() == "'"
    opening, closing = ("'", "'") if straight else ("‘", "’")
    space = "" if article.prose[found.start("open") - 1].isspace() else " "
    (start, end), (last, behind) = found.span("open"), found.span("close")
    first = Edit(Span(start, end), space + opening)
    if found["close"] == closing:
        return (first,)
    return (first, Edit(Span(last, behind), closing))


def _introduced(article: Article, found: re.Match[str]) -> Repair:
    """Put the mark behind what says who speaks: `said:’ We`, `a post- ‘We`."""
    if found["mark"] != ":" and _open_before(article, found.start()):
        return ()
    if found["mark"] == "," and not introduction().search(_head(article, found.start()) + ", "):
        return ()
    quote = found["quote"] if found["quote"] in "'\"“" else "‘"
    text = (":" if found["mark"] == "-" else found["mark"]) + " " + quote
    return replaced(found.start(), found.end(), text)


def _closing(article: Article, found: re.Match[str]) -> Repair:
    """Put the mark to the end of the quotation that it closes: `it is so. ‘`."""
    head = _head(article, found.start())
    double = _UNCLOSED.search(head) is not None
    if found["next"] and not (double or _open_before(article, found.start())):
        return ()
    if found["next"] and not _closes(article, found):
        return ()
    text = "”" if double else "’"
    space = " " if found["next"] else ""
    early = None if double or found["next"] else _EARLY.search(head)
    if early and not _open_before(article, found.start()):
        at = found.start() - len(head) + early.start("at")
        return (*replaced(at, at + 1, ""), *replaced(found.start("gap"), found.end("gap"), "”"))
    return replaced(found.start("gap"), found.end("gap"), text + space)


_EARLY = re.compile(r"“[^“”\"]+[.!?](?P<at>”) (?=[A-Z])[^“”\"]*$")
"""A quotation that ends before its last sentences: `“We go.” We are late. ‘`."""
_CLOSER = re.compile(rf"[\w.,!?…]['’]{_END}")
_OPENER = re.compile(r"(?<!\S)[‘“]")


def _closes(article: Article, found: re.Match[str]) -> bool:
    """Whether a mark that seems to open closes: "he said" follows, or nothing closes it again."""
    prose = article.prose
    if attribution().match(prose, found.end("gap")):
        return True
    end = prose.find("\n", found.end())
    end = len(prose) if end < 0 else end
    following = _OPENER.search(prose, found.end(), end)
    limit = following.start() if following else end
    return found["mark"] != "," and _CLOSER.search(prose, found.end(), limit) is None


def _space(article: Article, found: re.Match[str]) -> Repair:
    """Put the space behind a mark that closes: `so,’he said`."""
    return replaced(found.end(), found.end(), " ") if _open_before(article, found.start()) else ()


_Mend = Callable[[Article, re.Match[str]], Repair]
_FORMS: tuple[tuple[re.Pattern[str], _Mend], ...] = (
    (
        re.compile(
            r"(?<=[a-rt-wy])(?<!\b[on])(?<!in)(?<!\b(?:an|th|wi|ol|de))(?P<open>['’] )"
            rf"(?=\w[^'’‘“”\"\n]{{0,80}}[^\s'’‘](?P<close>['’‘]){_END})"
        ),
        _pair,
    ),
    (
        re.compile(
            rf"(?<=\w )(?P<open>[’‘] )(?=\w[^'’‘“”\"\n]{{0,80}}[^\s'’‘](?P<close>[’‘]){_END})"
        ),
        _pair,
    ),
    (re.compile(r"(?<=\w)(?P<mark>:)(?P<quote>['’‘]) ?(?=[A-Z])"), _introduced),
    (re.compile(r"(?<=\w)(?P<mark>:) (?P<quote>’) ?(?=[A-Z][a-z]* )"), _introduced),
    (re.compile(r"(?<=[a-z])(?P<mark>,)(?P<quote>['’]) ?(?=[A-Z][a-z’']* )"), _introduced),
    (re.compile(r"(?<=[a-z])(?P<mark>-) ?(?P<quote>['‘“\"])(?=[A-Z][a-z’']* [a-z])"), _introduced),
    (re.compile(r"(?<=[\w”])(?P<mark>[.!?,…])(?P<gap> ‘)(?P<next>)(?=\s|$)"), _closing),
    (re.compile(r"(?<=\w)(?P<mark>[.!?,…])(?P<gap> ‘)(?=(?P<next>\w))"), _closing),
    (re.compile(r"(?<=[a-z]{3})(?P<mark>[.!?,])[’‘](?=[A-Za-z][a-z]+\b)"), _space),
)
