"""Subjects said again behind the name that explains them: `The mayor, Ana Lima, she said that`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint.article.article import Article
from newslint.article.sentences import running
from newslint.article.speech import said_forms
from newslint.edits import replaced
from newslint.model import Match, Span


def behind_names(article: Article) -> Iterator[Match]:
    """Find "he" and "she" between a name in commas and who speaks: `Ana Lima, she said that`."""
    for found in _named().finditer(article.prose):
        span = Span(found.start("name"), found.end("verb"))
        if running(article, span.start) and not article.quoted(span):
            values = {"noun": found["name"], "pronoun": found["pronoun"]}
            yield Match(span, values, (replaced(*found.span("at"), ""),))


@cache
def _named() -> re.Pattern[str]:
    name = r"(?:[A-ZÀ-Þ][\w’'-]+ ){1,3}[A-ZÀ-Þ][\w’'-]+"
    begins = r"(?:(?<=[.?!] )|(?<=[.?!][”\"] )|(?<=\n)|^)(?:The|Our|His|Her)"
    return re.compile(
        rf"{begins} [a-zß-ÿ][^.,;:?!“”\"\n]{{2,80}}, "
        rf"(?P<name>{name}),(?P<at> (?P<pronoun>he|she)) (?:also )?(?P<verb>{said_forms()})\b"
        r"(?= (?:that|on|in|at|to)\b)"
    )
