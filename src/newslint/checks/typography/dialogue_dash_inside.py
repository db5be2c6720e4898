"""Dashes around who speaks, inside a quotation, as in Italian: `“We won – said Novak –. Well.”`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint.article.article import Article
from newslint.article.quotation_style import house_marks
from newslint.article.speech import said_forms
from newslint.edits import replaced
from newslint.model import Match, Repair, Span

_DASH = "[—–-]"
_I = re.compile(r"I\b")


@cache
def _told() -> re.Pattern[str]:
    """Match who speaks from the dash before it to the dash or the mark behind it."""
    said = said_forms()
    speaker = (
        rf"(?:{said}) (?:[A-Z]|the |an? |his |her )"
        rf"|(?:he|she|they) (?:also |then )?(?:{said})\b"
    )
    named = (
        rf"(?:(?:[A-Z][\w.'’-]+ ){{1,3}}|the [a-z]+ )(?:{said})(?=[ \xa0]"
        rf"(?:{_DASH}|(?:about|after|at|before|during|in|on|to|with|yesterday|today)\b(?![^—–\n]*\bthat\b)))"
    )
    rest = rf"(?:(?![ \xa0]?{_DASH}+[.,;]?[ \xa0]|[“”\"«»‘\n]).){{0,80}}"
    behind = rf"[ \xa0]?{_DASH}(?P<stop>[.,;]?)[ \xa0](?=[\w‘'])|(?P<mark>[”\"»])"
    return re.compile(
        rf"(?<=[\w,?!…])(?P<open>[ \xa0]{_DASH}[ \xa0])(?:{speaker}|{named}){rest}"
        rf"(?P<close>{behind})"
    )


def told_inside(article: Article) -> Iterator[Match]:
    """Yield who speaks between dashes inside a quotation, which ends and goes on behind it."""
    prose = article.prose
    for match in _told().finditer(prose):
        if not article.quoted(Span(*match.span("open"))):
            continue
        opening, closing = house_marks(article)
        comma = "" if prose[match.start() - 1] in ",?!" else ","
        edits = replaced(*match.span("open"), f"{comma}{closing} ")
        edits += _behind(prose, match, opening)
        yield Match(Span(match.start("open"), match.end()), repairs=(edits,))


def _behind(prose: str, match: re.Match[str], opening: str) -> Repair:
    start, end = match.span("close")
    if match["mark"]:
        return replaced(start, end, "")
    again = prose[end].isupper() and not _I.match(prose, end)
    stop = "." if again or match["stop"] == "." else ","
    return replaced(start, end, f"{stop} {opening}")
