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
from newslint.model import Match, Repair, Safety, Span

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
                closing = "”" if prose[at] in "“”" else '"'
                if what == "opens":
                    repairs = _closed(article, at, end, closing)
                else:
                    repairs = _opened(prose, start, at, "“" if closing == "”" else closing)
                yield Match(Span(start, end), {"what": what}, tuple(repairs), Safety.DISPLAY)


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


_NEAR = 10  # words that a quotation within a sentence seldom exceeds
_LAST_LETTER = re.compile(r"[\w’'](?=[,.;:?!]*(?:[ \n]|$))")
_FIRST_LETTER = re.compile(r"(?<= )[\w£$€]")
_INSIDE = re.compile(r"[.,][”\"]")
_OUTSIDE = re.compile(r"\w[”\"][.,]")


def _closed(article: Article, at: int, end: int, mark: str) -> Iterator[Repair]:
    """Yield the repairs of a quotation that is not closed: before the next mark, or a word ends."""
    prose = article.prose
    ends = [match.end() for match in _LAST_LETTER.finditer(prose, at + 1, end)][:_NEAR]
    inside = _INSIDE.search(prose) is not None and not _OUTSIDE.search(prose)
    marked = [each for each in ends if prose[each : each + 1] in ",.;:?!\n"]
    for each in dict.fromkeys((*marked[:1], *ends)):
        place = each + 1 if inside and prose[each : each + 1] in (",", ".") else each
        yield replaced(place, place, mark)


def _opened(prose: str, start: int, at: int, mark: str) -> Iterator[Repair]:
    """Yield the repairs of a quotation that is not opened: before the words that end with it."""
    start = max(start, max(prose.rfind(each, start, at) for each in '“”"') + 1)
    starts = [match.start() for match in _FIRST_LETTER.finditer(prose, start, at)][-_NEAR:]
    starts.reverse()
    likely = [each for each in starts[1:] if _leads(prose, each)]
    whole = [start] if prose[at - 1] in ".?!" and prose[start].isupper() else []
    for each in dict.fromkeys((*whole, *likely, *starts)):
        yield replaced(each, each, mark)


def _leads(prose: str, place: int) -> bool:
    """Whether the word before an offset leads to a quotation: `was a`, `called`, `the`."""
    before = prose[: place - 1].rpartition(" ")[2]
    return before in _LEADING or before in words("naming-verbs")


_LEADING = frozenset({"a", "an", "the", "as", "was", "is", "were", "its", "his", "their", "that"})

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
        if (certain or _possible(article, match)) and running(article, match.start()):
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
    if _takes_no_object(article, match, before):
        return not _finite(article, match)
    capital = match["first"][0].isupper() and common(match["first"])
    if word in _SUBJECTS:
        return capital or not _finite(article, match)
    return word in _OBJECTS - {"her"} and title


def _takes_no_object(article: Article, match: re.Match[str], before: str) -> bool:
    """Whether no object can stand behind a word: `had been it`, `was him`, `the city them`.

    "Was it" is a question, and "nor was it" is none.
    """
    word = match["word"]
    if before in ("be", "been", "being"):
        return word in (_OBJECTS | {"this"}) - {"her"}
    if word not in ("him", "them"):
        return False
    found = tokens(article, match.start("before"), match.end("before"))
    noun = found is not None and found[-1].tag_ in ("NN", "NNS", "NNP", "NNPS")
    return noun or before in ("is", "are", "was", "were")


def _possible(article: Article, match: re.Match[str]) -> bool:
    word = match["word"]
    if word in _SUBJECTS:
        return not _finite(article, match)
    return word in _OBJECTS | {"this"}


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
    if match["first"][0].isupper():
        lower = lowered(prose, first)
        keep = [lower, ()] if common(match["first"]) and not title else [(), lower]
    indefinite = "an " if match["first"][0].lower() in "aeiou" else "a "
    for more in keep:
        for text in ("", "the ", indefinite):
            yield (*replaced(start, end, text), *more)
