"""A file as prose: what rules read, and the way back to the source.

Prose is the text of all blocks joined by blank lines. The source map is a list of pieces: in a
literal piece each code point of prose stands for the same code point of source; any other piece
(an entity, a soft line break, a placeholder for code) stands for its source as a whole.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePath

from newslint.model import Edit, Span

PLACEHOLDER = "\ufffc"
"""Stands in prose for what is no prose: inline code, images, shortcodes."""

JOIN = "\n\n"
"""Stands between two blocks of prose."""


class Kind(StrEnum):
    """What a block of prose is in its document."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST_ITEM = "list item"
    TABLE_CELL = "table cell"
    QUOTE = "quote"
    CAPTION = "caption"
    FIELD = "field"
    ATTRIBUTE = "attribute"


@dataclass(frozen=True, slots=True)
class Block:
    """One run of prose; `span` is in prose, `source` covers it in the source."""

    kind: Kind
    span: Span
    source: Span


@dataclass(frozen=True, slots=True)
class Piece:
    """Prose from `prose` on, `length` long, that stands for the source range `source`."""

    prose: int
    length: int
    source: Span
    literal: bool


class SourceMap:
    """Translates prose offsets into source offsets, by bisection."""

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self.pieces = list(pieces)
        self._starts = [piece.prose for piece in self.pieces]

    def source(self, span: Span) -> Span:
        """Return the source range that the prose range `span` stands for."""
        if span.start == span.end:
            at = self._insertion(span.start)
            return Span(at, at)
        first = self._at(span.start)
        last = self._at(span.end - 1)
        start = first.source.start
        if first.literal:
            start += span.start - first.prose
        end = last.source.end
        if last.literal:
            end = last.source.start + span.end - last.prose
        return Span(start, max(start, end))

    def edit(self, edit: Edit) -> Edit | None:
        """Return `edit` in source offsets, or None where its place has no literal source.

        A soft line break or an entity may be replaced as a whole; markup may not be.
        """
        span = edit.span
        if span.start == span.end:
            at = self._insertion(span.start)
            return None if at < 0 else Edit(Span(at, at), edit.text)
        index = bisect_right(self._starts, span.start) - 1
        at = self._at(span.start).source.start if self.pieces else -1
        while index < len(self.pieces) and self.pieces[index].prose < span.end:
            piece = self.pieces[index]
            inside = span.start <= piece.prose and piece.prose + piece.length <= span.end
            if piece.source.start != at or not (piece.literal or inside) or piece.length == 0:
                return None
            at = piece.source.end
            index += 1
        return Edit(self.source(span), edit.text)

    def _at(self, offset: int) -> Piece:
        return self.pieces[max(0, bisect_right(self._starts, offset) - 1)]

    def _insertion(self, offset: int) -> int:
        """Where text inserted at a prose offset goes: after the piece that ends there."""
        if not self.pieces:
            return 0
        index = max(0, bisect_right(self._starts, offset) - 1)
        piece = self.pieces[index]
        if offset == piece.prose and index and self.pieces[index - 1].literal:
            before = self.pieces[index - 1]
            if before.prose + before.length == offset:
                return before.source.end
        if piece.literal:
            return piece.source.start + min(offset - piece.prose, piece.length)
        return piece.source.start if offset <= piece.prose else piece.source.end


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment of the source (HTML comments): its text and where it stands."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Document:
    """A file as rules see it."""

    path: PurePath
    source: str
    prose: str
    blocks: tuple[Block, ...]
    map: SourceMap
    comments: tuple[Comment, ...] = ()
    front_matter: str = ""


class Builder:
    """Collects a document piece by piece, in the order of its source.

    `text` adds code points as they stand; `opaque` adds prose that stands for other source;
    `finish` ends the block. A block without a letter or digit is dropped.
    """

    def __init__(self, path: PurePath, source: str) -> None:
        self._path = path
        self._source = source
        self._done: list[tuple[Kind, list[tuple[str, Span, bool]]]] = []
        self._open: list[tuple[str, Span, bool]] = []
        self.comments: list[Comment] = []
        self.front_matter = ""

    def text(self, start: int, end: int) -> None:
        """Add the source from `start` to `end` as it stands."""
        if start < end:
            self._open.append((self._source[start:end], Span(start, end), True))

    def opaque(self, prose: str, start: int, end: int) -> None:
        """Add `prose` that stands for the source from `start` to `end`."""
        if prose:
            self._open.append((prose, Span(start, end), False))

    def finish(self, kind: Kind) -> None:
        """End the block: outer white space goes, and with it blocks without a word."""
        pieces = _strip(self._open)
        if any(char.isalnum() for prose, _, _ in pieces for char in prose):
            self._done.append((kind, pieces))
        self._open = []

    def document(self) -> Document:
        """Return the document of all finished blocks."""
        prose: list[str] = []
        pieces: list[Piece] = []
        blocks: list[Block] = []
        at = 0
        for kind, content in self._done:
            if prose:
                gap = Span(pieces[-1].source.end, content[0][1].start)
                # Between two paragraphs only white space: rules may delete a whole paragraph.
                if gap.start < gap.end and self._source[gap.start : gap.end].isspace():
                    pieces.append(Piece(at, len(JOIN), gap, literal=False))
                prose.append(JOIN)
                at += len(JOIN)
            start = at
            for text, span, literal in content:
                pieces.append(Piece(at, len(text), span, literal))
                prose.append(text)
                at += len(text)
            source = Span(content[0][1].start, content[-1][1].end)
            blocks.append(Block(kind, Span(start, at), source))
        return Document(
            self._path,
            self._source,
            "".join(prose),
            tuple(blocks),
            SourceMap(pieces),
            tuple(self.comments),
            self.front_matter,
        )


def _strip(pieces: list[tuple[str, Span, bool]]) -> list[tuple[str, Span, bool]]:
    """Cut white space at both ends of a block."""
    result = list(pieces)
    while result and not result[0][0].strip():
        result.pop(0)
    while result and not result[-1][0].strip():
        result.pop()
    if result and result[0][2]:
        text, span, literal = result[0]
        cut = len(text) - len(text.lstrip())
        result[0] = (text[cut:], Span(span.start + cut, span.end), literal)
    if result and result[-1][2]:
        text, span, literal = result[-1]
        kept = len(text.rstrip())
        result[-1] = (text[:kept], Span(span.start, span.start + kept), literal)
    return result
