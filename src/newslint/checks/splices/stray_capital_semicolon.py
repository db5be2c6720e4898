"""Clauses behind a semicolon that begin with a capital: `it was late; He went home`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.article.article import Article
from newslint.article.sentences import running
from newslint.edits import replaced
from newslint.model import Match, Span

_CAPITAL = re.compile(
    r"(?<=[a-z”\")]; )(?P<word>It|He|She|They|We|You|There|This|That|But|And|If|When|In|As|So)"
    r"(?= [a-z]|[’'](?:s|re|ll|d|ve) )"
)
_LIST = 2  # capitals behind semicolons: the article has a list, or it is the writer's habit


def behind_semicolon(article: Article) -> Iterator[Match]:
    """Yield the first words behind semicolons that have a capital; many are a habit."""
    found = list(_CAPITAL.finditer(article.prose))
    if len(found) > _LIST:
        return
    for match in found:
        if running(article, match.start()):
            word = match["word"]
            values = {"word": word, "right": word.lower()}
            repair = replaced(*match.span(), word.lower())
            yield Match(Span(*match.span()), values, (repair,), kind="capital-behind-semicolon")
