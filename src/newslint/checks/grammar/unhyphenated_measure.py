"""Measures before a noun without their hyphens: `a 3 day strike`, `the 20 year old driver`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.article.article import Article
from newslint.article.sentences import running
from newslint.edits import replaced
from newslint.english.lexicon import words
from newslint.english.tags import ADJECTIVES, NOUNS
from newslint.model import Match, Span

_NUMBERS = "|".join(sorted(words("small-numbers") - {"one"}))
_MEASURE = re.compile(
    rf"(?<![\w.,-])(?:(?!1 )\d{{1,3}}(?:,\d{{3}})*(?:\.\d+)?|{_NUMBERS}) "
    r"(?:day|week|month|year|hour|minute|mile|metre|meter|kilometre|kilometer|storey|point)"
    r"(?P<old> old)?(?= [a-z]+\b(?!-))"
)


def unhyphenated_measure(article: Article) -> Iterator[Match]:
    """Yield measures in the singular between a determiner and a noun: `a 3 day strike`."""
    for found in _MEASURE.finditer(article.prose):
        span = Span(*found.span())
        if _stands_before_noun(article, span, old=bool(found["old"])) and running(
            article, span.start
        ):
            right = found[0].replace(" ", "-")
            yield Match(span, repairs=(replaced(span.start, span.end, right),))
    for found in _YEARS_OLD.finditer(article.prose):
        span = Span(*found.span("s"))
        yield Match(Span(*found.span("age")), repairs=(replaced(span.start, span.end, ""),))


_YEARS_OLD = re.compile(
    rf"\b(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Tt]heir) (?P<age>(?:\d{{1,3}}|{_NUMBERS})-"
    r"(?:year|month|week|day)(?P<s>s)-old)(?= [a-z]+)"
)


def _stands_before_noun(article: Article, span: Span, *, old: bool) -> bool:
    tokens = article.doc.char_span(span.start, span.end)
    if tokens is None or not 0 < tokens.start < tokens.end < len(article.doc):
        return False
    before, behind = article.doc[tokens.start - 1], article.doc[tokens.end]
    determined = before.tag_ in ("DT", "PRP$", "POS")
    noun = behind.tag_ in NOUNS or (behind.tag_ in ADJECTIVES and behind.nbor().tag_ in NOUNS)
    return determined and (noun or old)
