"""Lines and columns: how people name a place in a text."""

from __future__ import annotations

import re
from bisect import bisect_right

from newslint.model import Span

NEWLINE = re.compile(r"\r\n|\r|\n")
"""A line ending of any system."""

_LONE = re.compile(r"\r(?!\n)")


def flat(text: str) -> str:
    """Return `text` at the same length with LF for each CR that ends a line alone."""
    return _LONE.sub("\n", text)


class Lines:
    """The lines of a text; a line ends with LF, CRLF or CR."""

    def __init__(self, text: str) -> None:
        self._text = text
        ends = [match.span() for match in NEWLINE.finditer(text)]
        self._starts = [0, *(end for _, end in ends)]
        self._ends = [*(start for start, _ in ends), len(text)]

    def position(self, offset: int) -> tuple[int, int]:
        """Return line and column of an offset, both counted from 1, in code points."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def bounds(self, offset: int) -> tuple[int, int]:
        """Return where the line at an offset starts and ends, without its line ending."""
        line = bisect_right(self._starts, offset) - 1
        return self._starts[line], max(self._ends[line], self._starts[line])

    def line(self, number: int) -> tuple[int, int]:
        """Return where a line, counted from 0, starts and ends; one behind the last is empty."""
        if number >= len(self._starts):
            return len(self._text), len(self._text)
        return self._starts[number], max(self._ends[number], self._starts[number])


class Edges:
    """Where the words of a line begin and end, behind `marks` and before white space.

    The line at hand is kept: all of an article may be one.
    """

    def __init__(self, text: str, marks: str) -> None:
        self._text = text
        self._marks = marks
        self._line = Span(1, 0)  # none yet
        self._words = Span(0, 0)

    def inside(self, start: int, end: int) -> bool:
        """Whether words stand before a place in its line, and behind it in the line it ends in."""
        return self._of(start).start < start and end < self._of(end).end

    def _of(self, offset: int) -> Span:
        if not self._line.start <= offset <= self._line.end:
            start, end = self._text.rfind("\n", 0, offset) + 1, self._text.find("\n", offset)
            end = end if end >= 0 else len(self._text)
            line = self._text[start:end]
            self._line = Span(start, end)
            self._words = Span(end - len(line.lstrip(self._marks)), start + len(line.rstrip()))
        return self._words
