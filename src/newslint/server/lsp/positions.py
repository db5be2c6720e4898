"""Places as editors count them: lines from 0, columns in units of the encoding agreed on."""

from __future__ import annotations

from lsprotocol import types
from pygls.workspace import PositionCodec

from newslint.model import Span
from newslint.readers.lines import Lines


class Positions:
    """The places of one text. pygls has the units; its lines also end where no editor ends one."""

    def __init__(self, text: str, codec: PositionCodec) -> None:
        self._text = text
        self._codec = codec
        self._lines = Lines(text)

    def position(self, offset: int) -> types.Position:
        """Return the position of a code point."""
        line, column = self._lines.position(offset)
        before = self._text[offset - column + 1 : offset]
        return types.Position(line - 1, self._codec.client_num_units(before))

    def range(self, span: Span) -> types.Range:
        """Return the range of a span of code points."""
        return types.Range(self.position(span.start), self.position(span.end))

    def offset(self, position: types.Position) -> int:
        """Return the code point at a position; a column behind the end of its line is that end."""
        start, end = self._lines.line(position.line)
        left = position.character
        for offset in range(start, end):
            if left <= 0:
                return offset
            left -= self._codec.client_num_units(self._text[offset])
        return end

    def span(self, range_: types.Range) -> Span:
        """Return the code points in a range."""
        start = self.offset(range_.start)
        return Span(start, max(start, self.offset(range_.end)))
