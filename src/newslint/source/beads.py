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
from itertools import accumulate, product
from typing import Any

import numpy as np
from numpy.typing import NDArray

from newslint.model import Span
from newslint.source.anchors import anchors
from newslint.source.sentences import Sentence

PRIORS = {(1, 1): 0.1, (1, 2): 3.0, (2, 1): 3.0, (1, 3): 6.0, (3, 1): 6.0, (2, 2): 12.0}
_GAP = 2.5  # a sentence without a partner
_CROSSING = 4.0  # two neighbours that changed places
_MOVED = 2.0  # a sentence that went further
_FARTHEST_APART = 12  # sentences, from where two texts of even pace would be
_PARAGRAPH = 2.0  # sentences of two paragraphs for one of the other side
_ASIDE = 4.0  # a title or a caption for a sentence of the text
DENSE = {"ja": 2.6, "zh": 3.0, "yue": 3.0, "ko": 1.9}
"""Letters of English for one of the source where that is not about one."""
_LEAST_SPREAD = 25.0  # of the lengths of sentences, in characters
_FARTHEST = 6.0  # standard deviations: more tell nothing new
_KEPT = {"#": 0.8, "~": 0.4, "^": 0.6, "@": 0.5, "": 0.15}
"""How often each kind of key usually is on both sides of a pair."""
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
    kept: dict[str, float] = field(default_factory=lambda: dict(_KEPT))


def align(
    one: Sequence[Sentence], two: Sequence[Sentence], language: str
) -> tuple[list[Bead], Costs]:
    """Return the beads of a translation and its source, whose language is a code as in `es`.

    The costs are those by which they were chosen.
    """
    closeness = Closeness(_ratio(one, two, language))
    sides = (one, "en"), (two, language)
    keys = _comparable([[anchors(each.text, spoken) for each in side] for side, spoken in sides])
    first = sorted(_beads(Costs(one, two, keys, closeness), one, two))
    costs = Costs(one, two, keys, _learnt(closeness, one, two, keys, first))
    return sorted(_beads(costs, one, two)), costs


def _beads(costs: Costs, one: Sequence[Sentence], two: Sequence[Sentence]) -> Iterator[Bead]:
    yield from _moved(costs, _chain(costs, len(one), len(two)))


def _ratio(one: Sequence[Sentence], two: Sequence[Sentence], language: str) -> float:
    """Return how many characters of the translation stand for one: half known, half counted."""
    usual = DENSE.get(language, 1.0)
    counted = sum(len(each.text) for each in one) / max(1, sum(len(each.text) for each in two))
    return math.sqrt(usual * min(max(counted, usual / 2), usual * 2))


Keys = list[list[frozenset[str]]]


def _comparable(keys: Keys) -> Keys:
    """Leave out the guesses at names that only one of the texts has."""
    both = frozenset.union(frozenset(), *keys[0]) & frozenset.union(frozenset(), *keys[1])
    return [
        [frozenset(key for key in each if key[0] != "@" or key in both) for each in side]
        for side in keys
    ]


def _kind(key: str) -> str:
    return key[0] if key[0] in "#~^@" else ""


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


