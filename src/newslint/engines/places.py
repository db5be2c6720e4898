"""A place that the judge decides: what its repair must gain, and what it did gain."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from newslint.catalogue.rule import Proposal, Threshold
from newslint.model import Repair, Safety

EVEN = 1.0  # nats: smaller differences are noise between processors
NEAR = 3000  # code points: damage that near makes more of it likely
SAME = 40  # code points: two places nearer than that may be one damage
_STRONG = 0.6  # of the threshold: what a rule dares to report by itself needs less
TRANSLATED = 2.0  # nats: of a hundred such places in machine translation about 75 are damaged


@dataclass(frozen=True, slots=True)
class Verdict:
    """How a place was decided: the repairs from best to worst, the first one's gain and share."""

    ranked: tuple[Repair, ...]
    gain: float
    share: float


@dataclass(frozen=True, slots=True)
class Place:
    """A proposal that the judge decides, and what its repair must gain.

    `likely`: the text as a whole makes damage so likely that less is enough, for no safe fix.
    """

    proposal: Proposal
    threshold: Threshold
    likely: bool

    @property
    def repairs(self) -> Sequence[Repair]:
        """Its repairs, the smallest change first."""
        return self.proposal.match.repairs

    @property
    def level(self) -> Safety:
        """How far a repair may go that gains enough."""
        return self.threshold.safety

    @property
    def start(self) -> int:
        """Where the place begins: a prose offset."""
        return self.proposal.match.span.start

    @property
    def least(self) -> float:
        """What a repair must gain in the best of cases."""
        gain = min(self.threshold.gain, self.threshold.alone)
        return self._least(min(gain, TRANSLATED) if self.likely else gain)

    def suffices(self, verdict: Verdict, gain: float) -> bool:
        """Whether the best repair gains enough, where a place without doubt must gain `gain`."""
        if not gain:
            return not self.proposal.match.doubt
        return verdict.gain >= self._least(gain)

    def _least(self, gain: float) -> float:
        if not gain:
            return -math.inf
        return max(gain if self.proposal.match.doubt else _STRONG * gain, EVEN)

    def is_beside(self, start: int) -> bool:
        """Whether damage that starts at a prose offset is near, and not the same."""
        return SAME < abs(self.start - start) <= NEAR
