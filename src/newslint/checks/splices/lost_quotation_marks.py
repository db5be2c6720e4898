"""What somebody says, without its quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from newslint.article.article import Article
from newslint.article.sentences import running
from newslint.article.speech import introduction_within
from newslint.edits import replaced
from newslint.model import Match, Repair, Span

_MARKS = re.compile('[“”"«»„‘]')
_FIRST = re.compile(r"\b(?:I|me|my|myself)\b")
_ENDED = re.compile(r"[.?!,…][”\"]\.?$")


def lost_quotation_marks(article: Article) -> Iterator[Match]:
    """Yield speech without marks: "She said: We are sorry.", or a paragraph that says "I".

    The second only where no other paragraph without marks does, and a quotation stands before it.
    """
    prose = article.prose
    blocks = [block.span for block in article.document.blocks]
    for span in blocks:
        for match in _said_we().finditer(prose, span.start, span.end):
            if not _MARKS.search(prose, match.end(), span.end) and running(article, span.start):
                yield Match(
                    Span(match.start(), span.end), repairs=(_quoted(prose, match.end(), span.end),)
                )
    own = [
        (before, span)
        for before, span in pairwise([Span(0, 0), *blocks])
        if not _MARKS.search(prose, span.start, span.end)
        and _FIRST.search(prose, span.start, span.end)
    ]
    if len(own) == 1:
        before, span = own[0]
        ended = _ENDED.search(prose, before.start, before.end)
        if ended and running(article, span.start):
            yield Match(span, repairs=(_quoted(prose, span.start, span.end),))


@cache
def _said_we() -> re.Pattern[str]:
    return re.compile(
        introduction_within().pattern.replace("}: ?|, )", "}: )") + r"(?=(?:I|My|Our|We)\b)"
    )


def _quoted(prose: str, start: int, end: int) -> Repair:
    glyphs = "“”" if "“" in prose or '"' not in prose else '""'
    return replaced(start, start, glyphs[0]) + replaced(end, end, glyphs[1])
