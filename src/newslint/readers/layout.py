"""Where the pieces of a source map lie: what is looked up by an offset of prose or source."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence
from itertools import accumulate, pairwise

from newslint.model import Edit, Span
from newslint.readers.pieces import Piece, source_start


class Layout:
    """The pieces of a document in their order, in prose and in source.

    `elements` gives the source of each element, with its markup; one that the source never closes
    has none.
    """

    def __init__(
        self, prose: str, source: str, pieces: Sequence[Piece], elements: Mapping[int, Span]
    ) -> None:
        self.pieces = tuple(pieces)
        self.prose = prose
        self.source = source
        self.elements = elements
        self.starts = [piece.prose for piece in self.pieces]
        self._in_source = sorted(self.pieces, key=source_start)  # asides are out of order
        # How many of the pieces before each are not literal, and how many leave a gap before them.
        self._opaque = _counted(not piece.literal for piece in self.pieces)
        self._gaps = _counted(
            (False, *(one.end != two.prose for one, two in pairwise(self.pieces)))
        )

    def at(self, offset: int) -> Piece:
        """Return the piece at a prose offset."""
        return self.pieces[max(0, bisect_right(self.starts, offset) - 1)]

    def touched(self, span: Span) -> Sequence[Piece]:
        """Return the pieces that make up a prose range, or none where it is not theirs to edit."""
        first, last = self._bounds(span)
        return self.pieces[first:last]

    def counts(self, span: Span) -> tuple[int, int]:
        """Return how many of the pieces that `touched` returns are not literal, and how many."""
        first, last = self._bounds(span)
        return self._opaque[last] - self._opaque[first], last - first

    def _bounds(self, span: Span) -> tuple[int, int]:
        """Return where the pieces of a prose range begin and end; the same where it has none."""
        first = max(0, bisect_right(self.starts, span.start) - 1)
        last = bisect_right(self.starts, span.end - 1)
        ends = self.pieces[first], self.pieces[last - 1]
        whole = all(
            each.literal or (span.start <= each.prose and each.end <= span.end) for each in ends
        )
        if not whole or ends[1].end < span.end or self._gaps[last] > self._gaps[first + 1]:
            return first, first
        return first, last

    def range(self, touched: Sequence[Piece], span: Span) -> Span:
        """Return the source of a prose range that `touched` make up."""
        first, last = touched[0], touched[-1]
        start = first.source.start + (max(0, span.start - first.prose) if first.literal else 0)
        end = last.source.end - (max(0, last.end - span.end) if last.literal else 0)
        return Span(start, end)

    def spelled(self, touched: Sequence[Piece], place: Span, text: str) -> Edit | None:
        """Return the edit that writes `text` at a place, if the pieces can spell it."""
        spell = touched[0].spell
        if spell is None or any(piece.spell is None for piece in touched):
            return None
        spelled = spell(text)
        return None if spelled is None else Edit(place, spelled)

    def between(self, lo: int, hi: int) -> Sequence[Piece]:
        """Return the pieces that begin in a range of the source."""
        first = bisect_left(self._in_source, lo, key=source_start)
        return self._in_source[first : bisect_left(self._in_source, hi, key=source_start)]

    def edge(self, path: tuple[int, ...], offset: int, step: int) -> bool:
        """Whether an element begins (`step` is -1) or ends at a prose offset."""
        if step < 0:
            index = bisect_right(self.starts, offset - 1) - 1
            before = self.pieces[index] if index >= 0 and offset else None
            return before is None or before.end < offset or before.path[: len(path)] != path
        after = self.at(offset)
        if after.prose < offset:
            return after.end <= offset
        return after.path[: len(path)] != path

    def alone(self, path: tuple[int, ...], span: Span) -> bool:
        """Whether `span` is all the prose of the innermost element of `path`."""
        return bool(path) and self.edge(path, span.start, -1) and self.edge(path, span.end, 1)

    def leaves_space(self, path: tuple[int, ...], span: Span) -> bool:
        """Whether a deletion leaves a blank line, or white space at an edge inside of markup.

        At the start of a block, too: to Markdown white space there is an indent.
        """
        before = self.prose[max(0, span.start - 1) : span.start].isspace()
        after = self.prose[span.end : span.end + 1].isspace()
        around = self.at(span.start - 1), self.at(span.end)
        if path and before and after and not any(piece.literal for piece in around):
            return True
        at_start = bool(path) and after and self.edge(path, span.start, -1)
        return at_start or (len(path) > 1 and before and self.edge(path, span.end, 1))


def _counted(signs: Iterable[bool]) -> list[int]:
    """Return how many signs before each one are true; at the end, how many of all."""
    return list(accumulate(signs, initial=0))
