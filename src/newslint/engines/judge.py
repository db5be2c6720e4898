"""Propose, then verify: the fluency model picks among a place's repairs, or turns them all down.

Each repair is scored over the printed text. The thresholds, and how far each kind of repair may go,
stand in the rules' own files (`judge`); `docs/judge.md` has the curve that they were read from.
"""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from newslint.article.article import Article
from newslint.catalogue.rule import Proposal
from newslint.edits import apply, wording
from newslint.engines.places import EVEN, NEAR, SAME, TRANSLATED, Place, Verdict
from newslint.model import Edit, Repair, Safety, Span


class Witness(Protocol):
    """What the judge needs of a language model: `newslint.engines.fluency.FluencyModel` has it."""

    def gains_many(
        self,
        text: str,
        places: Sequence[tuple[tuple[int, int], Sequence[str]]],
        needed: Sequence[float] | None = None,
    ) -> list[list[float]]:
        """Score replacements of ranges of `text`: nats gained over the printed text.

        A place that cannot gain what is `needed` may be scored roughly.
        """
        ...


TIE = 1.5  # nats within which the earlier, smaller repair wins
SURE = 0.99  # a winner with this share of the probability may reach its kind's level
CLOSE = 0.9  # below this share an editor is shown the best three instead
_SHOWN = 3
_ROUNDS = 3
_NEVER_LIKELY = frozenset({"pronouns", "people"})  # a right pronoun made wrong is the worst


def unjudged(proposals: Sequence[Proposal], *, translated: bool) -> list[Proposal]:
    """Return the proposals that stand where there is no judge.

    A place that a judge would decide and whose repair is a guess stands only beside other damage,
    or where the whole reads like a machine's translation: `translated`.
    """
    sure = [proposal for proposal in proposals if not proposal.match.doubt]
    firm = sorted(each.match.span.start for each in sure if each.safety > Safety.HINT)
    return [
        proposal
        for proposal in sure
        if translated or not _is_guess(proposal) or _is_beside(proposal.match.span.start, firm)
    ]


def _is_guess(proposal: Proposal) -> bool:
    judged = proposal.kind in proposal.rule.judge
    return judged and proposal.safety is Safety.HINT


def _is_beside(start: int, firm: Sequence[int]) -> bool:
    """Whether one of some sorted prose offsets is near another one, and not at the same damage."""
    near = firm[bisect_left(firm, start - NEAR) : bisect_right(firm, start + NEAR)]
    return any(abs(start - other) > SAME for other in near)


class Judge:
    """Decides proposals by the gain in fluency of their repairs."""

    def __init__(self, witness: Witness) -> None:
        self._witness = witness

    def settle(
        self, article: Article, proposals: Iterable[Proposal], *, translated: bool = False
    ) -> list[Proposal]:
        """Return the proposals that stand, with the repair that won.

        Proposals of kinds without a threshold stand as they are, unless they are in doubt. A
        place that gains less than it must alone stands beside one that gains enough. A place that
        gains too little is judged again where another one of its paragraph is repaired: damage
        beside it misleads the model. `translated` says that the whole reads like a machine's
        translation: then little gain is enough, but for what speaks of people.
        """
        stand: list[Proposal] = []
        open_: list[Place] = []
        for proposal in proposals:
            threshold = proposal.rule.judge.get(proposal.kind)
            if threshold is not None and proposal.match.repairs:
                likely = translated and proposal.rule.category not in _NEVER_LIKELY
                open_.append(Place(proposal, threshold, likely=likely))
            elif not proposal.match.doubt:
                stand.append(proposal)
        round_ = _Round(open_)
        for _ in range(_ROUNDS):
            verdicts = self.judge(
                article.prose,
                [each.repairs for each in round_.open],
                round_.done,
                [each.least for each in round_.open],
            )
            won, round_ = round_.decided(article, verdicts)
            stand += won
        return stand

    def judge(
        self,
        prose: str,
        places: Sequence[Sequence[Repair]],
        done: Sequence[Edit] = (),
        needed: Sequence[float] | None = None,
    ) -> list[Verdict]:
        """Rank the repairs of each place in `prose`, read with the edits that are `done`.

        No place may overlap an edit that is done. A place that cannot gain what is `needed` is read
        with little context only.
        """
        hulls = [_hull(repairs) for repairs in places]
        wordings = [
            [wording(prose, hull, repair) for repair in repairs]
            for hull, repairs in zip(hulls, places, strict=True)
        ]
        asked = [
            ((_moved(hull.start, done), _moved(hull.end, done)), texts)
            for hull, texts in zip(hulls, wordings, strict=True)
        ]
        answers = self._witness.gains_many(apply(prose, done), asked, needed) if asked else []
        return [_verdict(repairs, gains) for repairs, gains in zip(places, answers, strict=True)]


