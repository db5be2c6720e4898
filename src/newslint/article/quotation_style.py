"""Which marks an article has for its quotations."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection

from newslint.article.article import Article, once
from newslint.model import Span

_FEWEST = 5  # words of a quotation that is no title
_CAPITAL = re.compile(r"[“”„«»\"‘’]\s?[A-Z]")
_STARTS = re.compile(r"(?:^|[.?!:;,][”\"’]?\s|\n)$")


@once
def opening_marks(article: Article) -> frozenset[int]:
    """Return the prose offsets of the marks that open a quotation."""
    return frozenset(
        pair.opening.span.start for pair in article.quotation_pairs if pair.opening is not None
    )


@once
def _styles(article: Article) -> Counter[str]:
    """Count the kinds of marks that an article's quotations stand in."""
    return Counter(
        pair.opening.style
        for pair in article.quotation_pairs
        if pair.opening and pair.closing and pair.opening.style == pair.closing.style
    )


def house_style(article: Article, styles: Collection[str]) -> str:
    """Return the kind of marks that a quotation gets which has marks of `styles`.

    It is that of the article. Single marks are only for what has one: they are for titles, too.
    """
    counts = _styles(article)
    single, double = max(("single", "apostrophe"), key=counts.__getitem__), "curly"
    plain = "straight" in styles and "curly" not in styles
    if counts["straight"] + plain > counts["curly"]:
        double = "straight"
    return single if single in styles and counts[single] > counts[double] else double


def house_marks(article: Article) -> tuple[str, str]:
    """Return the two double marks that a quotation gets which has none."""
    return ('"', '"') if house_style(article, ()) == "straight" else ("“", "”")


def is_sentence(prose: str, quotation: Span) -> bool:
    """Whether a quotation, its marks included, is a whole sentence and not part of one.

    Every style has the comma and the full stop of a sentence inside its marks.
    """
    start, end = quotation.start, quotation.end
    begins = _CAPITAL.match(prose, start) and _STARTS.search(prose[max(0, start - 3) : start])
    return begins is not None and len(prose[start:end].split()) >= _FEWEST
