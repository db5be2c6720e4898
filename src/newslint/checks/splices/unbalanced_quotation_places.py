"""Where the lost mark of a quotation stood: before or behind a phrase that hangs together.

The weights are those of a linear ranker, rounded; it was fitted on quotations of two to nine words
in news and opinion articles written by people, and puts seven of ten marks where they were.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from newslint.article.article import Article
from newslint.article.sentences import tokens
from newslint.english.lexicon import words
from newslint.english.tags import FINITE

if TYPE_CHECKING:
    from spacy.tokens import Span as TokenSpan
    from spacy.tokens import Token

_LONGEST = 16  # words of a quotation that is not closed
_LONGEST_OPENED = 10
_LEADING = frozenset(
    {"was", "is", "were", "are", "be", "been", "being", "as", "like", "by", "called", "term"}
    | {"termed", "slogan"}
)
_ALONE = -10.0  # a quotation of one word hardly ever stands so near to its other mark
_LINKING = frozenset({"IN", "TO", "CC", "PRP$"})
_SELDOM_LAST = _LINKING | {"DT", "MD", "WDT"}
_JOINED = frozenset({"JJ", "JJR", "JJS", "RB", "NNP", "CC", ","})
_STOPS = frozenset({",", ".", ";", ":", "?", "!", ")"})
_GOES_ON = {
    **dict.fromkeys((".", ",", ":", "-RRB-", "IN", "TO", "CC"), 1.0),
    **dict.fromkeys((*sorted(FINITE), "NN", "NNS", "WDT", "WP", "WRB"), 1.5),
}
"""Tags of what stands behind a quotation, and their weights."""


def openings(article: Article, start: int, at: int) -> list[int]:
    """Return where a quotation that ends at a prose offset may begin, the likeliest first."""
    found = tokens(article, start, at)
    if found is None:
        return []
    quoted = [found.doc[token.i : found.end] for token in found[-_LONGEST_OPENED:]]
    starts = [span for span in quoted if _begins_word(span[0]) and span[0].idx >= start]
    return [span[0].idx for span in sorted(starts, key=_opening_weight, reverse=True)]


def _begins_word(token: Token) -> bool:
    spaced = token.i > 0 and token.nbor(-1).whitespace_ != ""
    return spaced and (token.text[0].isalnum() or token.text[0] in "£$€")


def _opening_weight(span: TokenSpan) -> float:
    first, before = span[0], span[0].nbor(-1)
    heads = list(_heads(span))
    weight = -float(len(span))
    weight += _ALONE if len(span) == 1 else 0
    if len(heads) == 1:
        weight += 2 + 0.5 * (heads[0].left_edge == first) - 2 * (heads[0].dep_ == "ROOT")
    leads = before.lower_ in _LEADING or before.lower_ in words("naming-verbs")
    weight += leads + 0.5 * (before.lower_ in ("a", "an", "the"))
    weight -= 2 * (first.tag_ in _LINKING) + (first.tag_ == "DT")
    return weight - (before.tag_ in ("IN", "TO")) - (before.tag_ in _JOINED)


def closings(article: Article, at: int, end: int) -> list[int]:
    """Return where a quotation that begins at a prose offset may end, the likeliest first."""
    found = tokens(article, at, end)
    if found is None:
        return []
    quoted = [found[: number + 1] for number in range(min(len(found), _LONGEST))]
    ends = [span for span in quoted if _ends_word(span[-1])]
    return [span.end_char for span in sorted(ends, key=_closing_weight, reverse=True)]


def _ends_word(token: Token) -> bool:
    if not token.text[0].isalnum():
        return False
    if token.whitespace_ or token.i + 1 == len(token.doc):
        return True
    following = token.nbor()
    return following.is_space or following.text in _STOPS


def _closing_weight(span: TokenSpan) -> float:
    last = span[-1]
    weight = -float(len(span)) - 1.5 * len(list(_heads(span)))
    weight += _ALONE if len(span) == 1 else 0
    weight += (last.tag_ in ("NN", "NNS")) - 3 * (last.tag_ in _SELDOM_LAST)
    return weight + (_GOES_ON.get(last.nbor().tag_, 0) if last.i + 1 < len(last.doc) else 1)


def _heads(span: TokenSpan) -> Iterator[Token]:
    """Yield the words that belong to none inside the span: one, where it hangs together."""
    for token in span:
        if token.head == token or not span.start <= token.head.i < span.end:
            yield token
