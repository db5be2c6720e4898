"""Commas between a month and its year: `in December, 2018`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.article.article import Article
from newslint.edits import replaced
from newslint.english.calendar import MONTH
from newslint.english.common import is_function
from newslint.model import Match, Span

# Papers set the comma for most of the last century, and an article of theirs has no later years.
_DATE = re.compile(
    r"\b(?:[Ii]n|[Ss]ince|[Uu]ntil|[Dd]uring|[Ff]rom|early|late|mid-?"
    r"|(?<!\d )(?<!\d(?:st|nd|rd|th) )of)"
    rf"[ \xa0]?(?P<at>(?P<month>{MONTH}),[ \xa0](?P<year>(?:199|20\d)\d))"
    r"(?P<behind>[.;:,!?)]| (?P<word>[a-z]+)\b"
    r"|\s*$|\n)(?!\d)"
)
_COUNTING = frozenset({"of", "or", "to", "and", "are", "had", "have", "did", "do", "was", "were"})
"""What may follow a number of people: `In December, 2018 of them left`."""


def comma_before_year(article: Article) -> Iterator[Match]:
    """Yield months with a comma before the year, but no day: `in December, 2018`."""
    for found in _DATE.finditer(article.prose):
        word = found["word"]
        if word is None or (is_function(word) and word not in _COUNTING):
            right = f"{found['month']} {found['year']}"
            span = Span(*found.span("at"))
            yield Match(span, {"right": right}, (replaced(span.start, span.end, right),))
