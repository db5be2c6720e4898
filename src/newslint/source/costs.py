"""What it costs to lay sentences of two texts beside each other, in nats.

A cost says how much less likely it is that sentences belong together than that they have nothing
to do with each other: by their lengths and by what both share.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from newslint.source.sentences import Sentence

_PARAGRAPH = 2.0  # sentences of two paragraphs for one of the other side
_ASIDE = 4.0  # a title or a caption for a sentence of the text
_LEAST_SPREAD = 25.0  # of the lengths of sentences, in characters
_FARTHEST = 6.0  # standard deviations: more tell nothing new
_KEPT = {"#": 0.8, "~": 0.4, "^": 0.6, "@": 0.5, "": 0.15}
"""How often each kind of key usually is on both sides of a pair."""
_LONGEST = 4  # sentences of one side of a bead
_DAMPING = 0.6  # of what is shared: a name has several keys, and a word comes again with another

Keys: TypeAlias = list[list[frozenset[str]]]
"""The keys of the sentences of both sides, as `anchors` has them."""
Numbers: TypeAlias = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Closeness:
    """How close two texts are: characters for one of the source, their variance, what is shared.

    `kept` says for each kind of key how often it is on both sides of a pair.
    """

    ratio: float
    variance: float = 9.0
    kept: dict[str, float] = field(default_factory=lambda: dict(_KEPT))


class Costs:
    """What it costs to lay sentences of a translation beside such of its source."""

    def __init__(
        self, one: Sequence[Sentence], two: Sequence[Sentence], keys: Keys, closeness: Closeness
    ) -> None:
        missing = {kind: -math.log(1 - share) / 2 for kind, share in closeness.kept.items()}
        self._one = _Side(one, 1.0, keys[0], missing)
        self._two = _Side(two, closeness.ratio, keys[1], missing)
        self._variance = closeness.variance
        lengths = np.concatenate([np.diff(self._one.lengths), np.diff(self._two.lengths)])
        self._usual = max(_LEAST_SPREAD, float(np.std(lengths))) if lengths.size else 1.0
        self._shared = _Shared(keys, closeness, missing)

    def tables(
        self, shapes: Iterable[tuple[int, int]], one: range, two: range
    ) -> Iterator[Numbers]:
        """Yield the costs of so many sentences of each side, by where they end on both.

        An end is the number of sentences up to it, 1 at least. How usual such a bead is does not
        count. Infinite is what would begin before its text.
        """
        shared = self._shared.sums(one, two)
        for shape in shapes:
            yield self._table(shape, one, two) - _DAMPING * _runs(shared, shape)

    def _table(self, shape: tuple[int, int], one: range, two: range) -> Numbers:
        """Return the costs but for what is shared."""
        own, other = _Runs(self._one, one, shape[0]), _Runs(self._two, two, shape[1])
        length, beside = own.of(self._one.lengths)[:, None], other.of(self._two.lengths)
        spread = np.sqrt(self._variance * ((length + beside) / 2 + 1))
        off = np.minimum(_FARTHEST, np.abs(length - beside) / spread)
        alone = own.of(self._one.alone)[:, None] + other.of(self._two.alone)
        torn = own.torn[:, None] + other.torn
        apart = own.aside[:, None] != other.aside
        costs: Numbers = off * off / 2 + np.log(spread / self._usual) + _DAMPING * alone
        costs += _PARAGRAPH * torn + _ASIDE * apart
        costs[own.early, :] = np.inf
        costs[:, other.early] = np.inf
        return costs


class _Side:
    """The sentences of one side; lengths, and what speaks against a partner, as sums up to each."""

    def __init__(
        self,
        sentences: Sequence[Sentence],
        ratio: float,
        keys: Sequence[frozenset[str]],
        missing: Mapping[str, float],
    ) -> None:
        self.lengths = _sums(np.array([len(each.text) * ratio for each in sentences]))
        self.alone = _sums(np.array([sum(missing[kind(key)] for key in each) for each in keys]))
        self.paragraphs = np.array([each.paragraph for each in sentences])
        self.aside = np.array([each.aside for each in sentences])


class _Runs:
    """Runs of so many sentences of one side that end at some places."""

    def __init__(self, side: _Side, ends: range, size: int) -> None:
        self._ends = np.asarray(ends)
        self._starts = np.maximum(self._ends - size, 0)
        self.early = self._ends < size
        last = np.maximum(self._ends - 1, 0)
        self.torn = (side.paragraphs[self._starts] != side.paragraphs[last]).astype(float)
        self.aside = side.aside[self._starts]

    def of(self, sums: Numbers) -> Numbers:
        """Return what runs have of something that is known as sums."""
        runs: Numbers = sums[self._ends] - sums[self._starts]
        return runs


def _sums(values: Numbers) -> Numbers:
    """Return the sums up to each place, from none on."""
    return np.concatenate([np.zeros((1, *values.shape[1:])), values.cumsum(axis=0)])


def kind(key: str) -> str:
    """Return the kind of a key: its first sign, or none for the root of a word."""
    return key[0] if key[0] in "#~^@" else ""


class _Shared:
    """What speaks for sentences of both sides: the keys that both have, the rarer the more."""

    def __init__(self, keys: Keys, closeness: Closeness, missing: Mapping[str, float]) -> None:
        self._own = keys[0]
        self._places: dict[str, list[int]] = defaultdict(list)
        for place, each in enumerate(keys[1]):
            for key in each:
                self._places[key].append(place)
        sizes = [max(1, len(side)) for side in keys]
        self._weights = {}
        for key, count in Counter(key for each in keys[0] for key in each).items():
            counts = count, len(self._places.get(key, ()))
            if counts[1]:
                kept = math.log(closeness.kept[kind(key)])
                gains = (
                    max(0.0, kept - math.log((seen + 0.3) / (size + 1)))
                    for seen, size in zip(counts, sizes, strict=True)
                )
                self._weights[key] = sum(gains) / 2 + 2 * missing[kind(key)]

    def sums(self, one: range, two: range) -> Numbers:
        """Return the sums up to each end on both sides, and up to the few before the first."""
        first, last = one.start - _LONGEST, one.stop - 1
        left, right = two.start - _LONGEST, two.stop - 1
        found = np.zeros((last - first, right - left))
        for row in range(max(0, first), last):
            for key in self._own[row] & self._weights.keys():
                places = self._places[key]
                near = places[bisect_left(places, left) : bisect_left(places, right)]
                found[row - first, np.array(near, dtype=int) - left] += self._weights[key]
        return _sums(_sums(found).T).T


def _runs(sums: Numbers, shape: tuple[int, int]) -> Numbers:
    """Return what so many sentences of each side share, by where they end."""
    own, other = shape
    rows = sums[_LONGEST:] - sums[_LONGEST - own : -own]
    return rows[:, _LONGEST:] - rows[:, _LONGEST - other : -other]
