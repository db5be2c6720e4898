"""Initials written as words, as Italian has them: `in the Usa`, `Barcelona Fc`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint.article.article import Article
from newslint.article.sentences import running
from newslint.english.lexicon import words
from newslint.model import Span


def small_initials(article: Article) -> Iterator[tuple[Span, str]]:
    """Yield initials of which only the first is a capital, and how they are written."""
    for found in _initials().finditer(article.prose):
        span = Span(*found.span())
        if _beside_name(article.prose, span) and found[0] != "Fc":
            continue  # "Cia Lindqvist"
        if found[0] not in article.facts.names and running(article, span.start):
            yield span, found[0].upper()


def _beside_name(prose: str, span: Span) -> bool:
    """Whether a word with a capital stands on one side, as in the name of a person or a firm."""
    before = _NAMED.search(prose, max(0, span.start - 20), span.start)
    return before is not None or _NAME.match(prose, span.end) is not None


_NAMED = re.compile(r"(?<![.?!\n] )\b(?!(?:The|An?|In|At|But|And|Former|This) )[A-Z][a-z]+ $")
_NAME = re.compile(r" [A-Z][a-z]")


@cache
def _initials() -> re.Pattern[str]:
    """Match initials, but not "Cia.", which is Spanish for a company, and "Tv" before a noun."""
    written = "|".join(each.capitalize() for each in sorted(words("initialisms")))
    television = "Tv(?= (?:series|shows?|channels?|presenters?|stations?|viewers?|programmes?)\\b)"
    return re.compile(
        rf"(?<![\w/@#._&’'-])(?:(?!Cia\.)(?:{written})(?![\w/@_&-]|\.\w)|{television}"
        r"|(?<=[a-zà-ÿ] )Fc(?=[.,;)]| (?:[a-z]+ed|in|on|at|of|and|was|is|were|have|has|will|to)\b))"
    )
