"""Acronyms of another language: `the ONU`, `the OTAN`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from newslint.article.article import Article
from newslint.article.sentences import tokens
from newslint.edits import replaced
from newslint.english.lexicon import table, words
from newslint.model import Match, Repair, Span

_ARTICLE = re.compile(r"\b[Tt]he $")
_ONE = re.compile(r"(?P<article>\b[Aa]n?) $")
_OWNED = re.compile(
    r"(?:[’']s?|\b(?:its|his|her|their|our|this|that|an?|[A-Z]\w+(?:ish|an|ese))) $"
)
_VOWELS = re.compile(r"[AEIOaeio]|[FHLMNRS](?=[A-Z])")
"""How an English form begins that follows "an": letters are read out by their names."""

_FRAME = re.compile(r"\b(?:[Tt]he|in|of|from|by|with|and|last|new) $")
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
        if f"({word})" in prose or f"{word} (" in prose or prose[start - 1 : start] in set("“\"‘'"):
            continue
        if sure[word] == "no" and not _confirmed(article, word, Span(*found.span())):
            continue
        repair = _written(article, Span(*found.span()), right)
        yield Match(Span(*found.span()), {"text": word, "right": right}, (repair,))
    for found in _MONEY.finditer(prose):
        if _TURKISH.search(prose):
            right = "lira"
            repair = replaced(*found.span("at"), right)
            yield Match(Span(*found.span("at")), {"text": "TL", "right": right}, (repair,))


_MONEY = re.compile(r"(?<![\w.])(?:\d[\d.,]*|thousand|million|billion) (?P<at>TL)(?![\w-]| \d)")
"""Turkish lira behind a figure; English papers of Turkey write them before it."""
_TURKISH = re.compile(r"\b(?:Turk(?:ey|ish)|Türkiye|Ankara|Istanbul|lira)\b")


def _written(article: Article, span: Span, right: str) -> Repair:
    """Return the repair that writes an English form, with the article that it wants."""
    prose, start = article.prose, span.start
    before = _ARTICLE.search(prose, max(0, start - 4), start)
    one = _ONE.search(prose, max(0, start - 4), start)
    if right.startswith("the "):
        if before:
            return replaced(start, span.end, right.removeprefix("the "))
        if _OWNED.search(prose, max(0, start - 20), start):
            return replaced(start, span.end, right.removeprefix("the ").removeprefix("Turkish "))
        first = article.document.blocks[article.paragraph_number(start)].span.start == start
        opens = first or prose[max(0, start - 2) : start] in (". ", "? ", "! ")
        return replaced(start, span.end, f"The {right[4:]}" if opens else right)
    if before and right in words("acronyms-without-article") and not _before_noun(article, span):
        opens = before.group()[0] == "T" and right.islower()
        return replaced(before.start(), span.end, right.capitalize() if opens else right)
    if one:
        capital = one["article"][0]
        return replaced(
            one.start(), span.end, f"{capital}{'n' if _VOWELS.match(right) else ''} {right}"
        )
    return replaced(start, span.end, right)


def _before_noun(article: Article, span: Span) -> bool:
    """Whether an acronym says what kind a thing is: "the OTAN troops" keep their article."""
    following = _NEXT.match(article.prose, span.end)
    if following is None or following[1] in words("function-words"):
        return False
    found = tokens(article, following.start(1), following.end(1))
    return found is not None and found[0].tag_ in ("NN", "NNS")


_NEXT = re.compile(r" ([a-z]{3,})")


def _confirmed(article: Article, word: str, span: Span) -> bool:
    """Whether an acronym of several meanings stands where the article speaks of this one.

    "The EU warned the BCE" is of a bank, "300 BCE" of a year.
    """
    prose = article.prose
    framed = _FRAME.search(prose, max(0, span.start - 6), span.start) is not None
    if not framed or _GOES_ON.match(prose, span.end):
        return False
    initials = "".join(rf"{letter}[\w’'-]*(?: (?:of|for|and|the|de))? ?" for letter in word)
    told = _told(article, table("acronyms", "witnesses")[word])
    return told and re.search(rf"\b{initials}", prose.replace(word, "")) is None


def _told(article: Article, witnesses: str) -> bool:
    """Whether an article has enough of the words that tell what it is about."""
    found = (re.search(rf"\b{each}\b", article.prose) for each in witnesses.split("|"))
    return sum(each is not None for each in found) >= _ENOUGH
