"""Names that everybody knows, in quotation marks: `on "Instagram"`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint.article.article import Article
from newslint.article.sentences import running
from newslint.edits import replaced
from newslint.english.lexicon import words
from newslint.model import Match, Span

_WORK = re.compile(r"\b(?:word|term|name|called|named|titled|entitled|hashtag)s? $")


@cache
def _pattern() -> re.Pattern[str]:
    """Match a name in marks, between a small word and a small word or a mark."""
    names = "|".join(map(re.escape, sorted(words("quoted-brands"), key=len, reverse=True)))
    return re.compile(
        rf"(?<=[a-z] )(?P<open>[“\"«])(?P<name>{names})(?P<close>[”\"»])(?=[.,;:]| [a-z]|$)"
    )


def quoted_brand(article: Article) -> Iterator[Match]:
    """Yield known names in quotation marks that no work and no word is called by."""
    prose = article.prose
    for found in _pattern().finditer(prose):
        start, end = found.span()
        before = prose[max(0, start - 40) : start].split()
        work = bool(before) and before[-1].strip(",.") in words("work-words")
        if work or _WORK.search(prose, max(0, start - 12), start) or not running(article, start):
            continue
        repair = (*replaced(start, start + 1, ""), *replaced(end - 1, end, ""))
        yield Match(Span(start, end), {"name": found["name"]}, (repair,))
