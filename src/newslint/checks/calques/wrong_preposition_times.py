"""Days, dates, months, years and hours behind the wrong preposition: `in Monday`, `at 2009`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.article.article import Article
from newslint.article.sentences import BEGINS, running
from newslint.edits import replaced
from newslint.english.calendar import DAY, MONTH
from newslint.model import Match, Span

_ENDS = (
    r"(?=[.,;)]|\s(?:in|at|on|after|before|by|when|where|and|that|against|with|for|to|from|but"
    r"|during|near|the|his|her|he|she|they|it)\b|\s?$)"
)
_HAPPENED = (
    r"(?:born|died|founded|built|ended|began|started|happened|opened|created|established|married"
    r"|moved|joined|left|retired|closed|launched|signed|appointed|published|released|killed)"
)
_PLACES = (
    (rf"(?P<at>\b(?:in|at)) (?P<time>{DAY}){_ENDS}", "on"),
    (
        rf"(?P<at>\b(?:in|at)) (?P<time>(?:the )?\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {MONTH})\b"
        r"(?! (?:[A-Z]|[a-z]+s\b|(?:\w+ )?(?:attacks?|raids?|storms?|strikes?|votes?)\b))",
        "on",
    ),
    # "At March 31" is good accounting.
    (rf"(?P<at>\bin) (?P<time>{MONTH} \d{{1,2}})(?=[.,;](?!\d)){_ENDS}", "on"),
    (rf"\b{_HAPPENED} (?P<at>at|on) (?P<time>(?:19|20)\d\d){_ENDS}", "in"),
    (rf"(?P<at>\bon) (?P<time>{MONTH}(?: of)? (?:19|20)\d\d){_ENDS}", "in"),
    (
        r"(?P<at>\bin) (?P<time>(?:1[0-2]|\d)(?:[:.]\d\d)? ?(?:[ap]\.m\.|[ap]m|o[’']clock))"
        r"(?= (?:on|in|the|and|every|at|when|this|that)\b|[.,;]|\s?$)",
        "at",
    ),
    (rf"(?P<at>\bin) (?P<time>midnight|noon){_ENDS}", "at"),
)
_LAST = re.compile(
    rf"{BEGINS}(?P<at>The (?P<which>last|next)) (?P<time>{DAY}),?"
    r"(?= (?:the|a|an|he|she|they|we|it|I|his|her|their|police|[A-Z]\w+ [a-z]+)\b)"
)
_PATTERNS = tuple((re.compile(pattern), right) for pattern, right in _PLACES)


def at_wrong_times(article: Article) -> Iterator[Match]:
    """Find a time behind the wrong preposition: `in Monday`, `born at 2009`."""
    for pattern, right in (*_PATTERNS, (_LAST, "")):
        for found in pattern.finditer(article.prose):
            start, end = found.span("at")
            if not running(article, start):
                continue
            word = right or found["which"].capitalize()
            span = Span(start, found.end("time"))
            text, order = article.prose[start : span.end], f"{word} {found['time']}"
            values = {
                "text": text,
                "preposition": found["at"],
                "right": order,
                "word": found["time"],
            }
            yield Match(span, values, (replaced(start, end, word),))