class Costs:
    """What it costs to lay sentences beside each other; all is kept as sums up to a sentence."""

    def __init__(
        self, one: Sequence[Sentence], two: Sequence[Sentence], keys: Keys, closeness: Closeness
    ) -> None:
        own = [float(len(each.text)) for each in one]
        other = [len(each.text) * closeness.ratio for each in two]
        self._variance = closeness.variance
        self._usual = max(_LEAST_SPREAD, float(np.std(own + other))) if own + other else 1.0
        self._lengths = _sums(own), _sums(other)
        self._paragraphs = [each.paragraph for each in one], [each.paragraph for each in two]
        self._aside = [each.aside for each in one], [each.aside for each in two]
        alone, shared = _shared(keys, closeness)
        self._alone = _sums(alone[0]), _sums(alone[1])
        self._shared: list[list[float]] = (
            np.pad(shared, ((1, 0), (1, 0))).cumsum(axis=0).cumsum(axis=1).tolist()
        )

    def pair(self, one: Span, two: Span) -> float:
        """Return the cost of sentences of both sides, apart from how usual such a bead is."""
        (a, b), (c, d) = (one.start, one.end), (two.start, two.end)
        own = self._lengths[0][b] - self._lengths[0][a]
        other = self._lengths[1][d] - self._lengths[1][c]
        spread = math.sqrt(self._variance * ((own + other) / 2 + 1))
        off = min(_FARTHEST, abs(own - other) / spread)
        length = off * off / 2 + math.log(spread / self._usual)
        sums = self._shared
        shared = sums[b][d] - sums[a][d] - sums[b][c] + sums[a][c]
        alone = self._alone[0][b] - self._alone[0][a] + self._alone[1][d] - self._alone[1][c]
        return length + _DAMPING * (alone - shared) + self._torn(one, two)

    def bead(self, bead: Bead) -> float:
        """Return the cost of a bead as it stands in a chain."""
        ones, twos = bead
        if not (ones and twos):
            return _GAP
        usual = PRIORS.get((len(ones), len(twos)), 0.0)
        return usual + self.pair(Span(ones[0], ones[-1] + 1), Span(twos[0], twos[-1] + 1))

    def _torn(self, one: Span, two: Span) -> float:
        own, other = self._paragraphs
        torn = own[one.start] != own[one.end - 1], other[two.start] != other[two.end - 1]
        apart = self._aside[0][one.start] != self._aside[1][two.start]
        return _PARAGRAPH * sum(torn) + (_ASIDE if apart else 0.0)


def _sums(values: Sequence[float]) -> list[float]:
    return list(accumulate(values, initial=0.0))


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


def _chain(costs: Costs, own: int, other: int) -> list[Bead]:
    """Return the cheapest chain of beads through both texts."""
    best = {(0, 0): 0.0}
    steps: dict[tuple[int, int], tuple[int, int, bool]] = {}
    far = _FARTHEST_APART + abs(own - other)
    for at in product(range(own + 1), range(other + 1)):
        near = abs(at[0] * other / max(1, own) - at[1]) <= far
        options = list(_steps(costs, best, *at)) if near and at != (0, 0) else []
        if options:
            best[at], steps[at] = min(options)
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
    costs: Costs, best: dict[tuple[int, int], float], i: int, j: int
) -> Iterator[tuple[float, tuple[int, int, bool]]]:
    for gap in ((1, 0), (0, 1)):
        before = best.get((i - gap[0], j - gap[1]))
        if before is not None:
            yield before + _GAP, (*gap, False)
    for (di, dj), prior in PRIORS.items():
        before = best.get((i - di, j - dj))
        if before is not None:
            yield before + prior + costs.pair(Span(i - di, i), Span(j - dj, j)), (di, dj, False)
    before = best.get((i - 2, j - 2))
    if before is not None:
        crossed = costs.pair(Span(i - 2, i - 1), Span(j - 1, j))
        crossed += costs.pair(Span(i - 1, i), Span(j - 2, j - 1))
        yield before + _CROSSING + crossed, (2, 2, True)


def _moved(costs: Costs, beads: list[Bead]) -> Iterator[Bead]:
    """Pair what is left over on both sides where that is better than to leave it alone."""
    added = [one[0] for one, two in beads if not two]
    lost = [two[0] for one, two in beads if not one]
    options = sorted(
        (costs.pair(Span(i, i + 1), Span(j, j + 1)) + _MOVED, i, j) for i, j in product(added, lost)
    )
    paired: dict[int, int] = {}
    for cost, i, j in options:
        if cost < 0 and i not in paired and j not in paired.values():
            paired[i] = j
    taken = {(i,) for i in paired}, {(j,) for j in paired.values()}
    yield from (bead for bead in beads if bead[0] not in taken[0] and bead[1] not in taken[1])
    yield from (((i,), (j,)) for i, j in paired.items())
