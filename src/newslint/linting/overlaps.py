"""Which of several findings of one place stands."""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterable, Iterator

from newslint.catalogue.rule import Proposal
from newslint.edits import touches_any
from newslint.model import Span


def one_a_place(standing: Iterable[Proposal]) -> Iterator[Proposal]:
    """Yield proposals; of wordings that overlap, of whatever family, the longest alone."""
    taken: list[Span] = []
    for proposal in sorted(standing, key=_shortness):
        span = proposal.match.span
        if proposal.rule.matcher == "wordings":
            if touches_any(taken, span):
                continue
            insort(taken, span)
        yield proposal


def _shortness(proposal: Proposal) -> int:
    return proposal.match.span.start - proposal.match.span.end
