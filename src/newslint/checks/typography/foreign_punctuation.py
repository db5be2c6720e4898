"""Marks and digits of other scripts in English: `left، and`, `《Rain》`, `٢٠٢٤`."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from newslint.article.article import Article
from newslint.article.sentences import line_before, running
from newslint.edits import replaced
from newslint.model import Match, Safety, Span

_ENDING = dict(zip("،؛؟۔।。，、：；！？）．》」』〉】％٪", ",;?...,,:;!?).””’”]%%", strict=True))
_OPENING = dict(zip("（《「『〈【", "(““‘“[", strict=True))
_MARKS = re.compile(f"[{''.join(_ENDING)}{''.join(_OPENING)}]+")
_NUMBER = re.compile(r"[٠-٩۰-۹０-９](?:[٫٬．，٠-٩۰-۹０-９]*[٠-٩۰-۹０-９])?")
_POINTS = {"٫": ".", "٬": ",", "．": ".", "，": ","}


def foreign_punctuation(article: Article) -> Iterator[Match]:
    """Find marks and digits of other scripts that stand between English words."""
    prose = article.prose
    if prose.isascii():
        return
    numbers = [Span(*found.span()) for found in _NUMBER.finditer(prose)]
    for span in numbers:
        if _in_english(prose, span):
            right = "".join(map(_digit, prose[span.start : span.end]))
            yield _match(span, right, right)
    for found in _MARKS.finditer(prose):
        span = Span(*found.span())
        if any(span.touches(number) for number in numbers) and found[0] in _POINTS:
            continue
        if _in_english(prose, span) and not _alone(prose, span):
            right = "".join(_ENDING.get(mark) or _OPENING[mark] for mark in found[0])
            if found[0] in "」』" and _ends_paragraph(article, span):
                yield _match(span, f".{right}", f".{right}", Safety.UNSAFE)
            else:
                yield _match(span, right, _spaced(prose, span, right))


def _ends_paragraph(article: Article, span: Span) -> bool:
    """Whether a mark closes words that have no full stop, as Japanese speech has none."""
    prose = article.prose
    last = prose[span.end : span.end + 1] in ("", "\n")
    return last and prose[span.start - 1].isalpha() and running(article, span.start)


def _match(span: Span, right: str, text: str, safety: Safety = Safety.SAFE) -> Match:
    return Match(span, {"right": right}, (replaced(span.start, span.end, text),), safety)


def _digit(char: str) -> str:
    return _POINTS[char] if char in _POINTS else str(unicodedata.digit(char))


def _in_english(prose: str, span: Span) -> bool:
    """Whether the nearest letters on both sides are Latin, and there are some."""
    before = _LETTER.search(line_before(prose, span.start, _REACH)[::-1])
    behind = _LETTER.search(prose[span.end : span.end + _REACH].partition("\n")[0])
    letters = [found[0] for found in (before, behind) if found]
    return bool(letters) and all(_latin(letter) for letter in letters)


_REACH = 1000  # code points among which the nearest letter stands
_LETTER = re.compile(r"[^\W\d_]")
_YEAR = re.compile(r"(?:19|20)\d\d(?!\d)")


def _latin(letter: str) -> bool:
    return unicodedata.name(letter, "").startswith("LATIN")


def _alone(prose: str, span: Span) -> bool:
    """Whether a mark stands between spaces: it is spoken of."""
    before, behind = prose[span.start - 1 : span.start], prose[span.end : span.end + 1]
    return before.isspace() and behind.isspace()


def _spaced(prose: str, span: Span, right: str) -> str:
    """Return the right marks with the spaces that other scripts have no need of."""
    before, behind = prose[span.start - 1 : span.start], prose[span.end : span.end + 1]
    opens = prose[span.start] in _OPENING
    closes = prose[span.end - 1] in _ENDING
    number = before.isdigit() and behind.isdigit() and not _YEAR.match(prose, span.end)
    lead = " " if opens and before.isalnum() else ""
    tail = " " if closes and behind.isalnum() and not number else ""
    parted = re.sub(r"(?<=[,;:.?!])(?=[(“‘\[])", " ", right)
    return f"{lead}{parted}{tail}"
