"""Builds a document from what a reader finds, in the order of the source."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Sequence
from pathlib import PurePath

from newslint.model import Span
from newslint.readers.addresses import ADDRESS, SIGNS
from newslint.readers.document import JOIN, PLACEHOLDER, Block, Comment, Document, Kind
from newslint.readers.fragments import Finished, Fragment, joined, plain, shortened, stripped
from newslint.readers.lines import Edges, flat
from newslint.readers.pieces import Piece, Spell
from newslint.readers.shortcodes import captions, spell_caption
from newslint.readers.source_map import SourceMap

_LINE_START = " \t>*-+#|"  # what may stand before the text of a line
_HARD_SPACE = re.compile("[\u00a0\u2007\u202f]")
_DEEPEST = 50
_COMPONENT = re.compile(r"</?(?!(?:code|kbd|samp|tt|var)\b)[A-Za-z>]")  # their text is no prose
_LINE_ENDS = re.compile(r"[\r\n]+")


class Builder:
    """Collects a document piece by piece.

    `text` adds code points as they stand, `opaque` prose that stands for other source, `space`
    a run of white space that counts as one. `enter` and `leave` go into and out of inline markup.
    `finish` ends the block; one without a letter or digit is dropped. Between `open_aside` and
    `close_aside` another block is built, which comes behind the one at hand. `spell` says how an
    edit is written at the place at hand; without it nothing there can be edited. With `indents` a
    block belongs to the quotation or list item in whose column it begins.
    """

    def __init__(
        self,
        path: PurePath,
        source: str,
        spell: Spell = plain,
        shortcodes: Sequence[Span] = (),
        *,
        indents: bool = False,
    ) -> None:
        self.spell: Spell | None = spell
        self.comments: list[Comment] = []
        self.front_matter = ""
        self._file = path
        self._original = source
        self._source = flat(source)
        self._hard_spaces = _HARD_SPACE.search(source) is not None
        self._addresses = any(sign in source for sign in SIGNS)
        self._done: list[Finished] = []
        self._waiting: list[Finished] = []
        self._elements: dict[int, Span] = {}
        self._count = 0
        self._outside: list[tuple[list[Fragment], list[tuple[int, int]], str]] = []
        self._hidden = sorted(shortcodes)
        self._edges = Edges(self._source, _LINE_START)
        self._indents = indents
        self._start()

    def _start(self) -> None:
        self._open: list[Fragment] = []
        self._tail = " "  # what its prose ends in
        self._kept = False  # whether there is something that a deletion must not take
        self._stack = [(self._number(), 0)]
        self._path: tuple[int, ...] = (self._count,)

    def _number(self) -> int:
        self._count += 1
        return self._count

    def text(self, start: int, end: int) -> None:
        """Add the source from `start` to `end` as it stands.

        Shortcodes are no prose, and addresses become placeholders.
        """
        first = bisect_left(self._hidden, Span(start, start))
        for number in range(first, bisect_left(self._hidden, Span(end, end))):
            code = self._hidden[number]
            if start <= code.start and code.end <= end:
                self._words(start, code.start)
                self._code(code)
                start = code.end
        self._words(start, end)

    def _code(self, code: Span) -> None:
        """Add a shortcode; the tags of components leave no trace, as in `a <B>new</B> law`."""
        if _COMPONENT.match(self._source, code.start):
            self.opaque("", code.start, code.end, fixed=True)
        else:
            self.thing(code.start, code.end)
        for caption in captions(self._source, code):
            self.aside(caption, Kind.CAPTION, spell_caption)

    def aside(self, span: Span, kind: Kind, spell: Spell) -> None:
        """Add the words of an attribute as a block of their own, behind the one at hand."""
        outside, self.spell = self.spell, spell
        self.open_aside()
        self.text(span.start, span.end)
        self.close_aside(kind)
        self.spell = outside

    def hide(self, span: Span) -> None:
        """Take a stretch of source for a shortcode: no prose."""
        insort(self._hidden, span)

    def thing(self, start: int, end: int, *, in_line: bool = True) -> None:
        """Add what is no prose: a placeholder in the midst of prose, nothing at its edges.

        If it is `in_line`, the edges of a line of source count too.
        """
        inside = self._edges.inside(start, end) or not in_line
        self._kept = True
        prose = PLACEHOLDER if inside else ""
        place, path = Span(start, end), self._path
        self._append(Fragment(prose, place, literal=False, path=path, spell=None, apart=True))

    def comment(self, start: int, end: int, text: str) -> None:
        """Add a comment, which is no prose."""
        self.comments.append(Comment(Span(start, end), text))
        self.opaque("", start, end, fixed=True)

    def _words(self, start: int, end: int) -> None:
        if self._addresses:
            for match in ADDRESS.finditer(self._source, start, end):
                self._spaces(start, match.start())
                self.opaque(PLACEHOLDER, match.start(), match.end(), fixed=True)
                start = match.end()
        self._spaces(start, end)

    def _spaces(self, start: int, end: int) -> None:
        """Add text in which spaces that do not break become common ones, as rules expect them."""
        if self._hard_spaces:
            for match in _HARD_SPACE.finditer(self._source, start, end):
                self._literal(start, match.start())
                self.space(match.start(), match.end())
                start = match.end()
        self._literal(start, end)

    def _literal(self, start: int, end: int) -> None:
        if start >= end:
            return
        last = self._open[-1] if self._open else None
        goes_on = last and last.literal and last.source.end == start and self._alike(last)
        if not goes_on and self._spaced():
            start = end - len(self._source[start:end].lstrip(" \t"))
            if start == end:
                return
        self._add(self._source[start:end], Span(start, end), self.spell, literal=True)

    def opaque(self, prose: str, start: int, end: int, *, fixed: bool = False) -> None:
        """Add `prose` that stands for the source from `start` to `end`.

        What is `fixed` cannot be edited; without prose it marks a thing that must not be lost.
        """
        prose = _HARD_SPACE.sub(" ", _LINE_ENDS.sub(" ", prose))
        if prose == " " and self._spaced():
            prose = ""
        self._kept = self._kept or fixed
        self._add(prose, Span(start, end), None if fixed else self.spell, literal=False)

    def space(self, start: int, end: int, *, fixed: bool = False) -> None:
        """Add a run of white space as one space, if there is none already."""
        last = self._open[-1] if self._open else None
        if fixed and last and last.spell and last.prose[-1:] == " ":
            self._open[-1] = shortened(last, 0, 1)  # a line break takes the space before it with it
            parts = (part.prose for part in reversed(self._open) if part.prose)
            self._tail = next(parts, " ")[-1]
        if self._spaced():
            if fixed:
                self.opaque("", start, end, fixed=True)
        elif self._source[start:end] == " ":
            self._literal(start, end)
        else:
            self.opaque(" ", start, end, fixed=fixed)

    def _alike(self, part: Fragment) -> bool:
        return part.path == self._path and part.spell is self.spell

    def _spaced(self) -> bool:
        """Whether a space would come behind another one, or at the start."""
        return self._tail in " \t\n\r\f"

    def _add(self, prose: str, source: Span, spell: Spell | None, *, literal: bool) -> None:
        self._append(Fragment(prose, source, literal, self._path, spell))

    def _append(self, part: Fragment) -> None:
        self._open.append(part)
        self._tail = part.prose[-1:] or self._tail

    def enter(self, start: int) -> int:
        """Go into an inline element, whose markup begins at `start`.

        Return its number, or 0 where elements are nested so deep that no more are told apart.
        """
        if len(self._path) >= _DEEPEST:
            return 0
        self._stack.append((self._number(), start))
        self._path = (*self._path, self._count)
        return self._count

    def leave(self, number: int, end: int) -> None:
        """Go out of an inline element, whose markup ends at `end`, if it is still open."""
        if number not in self._path[1:]:
            return
        while self._stack[-1][0] != number:
            self._stack.pop()
        self._elements[number] = Span(self._stack.pop()[1], end)
        self._path = self._path[: len(self._stack)]

    def open_aside(self) -> None:
        """Begin a block that stands in the source in the midst of another one."""
        self._outside.append((self._open, self._stack, self._tail))
        self._start()

    def close_aside(self, kind: Kind) -> None:
        """End the block in the midst of another one."""
        self._end(kind, None, self._waiting)
        self._open, self._stack, self._tail = self._outside.pop()
        self._kept = True
        self._path = tuple(number for number, _ in self._stack)

    def finish(self, kind: Kind, outer: Span | None = None) -> None:
        """End the block; `outer` is its source with the markup that makes it a block."""
        self._end(kind, outer, self._done)
        self._done += self._waiting
        self._waiting = []
        self._start()

    def _end(self, kind: Kind, outer: Span | None, done: list[Finished]) -> None:
        fragments = stripped(joined(self._open, self._source))
        if not any(char.isalnum() for fragment in fragments for char in fragment.prose):
            return
        words = [fragment for fragment in fragments if fragment.prose]
        first, last = words[0], words[-1]
        start, end = first.source.start, last.source.end
        if len(first.path) > 1 and first.path[1] in self._elements:
            start = self._elements[first.path[1]].start
        if len(last.path) > 1 and last.path[1] in self._elements:
            end = self._elements[last.path[1]].end
        inner = Span(start, end)
        whole = self._trim(outer) if outer and not self._kept else inner
        done.append(Finished(kind, fragments, inner, whole))
        self._elements[self._stack[0][0]] = done[-1].outer

    def _trim(self, span: Span) -> Span:
        start, end = span.start, span.end
        while end > start and self._source[end - 1].isspace():
            end -= 1
        return Span(start, end)

    def document(self) -> Document:
        """Return the document of all finished blocks."""
        prose: list[str] = []
        pieces: list[Piece] = []
        blocks: list[Block] = []
        at = 0
        for number, block in enumerate(self._done):
            if number:
                pieces += self._join(at, self._done[number - 1], block)
                prose.append(JOIN)
                at += len(JOIN)
            start = at
            for part in block.fragments:
                size = len(part.prose)
                pieces.append(Piece(at, size, part.source, part.literal, part.path, part.spell))
                prose.append(part.prose)
                at += size
            blocks.append(Block(block.kind, Span(start, at), block.inner))
        text = "".join(prose)
        return Document(
            self._file,
            self._original,
            text,
            tuple(blocks),
            SourceMap(text, self._original, pieces, self._elements),
            tuple(self.comments),
            self.front_matter,
        )

    def _join(self, at: int, before: Finished, after: Finished) -> list[Piece]:
        """Return the piece between two blocks, if nothing but white space is there.

        With it a rule may delete one of the blocks whole. Only blocks without markup of their own
        can be made one. No list item or quotation may come to swallow the block behind it.
        """
        gap = Span(before.outer.end, after.outer.start)
        if gap.start > gap.end or self._source[gap.start : gap.end].strip():
            return []
        if self._indents and self._column(before.outer.start) != self._column(after.outer.start):
            return []
        bare = before.outer == before.inner and after.outer == after.inner
        spell = before.fragments[-1].spell if bare else None
        return [Piece(at, len(JOIN), gap, literal=False, path=(), spell=spell)]

    def _column(self, offset: int) -> int:
        return offset - self._source.rfind("\n", 0, offset)
