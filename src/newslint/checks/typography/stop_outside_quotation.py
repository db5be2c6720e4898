"""The comma and the full stop behind a quotation: `“We won”, he said`, `a “big step”.`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.article.article import Article, once
from newslint.article.quotation_style import is_sentence
from newslint.edits import replaced
from newslint.model import Match, Span

_END = re.compile(r"(?<=[\w%…])(?P<mark>[”\"])(?P<stop>[.,])(?=\s|$)(?! [—–-])")
_INSIDE = re.compile(r"\w[.,][”\"](?=\s|$)")
_CONJUNCTION = re.compile(r" (?:and|but|nor|or|yet)\b")
_NAME = re.compile(r".(?:[Tt]he )?[A-Z0-9]\w*(?: \S+){0,3}$")


def stop_outside_quotation(article: Article) -> Iterator[Match]:
    """Find quotations whose comma or full stop stands behind the mark.

    Of words within a sentence, where the article puts some inside, as in America, or has those of
    whole sentences outside, as no English does.
    """
    prose = article.prose
    ends = list(_outside(article))
    inside = _INSIDE.search(prose) is not None or any(whole for _, whole in ends)
    for found, whole in ends:
        if whole or inside:
            repair = replaced(*found.span(), found["stop"] + found["mark"])
            yield Match(Span(*found.span()), repairs=(repair,))


@once
def _outside(article: Article) -> tuple[tuple[re.Match[str], bool], ...]:
    """Return the ends of quotations with a stop behind them, and whether it is a sentence's."""
    prose, ends = article.prose, []
    for quotation in article.quotations:
        found = _END.match(prose, quotation.span.end - 1) if quotation.closed else None
        if found is None:
            continue
        span = quotation.span
        whole = is_sentence(prose, span)
        if whole and found["stop"] == "," and _CONJUNCTION.match(prose, found.end()):
            continue
        if whole or not _NAME.match(prose, span.start, span.end - 1):
            ends.append((found, whole))
    return tuple(ends)
