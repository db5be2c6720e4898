"""Headlines with one of two marks: `Ana Lima: I apologise.”`, `‘We are ready for the cup`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.article.article import Article
from newslint.article.sentences import running
from newslint.article.speech import first_person
from newslint.edits import replaced
from newslint.model import Match, Safety

_OPENED = re.compile(r"(?P<mark>[“‘])[A-Z](?:[^“”‘’\"«»\n]|(?<=\w)’(?=\w))*[\w.?!]$")
_CLOSED = re.compile(
    r"[^“”‘’\"«»\n:]{3,60}: (?P<words>[A-Z](?:[^“”‘\"«»\n]|’(?=\w))*)(?P<mark>[”\"])$"
)
_ELIDED = re.compile(r"‘(?:Bout|Cause|Em|N|Round|T|Til|Till|Tis|Twas|Tween)\b")
_GLYPHS = {"“": "”", "‘": "’", "”": "“", '"': '"'}
_FEWEST = 4  # words


def headlines(article: Article) -> Iterator[Match]:
    """Yield an article's first line if it has an opening or a closing mark alone."""
    prose = article.prose
    if len(article.document.blocks) < 2:
        return
    span = article.document.blocks[0].span
    text = prose[span.start : span.end]
    if running(article, span.start) or len(text.split()) < _FEWEST:
        return
    opened, closed = _OPENED.match(text), _CLOSED.match(text)
    if opened and not _ELIDED.match(text) and not _goes_on(article, opened["mark"]):
        repair = replaced(span.end, span.end, _GLYPHS[opened["mark"]])
        what = "quotation is never closed"
    elif closed and first_person(closed["words"]):
        at = span.start + closed.start("words")
        repair = replaced(at, at, _GLYPHS[closed["mark"]])
        what = "quotation is closed, but never opened"
    else:
        return
    yield Match(span, {"what": what}, (repair,), Safety.HINT, kind="mark-of-headline")


def _goes_on(article: Article, mark: str) -> bool:
    """Whether the next paragraph opens the quotation again."""
    return article.prose.startswith(mark, article.document.blocks[1].span.start)
