"""Which quotation mark opens and which closes: one machine over the marks of each paragraph.

Every mark may open, close, or be an apostrophe; a quotation may have lost one of its marks. Each of
these costs the more, the less the mark looks like it, and the cheapest reading of the paragraph is
taken: "flood, “Novak said" closes with a mark of the wrong shape at the wrong side, as the two
quotations without an end that it would be otherwise cost more.

Quotations that go on in the next paragraph are not closed, and opened again there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import NamedTuple

from newslint.article.quotation_marks import Mark, Side, marks
from newslint.model import Span
from newslint.readers.document import Document

_LOST = 4.0
_UNINTRODUCED = 1.5  # the quotation before was not closed, and nothing says that somebody speaks
_NESTED = 1.0  # the same marks inside each other
_CARRIED = 1.0  # a paragraph goes on with a quotation, and does not open it again
_AGAIN = 0.5  # paragraphs that were run together open their quotation again
_WRONG_WAY = 2.0
_MIXED = 1.0
_MIXED_SIZE = 3.0  # a single mark and a double one
_SINGLE = 0.2
_ATTRIBUTED = 3.5
_INTRODUCED = 3.0  # "Novak said: " stands before a mark that is taken to close
_FARTHEST = 3  # paragraphs over which a quotation goes on without marks
_DEEPEST = 2
_STATES = 24


@dataclass(frozen=True, slots=True)
class Pair:
    """A quotation: its marks, one of them None where it was lost; `block` is its paragraph.

    `next` is where the mark stands that follows a quotation without an end. `goes_on` says that
    it has no mark there because it goes on in another paragraph.
    """

    block: Span
    opening: Mark | None
    closing: Mark | None
    depth: int = 0
    goes_on: bool = False
    next: int | None = None


_NONE = Span(0, 0)  # behind the last paragraph


@dataclass(frozen=True, slots=True)
class _State:
    """A reading of the marks so far: what is open, what was paired, what it cost.

    `last` is the last pair; readings share what they have in common.
    """

    cost: float = 0.0
    opened: tuple[Mark, ...] = ()
    last: _Link | None = None

    @property
    def pairs(self) -> Sequence[Pair]:
        """All pairs, in their order."""
        found: list[Pair] = []
        link = self.last
        while link is not None:
            found.append(link.pair)
            link = link.before
        return found[::-1]


class _Link(NamedTuple):
    """A pair, and the one before it."""

    pair: Pair
    before: _Link | None


def pairs(document: Document) -> tuple[Pair, ...]:
    """Return the quotations of `document`, in the order of their ends."""
    found: list[Pair] = []
    blocks = [(block.span, tuple(marks(document.prose, block.span))) for block in document.blocks]
    for (block, own), (then, following) in pairwise([*blocks, (_NONE, ())]):
        if own:
            starts = bool(following) and following[0].begins and following[0].left is Side.BLANK
            starts = starts and following[0].span.start == then.start
            starts = starts or (then is _NONE and own[-1].span.start == block.start)
            carried = bool(found) and found[-1].closing is None and found[-1].next is None
            read = list(_read(block, own, goes_on=starts, carried=carried))
            found += _continued(document, found, read)
    return tuple(found)


def _continued(document: Document, before: list[Pair], read: list[Pair]) -> list[Pair]:
    """Join a quotation without an end to one without a beginning in a later paragraph."""
    if before and read and before[-1].closing is None and read[0].opening is None:
        passed = document.prose.count("\n\n", before[-1].block.end, read[0].block.start)
        if passed > _FARTHEST:
            return read
        before[-1] = replace(before[-1], goes_on=True)
        return [replace(read[0], goes_on=True), *read[1:]]
    return read


def _read(block: Span, found: Sequence[Mark], *, goes_on: bool, carried: bool) -> Sequence[Pair]:
    """Return the cheapest reading of a paragraph's marks.

    `goes_on` says that the next paragraph opens a quotation, `carried` that the last one left one
    open.
    """
    states = [_State()]
    for mark in found:
        best: dict[tuple[Mark, ...], _State] = {}
        for state in states:
            for following in _steps(block, state, mark, carried=carried and mark is found[0]):
                known = best.get(following.opened)
                if known is None or following.cost < known.cost:
                    best[following.opened] = following
        states = sorted(best.values(), key=lambda state: state.cost)[:_STATES]
    return min(
        (_ended(block, state, goes_on=goes_on) for state in states), key=lambda s: s.cost
    ).pairs


def _ended(block: Span, state: _State, *, goes_on: bool) -> _State:
    """Close a reading at the end of its paragraph."""
    if not state.opened:
        return state
    cost = _AGAIN if goes_on and len(state.opened) == 1 else _LOST * len(state.opened)
    last = state.last
    for depth, mark in reversed(list(enumerate(state.opened))):
        last = _Link(Pair(block, mark, None, depth, goes_on and depth == 0), last)
    return _State(state.cost + cost, (), last)


def _steps(block: Span, state: _State, mark: Mark, *, carried: bool) -> Iterator[_State]:
    """Yield what a mark may be, after what came before it."""
    if mark.apostrophe is not None:
        yield replace(state, cost=state.cost + mark.apostrophe)
    opening = state.cost + _opening_cost(mark)
    depth = len(state.opened)
    if depth == 0:
        yield replace(state, cost=opening, opened=(mark,))
        lost = Pair(block, None, mark)
        if not mark.single:
            cost = state.cost + _closing_cost(mark) + (_CARRIED if carried else _LOST)
            yield replace(state, cost=cost, last=_Link(lost, state.last))
        return
    top = state.opened[-1]
    if depth < _DEEPEST and not (mark.single and top.single):
        nested = _nested_cost(mark) if mark.single == top.single else 0.0
        yield replace(state, cost=opening + nested, opened=(*state.opened, mark))
    if mark.begins and mark.single == top.single:
        yield replace(state, cost=opening + _AGAIN)
    if not mark.single:
        left = Pair(block, state.opened[0], None, next=mark.span.start)
        cost = opening + _LOST * depth + (0.0 if mark.introduced else _UNINTRODUCED)
        yield _State(cost, (mark,), _Link(left, state.last))
    pair = Pair(block, top, mark, depth - 1)
    cost = state.cost + _closing_cost(mark) + _mixture(top, mark)
    yield _State(cost, state.opened[:-1], _Link(pair, state.last))


def _nested_cost(mark: Mark) -> float:
    """Return how little a mark looks like one of the same kind inside another quotation."""
    return _NESTED + _AGAIN * mark.begins + 3 * (mark.left is Side.WORD)


def _opening_cost(mark: Mark) -> float:
    """Return how little a mark looks like one that opens."""
    cost = _WRONG_WAY * (mark.points < 0) + _SINGLE * mark.single + 2 * _LOST * mark.last
    cost += _ATTRIBUTED * mark.attributed
    match mark.left, mark.right:
        case ((Side.BLANK | Side.BRACKET | Side.DASH), Side.WORD):
            return cost
        case ((Side.BLANK | Side.BRACKET), (Side.BLANK | Side.DASH)):
            return cost + 1
        case Side.STOP, Side.WORD:
            return cost + 1
        case Side.WORD, Side.WORD:
            return cost + 1.5
        case _, Side.BLANK:
            return cost + 3
        case _:
            return cost + 9


def _closing_cost(mark: Mark) -> float:
    """Return how little a mark looks like one that closes."""
    cost = _WRONG_WAY * (mark.points > 0)
    match mark.left, mark.right:
        case ((Side.WORD | Side.STOP | Side.DASH), (Side.BLANK | Side.STOP | Side.DASH)):
            return cost
        case Side.BLANK, (Side.BLANK | Side.STOP | Side.DASH):
            return cost + 1
        case Side.STOP, Side.WORD:
            return cost + 1
        case Side.WORD, Side.WORD:
            return cost + 1.5
        case _ if mark.attributed:
            return cost + 0.5
        case _:
            return cost + 3 + 2 * mark.begins + _INTRODUCED * mark.introduced


def _mixture(opening: Mark, closing: Mark) -> float:
    """Return what it costs that two marks are not of one kind."""
    styles = opening.style, closing.style
    if styles[0] == styles[1] or styles == ("low", "curly"):
        # The German closing mark has the shape of the English one that opens.
        return -_WRONG_WAY if styles[0] == "low" and closing.points > 0 else 0.0
    if opening.single == closing.single:
        return _MIXED
    owner = closing.single and closing.left is Side.WORD
    return _MIXED_SIZE + (1.5 + 3 * (closing.apostrophe == 0)) * owner
