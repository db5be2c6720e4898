"""Commas lost around a name behind what somebody heads: `the head of the court Ana Lima said`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.article.article import Article
from newslint.article.sentences import has_tag, running
from newslint.english.lexicon import words
from newslint.english.names import bearers
from newslint.english.tags import FINITE
from newslint.model import Edit, Match, Span

_BEARERS = 100  # of a first name
_BODIES = (
    "army|assembly|board|cabinet|chamber|coalition|commission|committee|confederation|council"
    "|country|court|delegation|department|district|faction|federation|government|legislature"
    "|ministry|municipality|navy|panel|parliament|police|prosecution|province|region|republic"
    "|senate|state"
)
"""What people head and what is not called by a person's name alone, as schools and ships are."""
_HELD = re.compile(
    r"\b(?:[a-z]+-)?(?P<office>[a-z]+) (?:of|from|for) the (?:[\w’-]+ ){0,2}"
    rf"(?P<body>{_BODIES})(?P<at>) (?P<first>[A-ZÀ-Þ][\w’-]+)(?: [A-ZÀ-Þ][\w’-]+){{1,2}}"
    r"(?P<end>)(?=(?P<stop>[.,;])|(?: (?:also|then|only|now|later))? (?P<verb>[a-z]+)\b)"
)


def names_behind_bodies(article: Article) -> Iterator[Match]:
    """Yield the words that lost the comma before a name, which is closed where a verb follows."""
    for found in _HELD.finditer(article.prose):
        span = Span(*found.span("body"))
        if not running(article, span.start) or bearers(found["first"]) < _BEARERS:
            continue
        verb = found.start("verb")
        goes_on = verb >= 0 and has_tag(article, verb, verb + 1, FINITE)
        if found["office"] not in words("person-nouns") or not (found["stop"] or goes_on):
            continue
        commas = (found.start("at"), found.start("end")) if goes_on else (found.start("at"),)
        edits = tuple(Edit(Span(at, at), ",") for at in commas)
        yield Match(span, {"right": f"{found['body']},"}, (edits,))
