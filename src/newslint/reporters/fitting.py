"""Fits an excerpt into the columns of a terminal: the place and its words stay, the rest goes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from newslint.reporters.columns import head, middle_cut, tail, width

_SHARE = 5  # the words at each side get at least a fifth of the line, if there are so many


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of text, marked or not."""

    text: str
    marked: bool


Excerpt = tuple[Segment, ...]


def fitted(
    shown: Sequence[Excerpt], room: int, *, more_before: bool, more_after: bool
) -> list[Excerpt]:
    """Cut excerpts that begin and end with the same words to at most `room` columns each.

    They are cut at the same words, so that they can stand one below the other. `more_before` and
    `more_after` say whether the line goes on at either side.
    """
    left, right = _context(shown[0])
    sides = width(left) + more_before, width(right) + more_after
    space = room - sum(min(side, room // _SHARE) for side in sides)
    inner = [_shrunk(each[1:-1], space) for each in shown]
    rest = max(0, room - max(sum(width(part.text) for part in each) for each in inner))
    after = min(sides[1], max(rest // 2, rest - sides[0]))
    before = min(sides[0], rest - after)
    if before < sides[0] or more_before:
        left = _cut_before(left, before)
    if after < sides[1] or more_after:
        right = _cut_after(right, after)
    ends = Segment(left, marked=False), Segment(right, marked=False)
    return [
        tuple(part for part in (ends[0], *each, ends[1]) if part.text or part.marked)
        for each in inner
    ]


def _context(shown: Excerpt) -> tuple[str, str]:
    """Return the words before and behind what is marked: the first and the last segment."""
    return shown[0].text, shown[-1].text


def _cut_before(text: str, room: int) -> str:
    return f"…{tail(text, room - 1)}" if room else ""


def _cut_after(text: str, room: int) -> str:
    return f"{head(text, room - 1)}…" if room else ""


def _shrunk(parts: Sequence[Segment], room: int) -> list[Segment]:
    """Cut the middle out of the longest parts until all fit, and leave out what then does not."""
    most = room
    while most > 1 and sum(min(width(part.text), most) for part in parts) > room:
        most -= 1
    kept: list[Segment] = []
    for part in parts:
        text = middle_cut(part.text, most)
        if sum(width(each.text) for each in kept) + width(text) > room:
            break
        kept.append(Segment(text, part.marked))
    return kept
