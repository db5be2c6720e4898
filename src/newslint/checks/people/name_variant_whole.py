"""Words of one name that are spelled otherwise, as one place: "Ozan Kilic" of "Özan Kılıç"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslint.article.article import Article
from newslint.model import Match, Safety, Span


def whole_names(article: Article, matches: Iterable[Match]) -> Iterator[Match]:
    """Yield matches, in the order of the text, and those of words side by side as one."""
    last: Match | None = None
    for match in sorted(matches, key=lambda each: each.span):
        if last is not None and _is_one(article, last, match):
            last = _joined(article, last, match)
            continue
        if last is not None:
            yield last
        last = match
    if last is not None:
        yield last


def _is_one(article: Article, one: Match, other: Match) -> bool:
    """Whether two words stand side by side, and the same says how they are spelled."""
    between = article.prose[one.span.end : other.span.start]
    alike = one.values["reason"] == other.values["reason"]
    return between in (" ", "\u00a0") and alike


def _joined(article: Article, one: Match, other: Match) -> Match:
    span = Span(one.span.start, other.span.end)
    values = {
        "name": article.prose[span.start : span.end],
        "other": f"{one.values['other']} {other.values['other']}",
        "reason": one.values["reason"],
        "what": "person",
    }
    return Match(span, values, ((*one.repairs[0], *other.repairs[0]),), Safety.HINT)
