"""Comparisons that are made twice: `more deeper`, `the most fastest`, `the best easiest`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from newslint.article.article import Article
from newslint.article.sentences import running
from newslint.edits import replaced
from newslint.english.tags import ADJECTIVES, NAMES, NOUNS
from newslint.model import Match, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_BEHIND = NOUNS | NAMES | ADJECTIVES | {"VBG", "VBN", "HYPH"}
_DETERMINERS = frozenset({"the", "his", "her", "their", "its", "our"})
_NO_DEGREES = frozenset(
    {"other", "former", "latter", "further", "upper", "outer", "under", "later"}
)


def doubled_comparison(article: Article) -> Iterator[Match]:
    """Find "more" and "most" before a word that compares already: `more deeper than`."""
    for token in article.doc:
        if not token.is_lower or not 0 < token.i < len(token.doc) - 2:
            continue
        if _is_twice(token) and running(article, token.idx):
            end = token.nbor().idx + len(token.nbor())
            text = article.prose[token.idx : end]
            values = {"text": text, "right": token.nbor().text}
            edit = replaced(token.idx, token.nbor().idx, "")
            yield Match(Span(token.idx, end), values, (edit,))


def _is_twice(first: Token) -> bool:
    """Whether a word compares, and so does the next: "more smaller shops" is right."""
    second = first.nbor()
    if not (second.is_lower and second.is_alpha and first.whitespace_):
        return False
    if first.lower_ == "more":
        compares = second.tag_ in ("JJR", "RBR") and second.lower_.endswith("er")
        alone = second.nbor().tag_ not in _BEHIND and second.nbor().text != "-"
        return compares and alone and second.lower_ not in _NO_DEGREES
    superlative = second.tag_ in ("JJS", "RBS") and second.lower_.endswith("est")
    if not superlative or first.nbor(-1).lower_ not in _DETERMINERS:
        return False
    return first.lower_ in ("most", "best", "worst")
