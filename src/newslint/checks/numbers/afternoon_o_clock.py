"""Hours of the 24-hour clock with "o'clock" or "p.m.": `at 21 o'clock`, `at 18 PM`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.article.article import Article
from newslint.edits import replaced
from newslint.model import Match, Safety, Span

_CLOCK = re.compile(
    r"(?<![\w.,:-])(?P<hour>1[3-9]|2[0-3])(?P<minutes>[.:][0-5]\d)?"
    r"(?: o[’'] ?clock(?!\w)|(?<= at \d\d) hours(?= (?:on|in|local|near|today|yesterday)\b|[.,]\s)"
    r"| ?(?P<noon>PM|pm|p\.m)(?!\w))(?P<ends>\.?)"
)

_MIDNIGHT = re.compile(
    r"(?<![\w.,:-])(?P<hour>00?)(?P<minutes>[.:][0-5]\d) ?(?P<half>[AP]M|[ap]m|[ap]\.m)(?!\w)"
)


def afternoon_o_clock(article: Article) -> Iterator[Match]:
    """Yield hours that no clock strikes: `at 21 o'clock`."""
    for found in _CLOCK.finditer(article.prose):
        minutes = found["minutes"] if found["minutes"] not in (None, ":00", ".00") else ""
        right = f"{int(found['hour']) - 12}{minutes} p.m."
        start, end = found.span()
        span = Span(start, end - len(found["ends"]))
        clock = "P.m." if found["noon"] else "O'clock"
        yield Match(span, {"clock": clock, "right": right}, (replaced(start, end, right),))
    for found in _MIDNIGHT.finditer(article.prose):
        minutes = found["minutes"] if found["minutes"] not in (":00", ".00") else ""
        half = found["half"].lower()
        span = Span(found.start("hour"), found.end("minutes"))
        sure = Safety.UNSAFE if half[0] == "a" else Safety.HINT
        values = {"clock": f"{half[0].upper()}.m.", "right": f"12{minutes} {half}"}
        yield Match(span, values, (replaced(span.start, span.end, f"12{minutes}"),), sure)
