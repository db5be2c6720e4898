"""Plain text: a blank line ends a paragraph, and so does the end of a line that was not wrapped.

Comments for newslint, `<!-- newslint: … -->`, are no prose.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import PurePath

from newslint.model import Span
from newslint.readers.builder import Builder
from newslint.readers.document import Comment, Document, Kind

_COMMENT = re.compile(r"<!--(\s*newslint:[^\r\n]*?)-->\s*$")
_BULLET = re.compile(r"(?:[-*•]|\d{1,2}[.)])\s")
_SENTENCE_END = tuple(".?!:…”\"’'»")
_LETTER = re.compile(r"\w")
_PARAGRAPH_SEPARATOR = "\u2029"
_WIDEST = 100  # no editor wraps wider than this
_SLACK = 25  # a wrapped line ends at most one long word short of the margin


@dataclass(frozen=True, slots=True)
class _Line:
    """A line without outer white space, and how far it is indented."""

    span: Span
    text: str
    indent: int

    @property
    def ends_sentence(self) -> bool:
        """Whether it ends as a sentence does."""
        return self.text.endswith(_SENTENCE_END)

    def continues(self, before: _Line) -> bool:
        """Whether a sentence plainly goes on from the line before."""
        first = _LETTER.search(self.text)
        begun = _LETTER.search(before.text) is not None and not before.ends_sentence
        return begun and first is not None and first[0].islower()

    @property
    def bullet(self) -> bool:
        """Whether it begins an item of a list."""
        return _BULLET.match(self.text) is not None


def read(
    path: PurePath, source: str, fields: Sequence[str] = (), never: Sequence[Span] = ()
) -> Document:
    """Read plain text; `fields` has no meaning here, and `never` is no prose."""
    builder = Builder(path, source, shortcodes=list(_by_line(source, never)))
    chunks = list(_chunks(source, builder.comments))
    margin = max((_width(chunk) for chunk in chunks if _wrapped(chunk)), default=0)
    for chunk in chunks:
        for paragraph in _paragraphs(chunk, margin):
            for number, line in enumerate(paragraph):
                if number:
                    builder.opaque(" ", paragraph[number - 1].span.end, line.span.start)
                builder.text(line.span.start, line.span.end)
            builder.finish(Kind.PARAGRAPH)
    return builder.document()


def _by_line(source: str, spans: Sequence[Span]) -> Iterator[Span]:
    """Yield the parts of spans in each line: text is read line by line."""
    for span in spans:
        at = span.start
        for line in source[span.start : span.end].splitlines(keepends=True):
            words = line.strip()
            if words:
                start = at + line.index(words)
                yield Span(start, start + len(words))
            at += len(line)


def _width(lines: Sequence[_Line]) -> int:
    return max(len(line.text) for line in lines)


def _chunks(source: str, comments: list[Comment]) -> Iterator[list[_Line]]:
    """Yield runs of lines without a blank line; comments at the end of a line go to `comments`."""
    chunk: list[_Line] = []
    at = 0
    for raw in source.splitlines(keepends=True):
        comment = _COMMENT.search(raw) if "<!--" in raw else None
        if comment:
            span = Span(at + comment.start(), at + comment.end(1) + 3)
            comments.append(Comment(span, comment[1]))
        text = raw[: comment.start()] if comment else raw
        if text.strip():
            indent = len(text) - len(text.lstrip())
            start = at + indent
            chunk.append(_Line(Span(start, start + len(text.strip())), text.strip(), indent))
        if chunk and (not text.strip() or raw[-1] == _PARAGRAPH_SEPARATOR):
            yield chunk
            chunk = []
        at += len(raw)
    if chunk:
        yield chunk


def _paragraphs(chunk: list[_Line], margin: int) -> Iterator[list[_Line]]:
    """Cut lines into paragraphs: at bullets, indents and short last lines, or everywhere.

    `margin` is the width of other paragraphs that are surely wrapped.
    """
    wrapped = _wrapped(chunk)
    margin = _width(chunk) if wrapped else margin
    paragraph = chunk[:1]
    for before, line in pairwise(chunk):
        item = line.bullet and (before.ends_sentence or chunk[0].bullet)
        indented = line.indent > before.indent and not before.bullet
        full = len(before.text) > margin - _SLACK
        goes_on = full or (wrapped and not before.ends_sentence)
        within = goes_on and 0 < margin <= _WIDEST and not item and not indented
        if within or line.continues(before):
            paragraph.append(line)
        else:
            yield paragraph
            paragraph = [line]
    yield paragraph


def _wrapped(lines: list[_Line]) -> bool:
    """Whether there is a line break in the midst of a sentence."""
    return any(line.continues(before) for before, line in pairwise(lines))
