"""Text with markup that a client has told apart: LanguageTool's `data` parameter."""

from __future__ import annotations

import json
import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from newslint.model import Span

_MOST = 100_000  # pieces
_HALF = re.compile("[\ud800-\udfff]")


class DataError(ValueError):
    """Annotations that are none; the message is one line."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of what the client has: `shown` is what is read of it.

    `start` is where it begins in the original, `reads` where in what is read.
    """

    start: int
    reads: int
    original: str
    shown: str
    is_text: bool


class Annotated:
    """What is read of an annotated text, and the way back to the original, in code points."""

    def __init__(self, pieces: Sequence[tuple[str, str, bool]]) -> None:
        self.pieces: list[Piece] = []
        start = reads = 0
        for original, shown, is_text in pieces:
            self.pieces.append(Piece(start, reads, original, shown, is_text))
            start += len(original)
            reads += len(shown)
        self.text = "".join(piece.shown for piece in self.pieces)
        self.original = "".join(piece.original for piece in self.pieces)
        self._starts = [piece.reads for piece in self.pieces]

    def place(self, span: Span) -> Span:
        """Return where a place of what is read is in the original."""
        start = self._offsets(span.start).start
        return Span(start, self._offsets(span.end - 1).end if span.start < span.end else start)

    def is_text(self, span: Span) -> bool:
        """Whether a place of what is read is text alone: nothing of the markup is in it."""
        place = self.place(span)
        read = self.text[span.start : span.end]
        return self.original[place.start : place.end] == read and all(
            piece.is_text
            for piece in self.pieces
            if piece.reads < span.end and span.start < piece.reads + len(piece.shown)
        )

    def _offsets(self, offset: int) -> Span:
        """Return where a character that is read is in the original; of markup it is all of it."""
        if not self.pieces:
            return Span(0, 0)
        piece = self.pieces[max(0, bisect_right(self._starts, offset) - 1)]
        end = piece.start + len(piece.original)
        if not piece.is_text:
            return Span(piece.start, end)
        start = piece.start + offset - piece.reads
        return Span(min(start, end), min(start + 1, end))


def plain(text: str) -> Annotated:
    """Return text without markup."""
    return Annotated([(text, text, True)] if text else [])


def annotated(data: str) -> Annotated:
    """Read the parameter `data`: `{"annotation": [{"text": "A "}, {"markup": "<b>"}]}`.

    Raises DataError.
    """
    try:
        pieces = json.loads(data)["annotation"]
    except (ValueError, RecursionError, TypeError, KeyError):
        raise DataError('"data" must be {"annotation": [{"text": …}, {"markup": …}]}') from None
    if not isinstance(pieces, list) or len(pieces) > _MOST:
        raise DataError('"annotation" must be a list')
    found = Annotated([_piece(each) for each in pieces])
    if _HALF.search(found.text + found.original):
        raise DataError("the text has half of a UTF-16 character")
    return found


def _piece(data: object) -> tuple[str, str, bool]:
    if isinstance(data, dict):
        text, markup = data.get("text"), data.get("markup")
        shown = data.get("interpretAs") or ""
        if isinstance(text, str) and markup is None:
            return text, text, True
        if isinstance(markup, str) and text is None and isinstance(shown, str):
            return markup, shown, False
    raise DataError('a piece of "annotation" has a "text", or a "markup" and perhaps "interpretAs"')
