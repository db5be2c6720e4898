"""The cheapest chain of beads through two texts, near the diagonal.

The longer the texts, the less far from it: time and memory stay in bounds.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from newslint.source.costs import Costs, Numbers

PRIORS = {(1, 1): 0.1, (1, 2): 3.0, (2, 1): 3.0, (1, 3): 6.0, (3, 1): 6.0, (2, 2): 12.0}
GAP = 2.5  # a sentence without a partner
_CROSSING = 4.0  # two neighbours that changed places
_FARTHEST_APART = 12  # sentences, from where two texts of even pace would be
_MOST = 20_000_000  # pairs of ends that are looked at
_STEPS = ((1, 0), *PRIORS, (2, 2), (0, 1))  # sentences of both sides; the last (2, 2) crosses
_CROSSED, _PASSED = len(_STEPS) - 2, len(_STEPS) - 1
_FARTHEST_BACK = 3  # sentences of one step
_ROWS = 64  # whose costs are worked out at once
_SAME = 1e-9  # nats

Steps: TypeAlias = NDArray[np.int8]
Bead: TypeAlias = tuple[tuple[int, ...], tuple[int, ...]]
"""Indices of sentences of the translation and of the source; either may be empty."""


def cheapest(costs: Costs, own: int, other: int) -> list[Bead]:
    """Return the cheapest chain through texts of so many sentences."""
    if not (own and other):
        return [((i,), ()) for i in range(own)] + [((), (j,)) for j in range(other)]
    bands: list[tuple[int, Steps]] = []
    rows = np.full((_FARTHEST_BACK + 1, _FARTHEST_BACK + other + 1), np.inf)  # by turns
    for first in range(1, own + 1, _ROWS):
        block = range(first, min(first + _ROWS, own + 1))
        near = _near(block, own, other)
        if first == 1:
            rows[0, _FARTHEST_BACK:][: near.stop] = GAP * np.arange(near.stop)
        tables = list(_tables(costs, block, near))
        steps = np.empty((len(block), len(near)), dtype=np.int8)
        for row, i in enumerate(block):
            options = np.array([
                rows[(i - back) % len(rows), near.start - on + _FARTHEST_BACK :][: len(near)] + cost
                for (back, on), cost in zip(_STEPS, (table[row] for table in tables), strict=False)
            ])  # fmt: skip
            reached, chosen = _passing(options.min(axis=0)), options.argmin(axis=0)
            passed = reached < options.min(axis=0) - _SAME
            steps[row] = np.where(passed, _PASSED, chosen)
            here = rows[i % len(rows)]
            here[near.start :][:_FARTHEST_BACK] = np.inf  # of another row: out of reach by now
            here[near.start + _FARTHEST_BACK :][: len(near)] = reached
        bands.append((near.start, steps))
    return _back(bands, own, other)


def _near(rows: range, own: int, other: int) -> range:
    """Return where sentences of the source may end beside these."""
    far = min(_FARTHEST_APART + abs(own - other), max(_FARTHEST_APART, _MOST // (2 * own)))
    pace = other / own
    first, last = int(rows.start * pace) - far, int(rows.stop * pace) + far
    return range(max(0, first), min(other, last) + 1)


def _tables(costs: Costs, rows: range, columns: range) -> Iterator[Numbers]:
    """Yield what each step costs, but the last one, by where it ends."""
    yield np.full((len(rows), len(columns)), GAP)
    for table, prior in zip(costs.tables(PRIORS, rows, columns), PRIORS.values(), strict=True):
        yield table + prior
    before = range(rows.start - 1, rows.stop), range(columns.start - 1, columns.stop)
    (single,) = costs.tables([(1, 1)], *before)
    yield single[:-1, 1:] + single[1:, :-1] + _CROSSING


def _passing(reached: Numbers) -> Numbers:
    """Return what each place costs if sentences of the source before it may be passed over."""
    ramp = GAP * np.arange(len(reached))
    passing: Numbers = np.minimum.accumulate(reached - ramp) + ramp
    return passing


def _back(bands: list[tuple[int, Steps]], own: int, other: int) -> list[Bead]:
    """Return the beads of a chain from its end on, in no order."""
    beads: list[Bead] = []
    i, j = own, other
    while i or j:
        step = _PASSED
        if i:
            start, steps = bands[(i - 1) // _ROWS]
            step = int(steps[(i - 1) % _ROWS, j - start])
        back, on = _STEPS[step]
        if step == _CROSSED:
            beads += [((i - 2,), (j - 1,)), ((i - 1,), (j - 2,))]
        else:
            beads.append((tuple(range(i - back, i)), tuple(range(j - on, j))))
        i, j = i - back, j - on
    return beads
