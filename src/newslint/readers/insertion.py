"""Where new text goes in a source: next to the word it belongs to."""

from __future__ import annotations

import re
from bisect import bisect_right

from newslint.model import Edit, Span
from newslint.readers.layout import Layout
from newslint.readers.pieces import Piece, common_path

_THREE = 3  # marks of emphasis side by side: what they begin and end depends on what is around them
_LONGEST_RUN = 9  # code points looked at before a place
_LOOSE = re.compile(r"\*{4}|_{4}|~{3}")  # marks that parsers pair in different ways
_AROUND = 1000  # code points at both sides of a place in which such marks may pair with those there


def insertion(layout: Layout, edit: Edit) -> Edit | None:
    """Put new text into the source: next to the word it belongs to, else outside of markup."""
    offset = edit.span.start
    right = layout.at(offset)
    if right.literal and right.prose < offset < right.end:
        at = right.source.start + offset - right.prose
        if _turns_marks(layout.source, at, edit.text):
            return None
        return layout.spelled([right], Span(at, at), edit.text)
    index = bisect_right(layout.starts, offset - 1) - 1
    left = layout.pieces[index] if index >= 0 else None
    before = left if left and left.end == offset and left.path else None
    after = right if right.prose == offset and right.path and right.length else None
    if before is None and after is None:
        return None  # within a piece that is one thing, or between blocks
    place = _place(layout, before, after, edit.text)
    if _turns_marks(layout.source, place, edit.text):
        return None
    spell = next((piece.spell for piece in (before, after) if piece and piece.spell), None)
    text = spell(edit.text) if spell else None
    return None if text is None else Edit(Span(place, place), text)


def _turns_marks(source: str, place: int, text: str) -> bool:
    """Whether new text would make marks of emphasis begin or end something else than they do."""
    before = source[max(0, place - _LONGEST_RUN) : place]
    behind = source[place : place + _LONGEST_RUN]
    for mark in "*_":
        left = len(before) - len(before.rstrip(mark))
        right = len(behind) - len(behind.lstrip(mark))
        if (left and right) or (text.isspace() and left + right >= _THREE):
            return True
    if not text.isspace():
        return False
    # What tildes strike out is read in many ways where letters stand at both their sides.
    beside = set(before[-1:] + behind[:1])
    loose = _LOOSE.search(source, max(0, place - _AROUND), place + _AROUND)
    return "~" in beside or (loose is not None and not beside.isdisjoint("*_"))


def _place(layout: Layout, before: Piece | None, after: Piece | None, text: str) -> int:
    if before and text[:1].isalnum() and layout.prose[before.end - 1].isalnum():
        return before.source.end
    if after and text[-1:].isalnum() and layout.prose[after.prose].isalnum():
        return after.source.start
    shared = len(common_path(before.path, after.path)) if before and after else 1
    if before is None:
        assert after is not None
        return _outside(layout, after, shared).start
    return _outside(layout, before, shared).end


def _outside(layout: Layout, piece: Piece, depth: int) -> Span:
    """Return the source of a piece with the elements around it that are deeper than `depth`.

    If something stands between it and their markup, the piece by itself.
    """
    inner, element = piece.source, layout.elements.get((*piece.path, 0)[depth])
    if element is None:
        return inner
    start, end = element.start, element.end
    if layout.between(start, inner.start) or layout.source[inner.start - 1].isspace():
        start = inner.start
    if layout.between(inner.end, end) or layout.source[inner.end].isspace():
        end = inner.end
    return Span(start, end)