@dataclass(frozen=True, slots=True)
class _Round:
    """The places to decide, with the edits that are done and the damage that is sure by now.

    `firm` is where damage starts that needs no other beside it: prose offsets.
    """

    open: Sequence[Place]
    done: Sequence[Edit] = ()
    firm: Sequence[int] = ()

    def decided(
        self, article: Article, verdicts: Sequence[Verdict]
    ) -> tuple[list[Proposal], _Round]:
        """Return the proposals that won, and the round of what they may have misled."""
        firm = [*self.firm, *self._firm(verdicts)]
        judged: list[tuple[float, Proposal]] = []
        failed: list[Place] = []
        for place, verdict in zip(self.open, verdicts, strict=True):
            near = any(place.is_beside(start) for start in firm)
            gain = place.threshold.gain if near else place.threshold.alone
            if place.suffices(verdict, gain):
                judged.append((verdict.gain, _decided(place.proposal, place.level, verdict)))
            elif place.likely and place.suffices(verdict, min(gain, TRANSLATED)):
                level = min(place.level, Safety.UNSAFE)
                judged.append((verdict.gain, _decided(place.proposal, level, verdict)))
            else:
                failed.append(place)
        won = list(_undisputed(judged))
        edits = {edit for proposal in won for edit in proposal.repair or ()}
        done = [*self.done, *edits]
        changed = {article.paragraph_number(edit.span.start) for edit in edits}
        again = [each for each in failed if _misled(article, each.proposal, changed, done)]
        return won, _Round(again, done, firm)

    def _firm(self, verdicts: Sequence[Verdict]) -> Iterator[int]:
        """Yield where the places begin that need no other damage beside them: prose offsets."""
        for place, verdict in zip(self.open, verdicts, strict=True):
            if place.suffices(verdict, place.threshold.alone):
                yield place.start


def _misled(
    article: Article, proposal: Proposal, changed: Collection[int], done: Iterable[Edit]
) -> bool:
    """Whether a place is in a paragraph that `changed`, and not where that is `done` already."""
    hull = _hull(proposal.match.repairs)
    if article.paragraph_number(hull.start) not in changed:
        return False
    return not any(hull.touches(edit.span) for edit in done)


def _moved(offset: int, edits: Iterable[Edit]) -> int:
    """Return where an offset of the prose is after edits before it."""
    return offset + sum(
        len(edit.text) - (edit.span.end - edit.span.start)
        for edit in edits
        if edit.span.end <= offset
    )


def _verdict(repairs: Sequence[Repair], gains: Sequence[float]) -> Verdict:
    order = _order(gains)
    total = sum(math.exp(gain - max(gains)) for gain in gains)
    best = gains[order[0]]
    share = math.exp(best - max(gains)) / total
    return Verdict(tuple(repairs[i] for i in order), best, share)


def _hull(repairs: Sequence[Repair]) -> Span:
    spans = [edit.span for repair in repairs for edit in repair]
    return Span(min(span.start for span in spans), max(span.end for span in spans))


def _order(gains: Sequence[float]) -> list[int]:
    """Rank by gain; the first of those within a tie of the best one leads."""
    order = sorted(range(len(gains)), key=lambda i: (-gains[i], i))
    leader = min(i for i in order if gains[i] >= gains[order[0]] - TIE)
    order.remove(leader)
    return [leader, *order]


def _decided(proposal: Proposal, level: Safety, verdict: Verdict) -> Proposal:
    safety = level if verdict.share >= SURE else Safety.UNSAFE
    alternatives: tuple[Repair, ...] = ()
    agrees = verdict.gain >= EVEN
    if verdict.share < CLOSE or not agrees:
        safety = Safety.HINT
        alternatives = verdict.ranked[1:_SHOWN]
    return replace(
        proposal,
        repair=verdict.ranked[0],
        safety=min(safety, level, proposal.match.safety),
        gain=verdict.gain if agrees else None,
        alternatives=alternatives,
    )


def _undisputed(judged: list[tuple[float, Proposal]]) -> Iterator[Proposal]:
    """Yield proposals whose edits do not overlap those of one that gains more.

    Several may share one repair, as the pronouns of a chain do.
    """
    taken: list[Span] = []
    repairs: set[Repair | None] = set()
    for _, proposal in sorted(judged, key=lambda item: (-item[0], item[1].match.span)):
        spans = [edit.span for edit in proposal.repair or ()]
        shared = proposal.repair in repairs
        if shared or not any(span.touches(other) for span in spans for other in taken):
            taken += spans
            repairs.add(proposal.repair)
            yield proposal
