"""Commas that part a word from the clause it opens: `said that, the road is closed`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.article.article import Article
from newslint.article.breaks import BREAK
from newslint.article.pieces import complete
from newslint.article.sentences import running, sentence_end, sentence_start
from newslint.checks.grammar.comma_before_clause_whole import before_clause
from newslint.edits import replaced
from newslint.model import Match, Span

_SUBJECT = (
    r"(?:he|she|it|they|we|I|you|there|the|his|her|its|their|our|my|this|these|those|[A-Z][a-z]+)"
)
_TELLING = (
    "said|says|stated|added|announced|claimed|believes|believed|stressed|reported|confirmed"
    "|explained|noted|declared|insisted|argued|warned|revealed|fact|hopes?|hoped|emphasi[sz]ed"
    "|shows|showed|means"
)
_THAT = re.compile(
    # "Having said that, he left"
    r"(?<!having )(?<!Having )(?<!be )(?<!all )"
    rf"\b(?P<word>(?:{_TELLING}) that|because)(?P<at>, )(?={_SUBJECT}\b)"
)
_SAID = re.compile(
    r"(?<=[a-z]) (?P<word>said|stated|claimed|believes)(?P<at>, )"
    r"(?=(?:he|she|it|they|there|the|his|her|its|their)\b)"
)
_NAME_WORDS = 6  # of a subject before "said"


def comma_before_clause(article: Article) -> Iterator[Match]:
    """Find a comma behind the word that a clause belongs to: `because, the road is closed`."""
    prose = article.prose
    for found in _THAT.finditer(prose):
        if _goes_on(article, found):
            yield _match(found)
    for found in _SAID.finditer(prose):
        before = prose[sentence_start(article, found.start()) : found.start()]
        if before.lower() in ("that", "this"):
            continue
        short = 0 < len(before.split()) <= _NAME_WORDS and not BREAK.search(before)
        if short and complete(article, f"{before} smiled") and _goes_on(article, found):
            yield _match(found)
    yield from before_clause(article)


def _goes_on(article: Article, found: re.Match[str]) -> bool:
    """Whether a whole sentence without another comma stands behind the word."""
    end = sentence_end(article, found.end())
    behind = article.prose[found.end() : end]
    at = found.start("at")
    if BREAK.search(behind) or behind.endswith("?") or not running(article, at):
        return False
    return not article.quoted(Span(at, at + 1)) and complete(article, behind)


def _match(found: re.Match[str]) -> Match:
    start = found.start("at")
    values = {"word": found["word"]}
    return Match(Span(*found.span("word")), values, (replaced(start, start + 1, ""),))
