"""The words of an article, and where a wording can stand that has one of them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from functools import cached_property

from newslint.article.article import Article, once

_PIECE = re.compile(r"\S+")
_TOKEN = re.compile(r"[^\W_][\w’'-]*")


class Words:
    """The words of a text in lower case, and where each stands: prose offsets."""

    def __init__(self, prose: str) -> None:
        self.prose = prose
        self.places: dict[str, list[int]] = {}
        for found in _TOKEN.finditer(prose):
            self.places.setdefault(found[0].lower().replace("’", "'"), []).append(found.start())

    @cached_property
    def _starts(self) -> list[int]:
        """Where the pieces between white space start."""
        return [found.start() for found in _PIECE.finditer(self.prose)]

    def count(self, words: Iterable[str]) -> int:
        """Return how often one of some words stands there."""
        return sum(len(self.places.get(word, ())) for word in words)

    def has_one_of(self, words: Iterable[str], start: int, end: int) -> bool:
        """Whether one of some words starts in a stretch of the text."""
        for word in words:
            places = self.places.get(word, ())
            first = bisect_left(places, start)
            if first < len(places) and places[first] < end:
                return True
        return False

    def around(self, words: Iterable[str] | None, pieces: int) -> Iterator[tuple[int, int]]:
        """Yield the stretches that reach so many pieces to each side of one of some words.

        They begin and end at white space and do not touch; without words it is all of the text.
        """
        if words is None:
            yield 0, len(self.prose)
            return
        first = last = -1
        places = sorted(at for word in words for at in self.places.get(word, ()))
        for number in (bisect_right(self._starts, at) - 1 for at in places):
            if first >= 0 and number - pieces > last:
                yield self._stretch(first, last)
                first = -1
            first = max(0, number - pieces) if first < 0 else first
            last = number + pieces
        if first >= 0:
            yield self._stretch(first, last)

    def _stretch(self, first: int, last: int) -> tuple[int, int]:
        """Return where some pieces start, and where the one behind them does."""
        behind = last + 1
        end = self._starts[behind] if behind < len(self._starts) else len(self.prose)
        return self._starts[first], end


@once
def vocabulary(article: Article) -> Words:
    """Return the words of an article."""
    return Words(article.prose)
