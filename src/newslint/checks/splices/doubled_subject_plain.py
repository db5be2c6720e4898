"""Subjects said again where no parse is needed to see it: `The mayor, Ana Lima, she said that`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint.article.article import Article
from newslint.article.sentences import running
from newslint.article.speech import said_forms
from newslint.edits import replaced
from newslint.english.lexicon import words
from newslint.model import Match, Span

_NAME = r"(?:[A-ZÀ-Þ][\w’'-]+ ){1,3}[A-ZÀ-Þ][\w’'-]+"
_TELLS_NOBODY = (
    r"(?:said|says|added|adds|explained|stated|declared|insisted|noted|stressed|concluded"
    r"|remarked|shouted|commented|continued)"
)
_BOTH = re.compile(
    r"\b(?P<noun>[Bb]oth|all)(?P<at> (?P<pronoun>They)) (?:are|were|have|had|will|can)\b"
)


def in_plain_sight(article: Article) -> Iterator[Match]:
    """Find pronouns that repeat a subject beside them, whatever the parser makes of it.

    Between a name in commas and who speaks, behind "both", and between a quotation and who said it.
    """
    for pattern in (_named(), _BOTH, _said()):
        for found in pattern.finditer(article.prose):
            span = Span(min(found.start("noun"), found.start("pronoun")), found.end())
            if running(article, span.start) and not article.quoted(span):
                values = {"noun": found["noun"], "pronoun": found["pronoun"]}
                yield Match(span, values, (replaced(*found.span("at"), ""),))


@cache
def _named() -> re.Pattern[str]:
    begins = r"(?:(?<=[.?!] )|(?<=[.?!][”\"] )|(?<=\n)|^)(?:The|Our|His|Her)"
    return re.compile(
        rf"{begins} [a-zß-ÿ][^.,;:?!“”\"\n]{{2,80}}, "
        rf"(?P<noun>{_NAME}),(?P<at> (?P<pronoun>he|she)) (?:also )?(?:{said_forms()})\b"
        r"(?= (?:that|on|in|at|to)\b)"
    )


@cache
def _said() -> re.Pattern[str]:
    """Match a pronoun before who said it: `“ … ,” he said Nowak.`; "he told Nowak" is right."""
    days = "|".join(map(re.escape, words("calendar")))
    return re.compile(
        rf"(?<=[,?!.][”\"] )(?P<at>(?P<pronoun>he|she|they) ){_TELLS_NOBODY} (?!(?:{days})\b)"
        rf"(?P<noun>(?:[A-ZÀ-Þ][\w’'-]+ ){{0,3}}[A-ZÀ-Þ][\w’'-]+|the [a-z]+(?: of [A-Z]\w+)?)"
        r"(?=[.!?]?(?:\n|$)|[.!?] [A-Z“\"]| \(|, who\b|, (?:the|an?) )"
    )
