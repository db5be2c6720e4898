"""Marks that stand where there is one already: `left..`, `left,.`, `he said,, and`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.article.article import Article
from newslint.edits import replaced
from newslint.english.lexicon import words
from newslint.model import Match, Safety, Span

_PLACE = re.compile(
    r"(?:(?<![\w.'’&])(?P<word>[^\W\d_][\w'’-]{0,60}+)"
    r"|(?<![\d.,])(?P<number>(?:19|20)\d\d|\d{1,3}[-–]\d{1,3})|(?<=\w)[”)\]])"
    r"(?P<marks>(?P<h>\.) \. \.(?=\n|$)|(?P<a>\.) ?\.(?!\s+[a-z(])| ?, ?(?P<b>\.)| ?(?P<c>,) ?,"
    r"|(?P<d>[?!]{1,3})\.|\. ?(?P<e>,)(?= [A-Za-z])|;(?P<f>[.,])|(?P<i>;) ?:|: ?(?P<k>;)"
    r"|(?P<g>\.);|(?P<j>[?!]),(?=[”\"])|:(?P<m>\.)(?=\s)|(?P<n>,);(?= [a-z])"
    r"|(?P<o>:),(?= [“\"])|(?P<p>,):(?= [“\"]))(?=[\s”\"’)]|$)(?! ?\.)"
)
_TITLE = re.compile(
    r"\b(?:(?:Mr|Mrs|Ms|Dr|Prof)(?= ?\. ?[.,] [A-Z][a-z])|No(?=\. ?\. \d))(?P<marks>\.(?:\.| [.,]))"
)
_SHORT = 4  # letters of a word that may be an abbreviation that nobody has heard of


_LONG = 5  # letters of a word that is no abbreviation unless it is listed


def doubled_mark(article: Article) -> Iterator[Match]:
    """Find two marks in place of one, but for those of abbreviations: `the U.S..` is let alone."""
    for found in _PLACE.finditer(article.prose):
        word = found["word"]
        if word and _abbreviated(word, found["marks"]):
            continue
        kept = next(mark for mark in found.group(*"abcdefghijkmnop") if mark)
        span = Span(*found.span("marks"))
        repairs = (replaced(span.start, span.end, kept),)
        # A full stop and a comma are both possible.
        same = kept == found["marks"][0] and not found["h"] and not any(found.group(*"jmnop"))
        safety = Safety.SAFE if same else Safety.UNSAFE
        yield Match(span, {"text": found["marks"]}, repairs, safety)

    for found in _TITLE.finditer(article.prose):
        span = Span(*found.span("marks"))
        repairs = (replaced(span.start, span.end, "."),)
        yield Match(span, {"text": found["marks"]}, repairs, Safety.UNSAFE)


def _abbreviated(word: str, marks: str) -> bool:
    """Whether the first mark may belong to the word: `Co..`, `Calif.,`, `Yahoo!.`."""
    if marks == ".," and len(word) >= _LONG and word.isalpha():
        return word.lower() in words("abbreviations")
    if marks[0] in "?!" or marks in (".,", ".;"):
        return not word.islower() or word in words("abbreviations")
    short = len(word) <= _SHORT and not word.islower()
    return short or word.lower() in words("abbreviations")
