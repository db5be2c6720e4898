"""How much a sentence without a partner gains by that, in nats, beside a chain without a gap.

A sentence may be without a partner because none is there, or because its translator parted another
one or put two together in a way that is unusual. The less it costs to lay it beside something all
the same, the less is said by its being alone.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import product

from newslint.source.chain import GAP, PRIORS, Bead
from newslint.source.costs import Costs

_AROUND = 3  # beads on each side that may be laid otherwise
_MORE = {(1, 4): 9.0, (4, 1): 9.0, (2, 3): 9.0, (3, 2): 9.0}


def gains(costs: Costs, beads: Sequence[Bead]) -> Iterator[tuple[Bead, float]]:
    """Yield the beads of one side only, each with its gain; infinite where it cannot be told."""
    chain = _in_order(beads)
    for place, bead in enumerate(chain):
        if not (bead[0] and bead[1]):
            part = chain[max(0, place - _AROUND) : place + _AROUND + 1]
            yield bead, _without_gaps(costs, part) - sum(_cost(costs, each) for each in part)


def _cost(costs: Costs, bead: Bead) -> float:
    """Return the cost of a bead as it stands in a chain."""
    ones, twos = bead
    if not (ones and twos):
        return GAP
    shape = len(ones), len(twos)
    ends = range(ones[-1] + 1, ones[-1] + 2), range(twos[-1] + 1, twos[-1] + 2)
    (table,) = costs.tables([shape], *ends)
    return PRIORS.get(shape, 0.0) + float(table[0, 0])


def _in_order(beads: Sequence[Bead]) -> list[Bead]:
    """Return beads in the order of the translation, those without it behind what precedes them."""
    chain = [bead for bead in beads if bead[0]]
    for bead in beads:
        if not bead[0]:
            before = [place for place, each in enumerate(chain) if each[1] and each[1] < bead[1]]
            chain.insert(before[-1] + 1 if before else 0, bead)
    return chain


def _without_gaps(costs: Costs, part: Sequence[Bead]) -> float:
    """Return the cost of the cheapest chain through a part of the texts that leaves nothing out."""
    one = _stretch([i for ones, _ in part for i in ones])
    two = _stretch([j for _, twos in part for j in twos])
    if one is None or two is None:
        return float("inf")
    (a, b), (c, d) = one, two
    rows, columns = range(a, b + 1), range(c, d + 1)
    priors = PRIORS | _MORE
    tables = zip(priors.items(), costs.tables(priors, rows, columns), strict=True)
    steps = {shape: (table + prior).tolist() for (shape, prior), table in tables}
    best = {(a, c): 0.0}
    for i, j in product(rows, columns):
        options = [
            best[i - di, j - dj] + prices[i - a][j - c]
            for (di, dj), prices in steps.items()
            if (i - di, j - dj) in best
        ]
        if options:
            best[i, j] = min(options)
    return best.get((b, d), float("inf"))


def _stretch(indices: Sequence[int]) -> tuple[int, int] | None:
    """Return where indices that follow each other begin and end; None where some are missing."""
    if not indices or max(indices) + 1 - min(indices) != len(indices):
        return None
    return min(indices), max(indices) + 1
