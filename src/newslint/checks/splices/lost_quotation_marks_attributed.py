"""Words before who says them, without marks: `I will do what I can, the mayor vowed.`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.article.article import Article
from newslint.article.quotation_style import house_marks
from newslint.article.sentences import running, sentence_start
from newslint.article.speech import attribution
from newslint.edits import replaced
from newslint.model import Match, Safety, Span

_MARKS = re.compile("[“”\"«»„]|(?<!\\w)[‘']|[’'](?!\\w)")
_OWN = re.compile(r"(?<![\w.’'-])I(?:[’'](?:m|ve|ll|d))? |^(?:We|Our|My|Let[’']s|Let us)\b")
_COMMA = re.compile(r",(?= \w)")
_REST = re.compile(r"[^.?!,;:\n]{0,80}\.?\s*$")
_FEWEST = 4  # words of what is said
_HABIT = 2  # times: in an article without marks, others who speak have lost theirs, too


def attributed(article: Article) -> Iterator[Match]:
    """Yield speech that a paragraph ends with, before who says it.

    Somebody says "I" in it, or the article has such places again and again and no marks at all.
    """
    places = [*_places(article)]
    own = [(block, comma) for block, comma in places if _is_own(article, comma)]
    unmarked = not _MARKS.search(article.prose)
    bare = len(own) >= _HABIT and unmarked
    if not (unmarked or len(own) >= _HABIT):
        return  # "If I were you, I would sell, says one broker"
    for block, comma in places if bare else own:
        start = block.start if bare else sentence_start(article, comma)
        opening, closing = house_marks(article)
        edits = replaced(start, start, opening) + replaced(comma + 1, comma + 1, closing)
        yield Match(Span(start, comma), repairs=(edits,), safety=Safety.HINT)


def _places(article: Article) -> Iterator[tuple[Span, int]]:
    """Yield paragraphs without marks and the comma in each before who speaks: `, he vowed.`."""
    prose = article.prose
    for block in article.document.blocks:
        span = block.span
        if _MARKS.search(prose, span.start, span.end) or not running(article, span.start):
            continue
        for comma in _COMMA.finditer(prose, span.start, span.end):
            told = attribution().match(prose, comma.end(), span.end)
            if told and _REST.match(prose, told.end(), span.end):
                yield span, comma.start()
                break


def _is_own(article: Article, comma: int) -> bool:
    """Whether the sentence before who speaks is somebody's own words."""
    said = article.prose[sentence_start(article, comma) : comma]
    return len(said.split()) >= _FEWEST and _OWN.search(said) is not None
