"""Which of several findings of one place stands."""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterable, Iterator

from newslint.catalogue.rule import Proposal
from newslint.edits import merged, touches_any, wording
from newslint.model import Span


def one_a_place(prose: str, standing: Iterable[Proposal]) -> list[Proposal]:
    """Return one proposal of each damage, sorted by place.

    Of wordings that overlap, of whatever family, it is the longest; of proposals of one place that
    make one and the same repair it is the safest, and of equally safe ones the longest. What only a
    text that reads translated makes likely, and nothing repairs, gives way to all others; so does
    what objects to words that another one's repair takes away.
    """
    kept: list[Proposal] = []
    near: list[int] = []  # numbers of those kept that reach as far as the next one starts
    for proposal in sorted(_longest_wordings(standing), key=_place):
        span = proposal.match.span
        near = [number for number in near if kept[number].match.span.end >= span.start]
        same = next((each for each in near if _same(prose, kept[each], proposal)), None)
        if same is None:
            near.append(len(kept))
            kept.append(proposal)
        else:
            kept[same] = max(kept[same], proposal, key=_weight)
    firm = merged(each.match.span for each in kept if not _gives_way(each))
    deleted = {words for each in kept for words in _deleted(prose, each)}
    return [
        each
        for each in kept
        if each.match.span not in deleted
        and not (_gives_way(each) and touches_any(firm, each.match.span))
    ]


def _deleted(prose: str, proposal: Proposal) -> Iterator[Span]:
    """Yield the words that a repair takes away, where it leaves some of those it objects to."""
    for edit in proposal.repair or ():
        text = prose[edit.span.start : edit.span.end]
        start = edit.span.start + len(text) - len(text.lstrip())
        words = Span(start, start + len(text.strip()))
        if text.strip() and not edit.text.strip() and words != proposal.match.span:
            yield words


def _gives_way(proposal: Proposal) -> bool:
    return proposal.rule.translated > 0 and proposal.repair is None


def _longest_wordings(standing: Iterable[Proposal]) -> Iterator[Proposal]:
    taken: list[Span] = []
    for proposal in sorted(standing, key=lambda each: -_length(each)):
        span = proposal.match.span
        if proposal.rule.matcher == "wordings":
            if touches_any(taken, span):
                continue
            insort(taken, span)
        yield proposal


def _same(prose: str, one: Proposal, other: Proposal) -> bool:
    """Whether two proposals of one place make of it the same text."""
    if not (one.repair and other.repair and one.match.span.touches(other.match.span)):
        return False
    edits = (*one.repair, *other.repair)
    hull = Span(min(each.span.start for each in edits), max(each.span.end for each in edits))
    return wording(prose, hull, one.repair) == wording(prose, hull, other.repair)


def _place(proposal: Proposal) -> tuple[Span, str]:
    return proposal.match.span, proposal.rule.id


def _weight(proposal: Proposal) -> tuple[int, int]:
    return proposal.safety, _length(proposal)


def _length(proposal: Proposal) -> int:
    return proposal.match.span.end - proposal.match.span.start
