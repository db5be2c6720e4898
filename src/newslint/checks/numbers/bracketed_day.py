"""The day of the month in brackets after the weekday: `on Monday (12)`, `on Sunday (28/3)`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.article.article import Article
from newslint.edits import replaced
from newslint.english.calendar import DAY, MONTHS
from newslint.model import Match, Safety, Span

_BRACKETED = re.compile(
    rf"\b{DAY}(?P<at>,? \((?:the )?(?P<day>[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?"
    r"(?:/(?P<month>0?[1-9]|1[0-2])(?:/(?P<year>(?:19|20)\d\d))?)?\))(?! (?:and|or|to) \w+day)"
)
_LAST_MONTH = 12


def bracketed_day(article: Article) -> Iterator[Match]:
    """Yield days in brackets: without a month they say nothing new, a date is written out."""
    for found in _BRACKETED.finditer(article.prose):
        at, month = Span(*found.span("at")), found["month"]
        if not month:
            values = {"fault": "English does not put the day of the month in brackets"}
            yield Match(at, values, (replaced(at.start, at.end, ""),))
            continue
        right = f" ({MONTHS[int(month) - 1]} {found['day']}{_year(found)})"
        sure = int(found["day"]) > _LAST_MONTH or found["year"] is not None
        safety = Safety.UNSAFE if sure else Safety.HINT
        values = {"fault": "English writes the month of a date as a word"}
        yield Match(at, values, (replaced(at.start, at.end, right),), safety)


def _year(found: re.Match[str]) -> str:
    return f", {found['year']}" if found["year"] else ""
