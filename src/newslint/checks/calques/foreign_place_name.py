"""Places that have their name of another language: `from Bruselas to Londra`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from newslint.article.article import Article
from newslint.article.sentences import running, sentence_end, sentence_start
from newslint.edits import replaced
from newslint.english.lexicon import table, words
from newslint.model import Match, Span

_NAMED = re.compile(
    r"\b(?:called|named|titled|known as|dubbed|magazine|newspaper|band|film|song|ship|cruiser"
    r"|village of|town of|suburb of|neighbou?rhood of|barrio of|colonia|estate of)\s*(?:the\s)?$"
)
"""What stands before a name that only looks like the place's."""

_INSIDE = re.compile(
    r"(?:\b[A-ZÀ-ÞĀ-Ž][\w’'.-]*[ \xa0]|[-–@#/_&’'“\"‘(]"
    r"|\b(?:an?|de|del|della|di|da|do|dos|la|el|le|les|of the|y|e|et|und|des|du|von"
    r"|zu|van)[ \xa0])$"
)
"""What stands before a part of a longer name: `Banco de México`, `Julia Praga`."""

_GOES_ON = re.compile(
    r"[ \xa0](?:[A-ZÀ-Þ\d]|(?:de|del|di|da|do|y|et|und)\b)|[-–@/_&’'](?!s\b)|[ \xa0]?\(|[”\"]"
)
"""What stands behind the first part of a longer name: `Casa Blanca Street`."""

_THE = re.compile(r"\b[Tt]he[ \xa0]$")

_FRAME = re.compile(
    r"\b(?:in|on|from|to|into|near|against|across|throughout|leave|left|visit|visited|reached|between"
    r"|outside|with|and|of|for|by|than|like|invaded|attacked|that|including)[ \xa0]$"
)
"""What stands before a place in a sentence of English."""

_VERB = re.compile(r"[ \xa0](?:has|have|had|is|was|will|would|said|says|and|announced|must|can)\b")

_BODY = re.compile(
    r"[ \xa0](?:government|office|embassy|authorities|police|army|parliament|border|markets?|regime"
    r"|region|court|summit|talks|press|economy|president|team|airport|stock)\b"
)
"""What a place has, so that its name says which: `the Moskau office`."""


@lru_cache
def _pattern() -> re.Pattern[str]:
    longest = sorted(table("exonyms", "english"), key=lambda each: -len(each))
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, longest))})(?!\w)")


def foreign_place_name(article: Article) -> Iterator[Match]:
    """Find names of places in other languages: `from Bruselas to Londra`."""
    prose = article.prose
    for found in _pattern().finditer(prose):
        word, (start, end) = found.group(), found.span()
        before = prose[max(0, start - 24) : start]
        if _INSIDE.search(before) and not _THE.search(before):
            continue
        if _GOES_ON.match(prose, end) or _NAMED.search(before):
            continue
        right = table("exonyms", "english")[word]
        if _on_purpose(article, word, right, Span(start, end)):
            continue
        yield _match(prose, Span(start, end), before, right)


def _on_purpose(article: Article, word: str, right: str, span: Span) -> bool:
    """Whether an article has a foreign name beside the English one, or in the name of something."""
    prose = article.prose
    if article.quoted(span) or not running(article, span.start):
        return True
    before = prose[max(0, span.start - 24) : span.start]
    if not (_FRAME.search(before) or _THE.search(before) or _VERB.match(prose, span.end)):
        return True
    articled = right.startswith("the ") or right in words("names-with-article")
    if _THE.search(before) and not (articled or _BODY.match(prose, span.end)):
        return True  # the cruiser Moskva
    plain = right.removeprefix("the ")
    start, end = sentence_start(article, span.start + 1), sentence_end(article, span.start)
    around = prose[max(start, span.start - 80) : min(end, span.end + 80)]
    elsewhere = prose.replace(around, "", 1)
    named = re.search(rf"[A-ZÀ-Þ][\w’]+ (?:de |del |di |da |do |of )?{re.escape(word)}", elsewhere)
    return plain in around or named is not None


def _match(prose: str, span: Span, before: str, right: str) -> Match:
    """Return the match of a place, with the article that its English name has and no other."""
    article, plain = _THE.search(before), right.removeprefix("the ")
    articled = plain in words("names-with-article") or right != plain
    start = span.start
    values = {"text": prose[span.start : span.end], "right": right}
    if article and not re.match(r" [a-z]", prose[span.end : span.end + 2]) and not articled:
        start = span.start - len(article.group())
    if articled and not article:
        plain = f"The {plain}" if re.search(r"(?:^|[.!?]\s|\n)$", before) else f"the {plain}"
    return Match(span, values, (replaced(start, span.end, plain),))
