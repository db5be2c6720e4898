"""Verbs that say who spoke, with a capital behind the quotation: `“We go,” Said the mayor`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint.article.article import Article
from newslint.article.sentences import running
from newslint.article.speech import said_forms
from newslint.edits import lowered
from newslint.model import Match, Span


def speech_verbs(article: Article) -> Iterator[Match]:
    """Yield capitals of verbs behind a comma and a quotation mark."""
    for found in _verbs().finditer(article.prose):
        span = Span(*found.span("verb"))
        if running(article, span.start):
            verb = found["verb"]
            repair = lowered(article.prose, span.start)
            yield Match(span, {"word": verb, "right": verb.lower()}, (repair,))


@cache
def _verbs() -> re.Pattern[str]:
    verbs = "|".join(form.capitalize() for form in said_forms().split("|"))
    return re.compile(rf"[,?!][”\"] (?P<verb>{verbs}) (?=(?:the|an?|his|her|their) )")
