"""Weekdays behind a comma where "on" is lost: `told reporters, Wednesday, January 31`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.article.article import Article
from newslint.article.sentences import running, sentence_start, tokens
from newslint.edits import replaced
from newslint.english.calendar import DAY, MONTH
from newslint.english.lexicon import words
from newslint.model import Match, Span

_PLACE = re.compile(
    rf"(?<=[a-z\)]),? (?P<day>{DAY})"
    rf"(?:(?P<figures>,? \(\d{{1,2}}[./-]\d{{1,2}}(?:[./-]\d{{2,4}})?\))"
    rf"|, (?:{MONTH} \d{{1,2}}|\d{{1,2}} {MONTH})(?=[.,]))"
)
_ON = re.compile(r"\b(?:on|for|from|until|by|since|to|next|last|this|of|and|or|every)$", re.I)


def weekday_without_on(article: Article) -> Iterator[Match]:
    """Find a weekday and its date without "on": `told reporters, Wednesday, January 31`."""
    prose = article.prose
    for found in _PLACE.finditer(prose):
        start, day = found.start(), found.start("day")
        if _ON.search(prose, max(0, start - 8), start) or not running(article, start):
            continue
        behind_comma = prose[start] == ","
        if not (found["figures"] or (behind_comma and _says(article, start))):
            continue
        yield Match(
            Span(start, found.end("day")),
            {"day": found["day"]},
            (replaced(start, day, " on "),),
        )


def _says(article: Article, at: int) -> bool:
    """Whether somebody says something in the sentence before an offset."""
    sentence = tokens(article, sentence_start(article, at), at)
    return sentence is not None and any(t.lemma_ in words("speech-verbs") for t in sentence)
