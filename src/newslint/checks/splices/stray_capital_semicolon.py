"""Capitals behind a semicolon: `they stayed together; Every one of them won`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.article.article import Article
from newslint.article.sentences import has_tag, running, sentence_end, sentence_start
from newslint.edits import lowered
from newslint.english.common import is_function
from newslint.english.tags import FINITE
from newslint.model import Match, Span

_CAPITAL = re.compile(r"(?<=[a-z)”’])(?<!&amp)(?<!&nbsp); (?P<word>[A-Z][a-z]+) (?=[a-z])")
_ITEM = re.compile(r"; (?!I\b)[A-Z\d]")
_NAMES = frozenset({"May", "Will", "Can"})


def capitals_behind_semicolons(article: Article) -> Iterator[Match]:
    """Yield small words with a capital behind the only semicolon of a sentence that goes on."""
    prose = article.prose
    for found in _CAPITAL.finditer(prose):
        word, at = found["word"], found.start("word")
        if not is_function(word) or word in _NAMES or not running(article, at):
            continue
        start, end = sentence_start(article, found.start()), sentence_end(article, at)
        lists = len(_ITEM.findall(prose[start:end])) > 1
        if lists or not has_tag(article, start, found.start(), FINITE):
            continue
        span = Span(at, at + len(word))
        values = {"word": word, "right": word.lower()}
        yield Match(span, values, (lowered(prose, at),), kind="capital-behind-semicolon")
