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

import numpy as np

from newslint.source.anchors import anchors
from newslint.source.chain import Bead, cheapest
from newslint.source.costs import Closeness, Costs, Keys, kind
from newslint.source.sentences import Sentence

_MOVED = 2.0  # a sentence that went further
DENSE = {"ja": 2.6, "zh": 3.0, "yue": 3.0, "ko": 1.9}
"""Letters of English for one of the source where that is not about one."""


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
    yield from _moved(costs, cheapest(costs, len(one), len(two)))


def _ratio(one: Sequence[Sentence], two: Sequence[Sentence], language: str) -> float:
    """Return how many characters of the translation stand for one: half known, half counted."""
    usual = DENSE.get(language, 1.0)
    counted = sum(len(each.text) for each in one) / max(1, sum(len(each.text) for each in two))
    return math.sqrt(usual * min(max(counted, usual / 2), usual * 2))


def _comparable(keys: Keys) -> Keys:
    """Leave out the guesses at names that only one of the texts has."""
    both = frozenset.union(frozenset(), *keys[0]) & frozenset.union(frozenset(), *keys[1])
    return [
        [frozenset(key for key in each if key[0] != "@" or key in both) for each in side]
        for side in keys
    ]


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
        seen.update(map(kind, (*keys[0][i], *keys[1][j])))
        both.update(kind(key) for key in keys[0][i] & keys[1][j] for _ in range(2))
    kept = {
        each: min(0.97, max(0.02, (both[each] + 10 * usual) / (seen[each] + 10)))
        for each, usual in known.kept.items()
    }
    return Closeness(ratio, variance, kept)


def _moved(costs: Costs, beads: list[Bead]) -> Iterator[Bead]:
    """Pair what is left over on both sides where that is better than to leave it alone."""
    added = [one[0] for one, two in beads if not two]
    lost = [two[0] for one, two in beads if not one]
    paired: dict[int, int] = {}
    taken: set[int] = set()
    for _, i, j in sorted(_cheap(costs, added, lost)):
        if i not in paired and j not in taken:
            paired[i] = j
            taken.add(j)
    yield from (
        (ones, twos) for ones, twos in beads
        if not (len(ones) == 1 and not twos and ones[0] in paired)
        and not (len(twos) == 1 and not ones and twos[0] in taken)
    )  # fmt: skip
    yield from (((i,), (j,)) for i, j in paired.items())


def _cheap(costs: Costs, one: list[int], two: list[int]) -> Iterator[tuple[float, int, int]]:
    """Yield which sentences would rather be pairs, with what that costs."""
    for i in one if two else ():
        ends = range(i + 1, i + 2), range(min(two) + 1, max(two) + 2)
        (table,) = costs.tables([(1, 1)], *ends)
        prices = table[0, np.array(two) - min(two)] + _MOVED
        for place in np.flatnonzero(prices < 0).tolist():
            yield float(prices[place]), i, two[place]
