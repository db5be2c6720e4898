"""Acronyms of another language: `the ONU`, `the OTAN`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from newslint.article.article import Article
from newslint.edits import replaced
from newslint.english.lexicon import table, words
from newslint.model import Match, Span

_ARTICLE = re.compile(r"\b[Tt]he $")

_FRAME = re.compile(r"\b(?:[Tt]he|in|of|from|by|with|and) $")
_GOES_ON = re.compile(
    r"[ \xa0](?:[A-Z][a-z]|[A-Z]{2}|\d)|[-/&–]| (?:cells?|gene|magazine|festival)\b"
)
_ENOUGH = 2  # words of its matter that the article has


@lru_cache
def _pattern() -> re.Pattern[str]:
    """Return the pattern of all the acronyms."""
    longest = sorted(table("acronyms", "english"), key=lambda each: -len(each))
    return re.compile(rf"(?<![\w.@#/-])(?:{'|'.join(map(re.escape, longest))})(?![\w@/-]|\.\w)")


def foreign_acronym(article: Article) -> Iterator[Match]:
    """Find acronyms of other languages; one that the article explains in brackets is its own."""
    prose = article.prose
    sure = table("acronyms", "sure")
    for found in _pattern().finditer(prose):
        word, start = found.group(), found.start()
        right = table("acronyms", "english")[word]
        if f"({word})" in prose or f"{word} (" in prose or prose[start - 1 : start] in "“\"‘'":
            continue
        if sure[word] == "no" and not _confirmed(article, word, Span(*found.span())):
            continue
        article_before = _ARTICLE.search(prose, max(0, start - 4), start)
        if article_before and right in words("acronyms-without-article"):
            start = article_before.start()
        repair = replaced(start, found.end(), right)
        yield Match(Span(*found.span()), {"text": word, "right": right}, (repair,))


def _confirmed(article: Article, word: str, span: Span) -> bool:
    """Whether an acronym of several meanings stands where the article speaks of this one.

    "The EU warned the BCE" is of a bank, "300 BCE" of a year.
    """
    prose = article.prose
    framed = _FRAME.search(prose, max(0, span.start - 6), span.start) is not None
    if not framed or _GOES_ON.match(prose, span.end):
        return False
    witnesses = table("acronyms", "witnesses")[word].split("|")
    told = sum(re.search(rf"\b{each}\b", prose) is not None for each in witnesses)
    initials = "".join(rf"{letter}[\w’'-]*(?: (?:of|for|and|the|de))? ?" for letter in word)
    return told >= _ENOUGH and re.search(rf"\b{initials}", prose.replace(word, "")) is None
