"""Quotation marks without a partner, and pronouns that stand before a quotation."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newslint.article import Article
from newslint.checks.prose import (
    FINITE,
    PREPOSITIONS,
    common,
    lowered,
    replaced,
    running,
    sentence_end,
    sentence_start,
    tokens,
)
from newslint.lexicon import words
from newslint.model import Match, Repair, Span

_MARKS = re.compile(r"[“”\"]")


def unbalanced_quotation(article: Article) -> Iterator[Match]:
    """Yield double quotation marks that open or close nothing.

    A whole sentence that is opened need not be closed: quotations go on in the next paragraph. What
    opens in mid-sentence, with a word in lower case, is closed soon or not at all.
    """
    prose = article.prose
    for block in article.document.blocks:
        marks = [
            match.start() for match in _MARKS.finditer(prose, block.span.start, block.span.end)
        ]
        if any(_ambiguous(prose, at) for at in marks):
            continue
        for at, what in _lonely(prose, marks):
            goes_on = at == marks[-1] and prose[block.span.end :][:3].strip()[:1] in ("“", '"')
            if running(article, at) and not (goes_on and what == "opens"):
                start = at if what == "opens" else sentence_start(article, at)
                end = at + 1 if what == "closes" else sentence_end(article, at)
                yield Match(Span(start, end), {"what": what})


def _lonely(prose: str, marks: Sequence[int]) -> Iterator[tuple[int, str]]:
    """Yield the first mark of a paragraph that has no partner, and what it does."""
    opened: int | None = None
    for at in [*marks, None]:
        if at is not None and not _opens(prose, at):
            if opened is None:
                if _PARTIAL_END.search(prose, at - 3, at + 3):
                    yield at, "closes"
                return
            opened = None
            continue
        if opened is not None and _PARTIAL_START.search(prose, opened - 2, opened + 3):
            yield opened, "opens"
            return
        opened = at


_PARTIAL_START = re.compile(r"[a-z] [“\"][a-z]")
_PARTIAL_END = re.compile(r"[a-z]{2}[”\"][ .,;]|[a-z][,.]”")


def _opens(prose: str, at: int) -> bool:
    before = prose[at - 1 : at]
    return prose[at] == "“" or (prose[at] == '"' and before in _BEFORE_OPENING)


_BEFORE_OPENING = ("", " ", "\n", "\xa0", "(", "[", "—", "–", "-", "/", "‘", "'")


def _ambiguous(prose: str, at: int) -> bool:
    """Whether a straight mark has white space, or a word, on both sides."""
    before, after = prose[at - 1 : at], prose[at + 1 : at + 2]
    spaces = (not before or before.isspace()) == (not after or after.isspace())
    return prose[at] == '"' and spaces and not (before in ",.!?" or after in ",.;:!?)'’")


_BEFORE_QUOTATION = re.compile(
    r"(?P<before>[\w’'-]+) (?P<word>it|him|them|they|he|she|her|his|their|its|this|that) "
    r"(?P<mark>[“\"])(?P<first>[^\W\d_][\w'’-]*)(?P<rest>[^“”\"\n]*)[”\"]"
)
_OBJECTS = frozenset({"it", "him", "them", "her"})
_SUBJECTS = frozenset({"they", "he", "she"})


def pronoun_before_quotation(article: Article) -> Iterator[Match]:
    """Yield pronouns that stand before a quotation in place of an article, or of nothing."""
    prose = article.prose
    for match in _BEFORE_QUOTATION.finditer(prose):
        word, before = match["word"], match["before"].lower()
        if match["mark"] == '"' and not _opens(prose, match.start("mark")):
            continue
        title = _titled(match["first"], match["rest"])
        certain = _certain(article, match, before, title=title)
        if (certain or _possible(article, match, before)) and running(article, match.start()):
            yield Match(
                Span(match.start("word"), match.end("word")),
                {"word": word},
                tuple(_without_pronoun(prose, match, title=title)),
                weak=not certain,
            )


def _titled(first: str, rest: str) -> bool:
    """Whether a quotation is a name: its words, but for small ones, have capitals."""
    large = [word for word in rest.split() if len(word) > _SMALL]
    return first[0].isupper() and bool(large) and all(word[0].isupper() for word in large)


_SMALL = 3  # letters of a word that has no capital in a title


def _certain(article: Article, match: re.Match[str], before: str, *, title: bool) -> bool:
    word = match["word"]
    if before in words("naming-verbs"):
        return False
    if before in PREPOSITIONS and word in _OBJECTS - {"her"}:
        return not _finite(article, match)
    capital = match["first"][0].isupper() and common(match["first"])
    if word in _SUBJECTS:
        return capital or not _finite(article, match)
    return word in _OBJECTS - {"her"} and title


def _possible(article: Article, match: re.Match[str], before: str) -> bool:
    word = match["word"]
    if word in _SUBJECTS:
        return not _finite(article, match)
    return word in _OBJECTS | {"this"} and before not in words("naming-verbs")


def _finite(article: Article, match: re.Match[str]) -> bool:
    """Whether the quotation has the finite verb of the pronoun: he "went on strike"."""
    found = tokens(article, match.start("first"), match.end("rest"))
    if found is None or found[0].tag_ in ("VB", "VBN"):
        return True
    return any(token.tag_ in FINITE for token in found[:4])


def _without_pronoun(prose: str, match: re.Match[str], *, title: bool) -> Iterator[Repair]:
    start, end = match.start("word"), match.end("word") + 1
    first = match.start("first")
    keep: list[Repair] = [()]
    if match["first"][0].isupper() and not title and common(match["first"]):
        keep = [lowered(prose, first), ()]
    for more in keep:
        for text in ("", "the ", "a "):
            yield (*replaced(start, end, text), *more)
