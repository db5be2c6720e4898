"""Whether what has no partner is really missing on the other side, or only said otherwise there.

Who translates parts long sentences and puts short ones together, and an alignment may take a
neighbour for the partner. All of that shows in what stands around.
"""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from newslint.model import Span
from newslint.source.alignment import AlignedPair, Alignment
from newslint.source.anchors import anchors
from newslint.source.sentences import Sentence

_PART = 0.8  # of a sentence that a neighbour's partner must have room for
_ELSEWHERE = 2  # names or numbers of a sentence that tell that a neighbour's partner has it
_ALIKE = 3.0  # times as long at most: two sentences that may be one
_ENGLISH = "en"


@dataclass(frozen=True)
class Side:
    """One side of an alignment: the sentences of the translation, or those of the source.

    `left` are the running sentences of the other side that have no partner.
    """

    found: Alignment
    translated: bool
    left: tuple[Sentence, ...] = ()

    def misses(self, sentence: Sentence) -> bool:
        """Whether nothing on the other side is likely to say what a sentence of this side says."""
        return not (
            self._is_part(sentence) or self._is_said(sentence) or self._is_answered(sentence)
        )

    @cached_property
    def _ratio(self) -> float:
        """Return the characters of this side for one of the other."""
        own = sum(_length(self._own(pair)) for pair in self.found.pairs)
        return own / max(1, sum(_length(self._other(pair)) for pair in self.found.pairs))

    @cached_property
    def _ordered(self) -> tuple[AlignedPair, ...]:
        return tuple(sorted(self.found.pairs, key=lambda pair: self._own(pair).start))

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(self._own(pair).start for pair in self._ordered)

    def _own(self, pair: AlignedPair) -> Span:
        return pair.span if self.translated else pair.beside

    def _other(self, pair: AlignedPair) -> Span:
        return pair.beside if self.translated else pair.span

    def near(self, sentence: Sentence) -> tuple[AlignedPair, ...]:
        """Return the pairs before and behind a sentence of this side."""
        starts = self._starts
        first = bisect_left(starts, sentence.span.start)
        behind = bisect_left(starts, sentence.span.end)
        earlier = (self._ordered[place] for place in range(first - 1, -1, -1))
        before = (pair for pair in earlier if self._own(pair).end <= sentence.span.start)
        return (*islice(before, 1), *self._ordered[behind : behind + 1])

    def _is_part(self, sentence: Sentence) -> bool:
        """Whether the partner of a neighbour is too long for that alone."""
        spare = max(
            (
                self._ratio * _length(self._other(pair)) - _length(self._own(pair))
                for pair in self.near(sentence)
            ),
            default=0.0,
        )
        return spare > _PART * _length(sentence.span)

    def _is_said(self, sentence: Sentence) -> bool:
        """Whether partners of neighbours have names and numbers that only this sentence has."""
        own = self._keys((sentence,), own=True)
        elsewhere = 0
        for pair in self.near(sentence):
            mine, other = pair.translation, pair.source
            if not self.translated:
                mine, other = other, mine
            said = own & self._keys(other, own=False)
            elsewhere += len(said - self._keys(mine, own=True))
        return elsewhere >= _ELSEWHERE

    def _keys(self, sentences: tuple[Sentence, ...], *, own: bool) -> frozenset[str]:
        language = _ENGLISH if own is self.translated else self.found.pairs[0].language
        keys = (anchors(each.text, language) for each in sentences)
        return frozenset(key for each in keys for key in each if key[0] != "^")

    def _is_answered(self, sentence: Sentence) -> bool:
        """Whether a sentence without a partner stands there, too, and may be the one."""
        other = Side(self.found, not self.translated)
        near = self.near(sentence)
        size = _length(sentence.span)
        return any(
            size / _ALIKE <= self._ratio * _length(each.span) <= size * _ALIKE
            and not set(near).isdisjoint(other.near(each))
            for each in self.left
        )


def _length(span: Span) -> int:
    return span.end - span.start
