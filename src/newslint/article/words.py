"""Where words stand in an article: looked up, as to search for each takes long in a long one."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from newslint.article.article import Article, once

_RUN = re.compile(r"\w+")


class Words:
    """The words of a text by where they stand; what was asked for is kept."""

    def __init__(self, prose: str) -> None:
        self._prose = prose
        self._runs: dict[str, list[int]] = defaultdict(list)
        self._places: dict[str, Sequence[int]] = {}
        self._small: dict[str, Sequence[int]] = {}
        for match in _RUN.finditer(prose):
            self._runs[match[0]].append(match.start())

    def places(self, word: str) -> Sequence[int]:
        """Return the offsets at which a word, or several, stand with none joined to them."""
        if word not in self._places:
            self._places[word] = self._found(word)
        return self._places[word]

    def _found(self, word: str) -> list[int]:
        runs = list(_RUN.finditer(word))
        if not runs:
            found = re.finditer(rf"(?<!\w){re.escape(word)}(?!\w)", self._prose)
            return [match.start() for match in found]
        rarest = min(runs, key=lambda run: len(self._runs.get(run[0], ())))
        starts = (at - rarest.start() for at in self._runs.get(rarest[0], ()))
        return [start for start in starts if start >= 0 and self._is_whole(word, start)]

    def _is_whole(self, word: str, start: int) -> bool:
        prose, end = self._prose, start + len(word)
        joined = (start and _RUN.match(prose[start - 1])) or _RUN.match(prose[end : end + 1])
        return not joined and prose.startswith(word, start)

    def in_mid_sentence(self, word: str) -> Sequence[int]:
        """Return where a word stands behind one in lower case or a comma: `an old Town`."""
        if word not in self._small:
            places = self.places(word)
            self._small[word] = [
                at for at in places if at > 1 and _SMALL.match(self._prose, at - 2)
            ]
        return self._small[word]


_SMALL = re.compile("[a-z,] ")


@once
def words_of(article: Article) -> Words:
    """Return the words of an article by where they stand."""
    return Words(article.prose)


def stands(article: Article, word: str) -> bool:
    """Whether a word, or several, stand in an article with none joined to them."""
    return bool(words_of(article).places(word))
