"""Articles whose nouns have capitals as in German: `a Complaint`, `his Team`."""

from __future__ import annotations

import re

from newslint.article.article import Article, once
from newslint.article.mid_sentence import around
from newslint.article.sentences import running
from newslint.english.common import common, is_function
from newslint.english.dictionary import is_listed
from newslint.english.lexicon import words
from newslint.english.names import lookup
from newslint.english.offices import demonyms
from newslint.model import Span

_NOUN = re.compile(
    r"\b(?P<before>[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ur|[Mm]y|your|[Tt]his"
    r"|these|those|every|each|some|any|no|another)(?: (?P<between>[a-z][a-z-]{2,}))?"
    r" (?P<word>[A-Z][a-z]{3,})(?=[,;:]? [a-z(]|[.!?](?:\s|$))"
)
_FEWEST = 4  # different words
_FEWEST_FREE = 2  # that hardly ever have a capital, behind another word than these
_DEFINING = frozenset({"the", "our", "my"})


@once
def nouns_with_capitals(article: Article) -> frozenset[int]:
    """Return where ordinary nouns have capitals in an article with that habit; none in others.

    What a contract or a law defines, and what a team is called, has "the" before it, what a
    solemn text is proud of "our".
    """
    found = [match for match in _NOUN.finditer(article.prose) if _is_noun(article, match)]
    sure = [match for match in found if _is_ordinary(match["word"].lower())]
    free = {match["word"] for match in sure if match["before"].lower() not in _DEFINING}
    if len({match["word"] for match in found}) < _FEWEST or len(free) < _FEWEST_FREE:
        return frozenset()
    return frozenset(match.start("word") for match in sure)


def _is_ordinary(lower: str) -> bool:
    return common(lower) or lower in words("seldom-capital-words")


def _may_be_name(word: str) -> bool:
    people = word in demonyms() or word.removesuffix("s") in demonyms()
    return people or not is_listed(word.lower()) or lookup(word) is not None


def _is_noun(article: Article, match: re.Match[str]) -> bool:
    """Whether a known word that names nobody has a capital, with no other capital near it."""
    word, between, lower = match["word"], match["between"] or "", match["word"].lower()
    if word in words("calendar") or is_function(word) or is_function(between):
        return False
    if lower in words("nouns-with-capitals") | words("animals") | words("work-words"):
        return False
    if not _is_ordinary(lower) and (lower in words("organisation-words") or _may_be_name(word)):
        return False
    at, end = match.span("word")
    near = around(article.prose, at, end)
    return (
        not (near.work or near.title) and running(article, at) and not article.quoted(Span(at, end))
    )
