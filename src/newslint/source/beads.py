"""Pairs sentences of two texts that say the same, in whatever languages.

The method is that of Gale and Church, "A Program for Aligning Sentences in Bilingual Corpora"
(1993): the cheapest chain of beads, each of which lays one or a few sentences beside one or a few.
What a bead costs, in nats, says how much less likely it is than that its sentences have nothing to
do with each other: by their lengths and by what both share. A first chain, made with usual values,
tells how close these two texts are; the second is made with that.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import product
from typing import Any

import numpy as np
from numpy.typing import NDArray

from newslint.source.anchors import anchors
from newslint.source.sentences import Sentence

_PRIORS = {(1, 1): 0.1, (1, 2): 3.0, (2, 1): 3.0, (1, 3): 6.0, (3, 1): 6.0, (2, 2): 6.0}
_GAP = 4.0  # a sentence without a partner
_CROSSING = 4.0  # two neighbours that changed places
_MOVED = 2.0  # a sentence that went further
_PARAGRAPH = 2.0  # sentences of two paragraphs for one of the other side
_DENSE = {"ja": 2.6, "zh": 3.0, "yue": 3.0, "ko": 1.9}
"""Letters of English for one of the source where that is not about one."""
_DAMPING = 0.6  # of what is shared: a name has several keys, and a word comes again with another

Bead = tuple[tuple[int, ...], tuple[int, ...]]
"""Indices of sentences of the translation and of the source; either may be empty."""


@dataclass(frozen=True, slots=True)
class Closeness:
    """How close two texts are: characters for one of the source, their variance, what is shared.

    `kept` says for each kind of key how often it is on both sides of a pair.
    """

    ratio: float
    variance: float = 9.0
    kept: dict[str, float] = field(default_factory=lambda: {"#": 0.8, "~": 0.4, "^": 0.6, "": 0.15})


def align(one: Sequence[Sentence], two: Sequence[Sentence], language: str) -> list[Bead]:
    """Return the beads of a translation and its source, whose language is a code as in `es`."""
    closeness = Closeness(_ratio(one, two, language))
    keys = [[anchors(each.text) for each in side] for side in (one, two)]
    beads: list[Bead] = []
    for _ in range(2):
        costs = _Costs(one, two, keys, closeness)
        beads = sorted(_moved(costs, _chain(costs, len(one), len(two))))
        closeness = _learnt(closeness, one, two, keys, beads)
    return beads


def _ratio(one: Sequence[Sentence], two: Sequence[Sentence], language: str) -> float:
    """Return how many characters of the translation stand for one: half known, half counted."""
    usual = _DENSE.get(language, 1.0)
    counted = sum(len(each.text) for each in one) / max(1, sum(len(each.text) for each in two))
    return math.sqrt(usual * min(max(counted, usual / 2), usual * 2))


Keys = list[list[frozenset[str]]]


def _kind(key: str) -> str:
    return key[0] if key[0] in "#~^" else ""


def _learnt(
    known: Closeness,
    one: Sequence[Sentence],
    two: Sequence[Sentence],
    keys: Keys,
    beads: list[Bead],
) -> Closeness:
    """Return how close the texts are as far as beads of one and one tell, the usual weighed in."""
    pairs = [(ones[0], twos[0]) for ones, twos in beads if len(ones) == len(twos) == 1]
    if len(pairs) < 4:
        return known
    own = [len(one[i].text) for i, _ in pairs]
    other = [len(two[j].text) for _, j in pairs]
    ratio = (sum(own) + 100 * known.ratio) / (sum(other) + 100)
    spread = sorted(
        (i - j * ratio) ** 2 / ((i + j * ratio) / 2 + 1) for i, j in zip(own, other, strict=True)
    )
    usual = spread[len(spread) // 2] / 0.455  # the median of squares, of what is normal
    variance = min(25.0, max(3.0, (usual * len(pairs) + 9.0 * 5) / (len(pairs) + 5)))
    seen: Counter[str] = Counter()
    both: Counter[str] = Counter()
    for i, j in pairs:
        seen.update(map(_kind, (*keys[0][i], *keys[1][j])))
        both.update(_kind(key) for key in keys[0][i] & keys[1][j] for _ in range(2))
    kept = {
        kind: min(0.97, max(0.02, (both[kind] + 10 * usual) / (seen[kind] + 10)))
        for kind, usual in known.kept.items()
    }
    return Closeness(ratio, variance, kept)


class _Costs:
    """What it costs to lay sentences beside each other."""

    def __init__(
        self, one: Sequence[Sentence], two: Sequence[Sentence], keys: Keys, closeness: Closeness
    ) -> None:
        self._variance = closeness.variance
        self._lengths = (
            [float(len(each.text)) for each in one],
            [len(each.text) * closeness.ratio for each in two],
        )
        lengths = self._lengths[0] + self._lengths[1]
        self._spread = max(25.0, float(np.std(lengths))) if lengths else 25.0
        self._paragraphs = [each.paragraph for each in one], [each.paragraph for each in two]
        self._alone, self._shared = _shared(keys, closeness)

    def pair(self, one: range, two: range) -> float:
        """Return the cost of sentences of both sides, apart from how usual such a bead is."""
        own = sum(self._lengths[0][i] for i in one)
        other = sum(self._lengths[1][j] for j in two)
        spread = math.sqrt(self._variance * ((own + other) / 2 + 1))
        off = min(6.0, abs(own - other) / spread)
        length = off * off / 2 + math.log(spread / self._spread)
        shared = self._shared[one.start : one.stop, two.start : two.stop].sum()
        alone = sum(self._alone[0][i] for i in one) + sum(self._alone[1][j] for j in two)
        return length + _DAMPING * (alone - float(shared)) + self._torn(one, two)

    def _torn(self, one: range, two: range) -> float:
        torn = (
            side[each.start] != side[each.stop - 1]
            for side, each in zip(self._paragraphs, (one, two), strict=True)
        )
        return _PARAGRAPH if sum(torn) == 1 else 0.0


def _shared(keys: Keys, closeness: Closeness) -> tuple[list[list[float]], NDArray[Any]]:
    """Return what speaks against each sentence having a partner, and for each pair being one."""
    counts = [Counter(key for each in side for key in each) for side in keys]
    sizes = [max(1, len(side)) for side in keys]
    missing = {kind: -math.log(1 - share) / 2 for kind, share in closeness.kept.items()}
    alone = [[sum(missing[_kind(key)] for key in each) for each in side] for side in keys]
    weights = {}
    for key in counts[0].keys() & counts[1].keys():
        kept = math.log(closeness.kept[_kind(key)])
        gain = sum(
            max(0.0, kept - math.log((counts[side][key] + 0.3) / (sizes[side] + 1)))
            for side in (0, 1)
        )
        weights[key] = gain / 2 + 2 * missing[_kind(key)]
    number = {key: index for index, key in enumerate(weights)}
    tables = []
    for side, scale in zip(keys, (True, False), strict=True):
        table = np.zeros((len(side), len(number)))
        for row, own in enumerate(side):
            for key in own & number.keys():
                table[row, number[key]] = weights[key] if scale else 1.0
        tables.append(table)
    return alone, tables[0] @ tables[1].T


def _chain(costs: _Costs, own: int, other: int) -> list[Bead]:
    """Return the cheapest chain of beads through both texts."""
    best = {(0, 0): 0.0}
    steps: dict[tuple[int, int], tuple[int, int, bool]] = {}
    for at in product(range(own + 1), range(other + 1)):
        if at != (0, 0):
            best[at], steps[at] = min(_steps(costs, best, *at))
    beads: list[Bead] = []
    at = own, other
    while at != (0, 0):
        i, j, crossed = steps[at]
        start = at[0] - i, at[1] - j
        if crossed:
            beads += [((start[0],), (start[1] + 1,)), ((start[0] + 1,), (start[1],))]
        else:
            beads.append((tuple(range(start[0], at[0])), tuple(range(start[1], at[1]))))
        at = start
    return beads


def _steps(
    costs: _Costs, best: dict[tuple[int, int], float], i: int, j: int
) -> Iterator[tuple[float, tuple[int, int, bool]]]:
    for gap in ((1, 0), (0, 1)):
        before = best.get((i - gap[0], j - gap[1]))
        if before is not None:
            yield before + _GAP, (*gap, False)
    for (di, dj), prior in _PRIORS.items():
        before = best.get((i - di, j - dj))
        if before is not None:
            yield before + prior + costs.pair(range(i - di, i), range(j - dj, j)), (di, dj, False)
    before = best.get((i - 2, j - 2))
    if before is not None:
        crossed = costs.pair(range(i - 2, i - 1), range(j - 1, j))
        crossed += costs.pair(range(i - 1, i), range(j - 2, j - 1))
        yield before + _CROSSING + crossed, (2, 2, True)


def _moved(costs: _Costs, beads: list[Bead]) -> Iterator[Bead]:
    """Pair what is left over on both sides where that is better than to leave it alone."""
    added = [one[0] for one, two in beads if not two]
    lost = [two[0] for one, two in beads if not one]
    options = sorted(
        (costs.pair(range(i, i + 1), range(j, j + 1)) + _MOVED, i, j)
        for i, j in product(added, lost)
    )
    paired: dict[int, int] = {}
    for cost, i, j in options:
        if cost < 0 and i not in paired and j not in paired.values():
            paired[i] = j
    taken = {(i,) for i in paired}, {(j,) for j in paired.values()}
    yield from (bead for bead in beads if bead[0] not in taken[0] and bead[1] not in taken[1])
    yield from (((i,), (j,)) for i, j in paired.items())
