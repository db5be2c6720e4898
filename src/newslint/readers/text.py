"""Plain text: a blank line ends a paragraph, and so does the end of a line that was not wrapped.

Comments for newslint, `<!-- newslint: … -->`, are no prose.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import PurePath

from newslint.document import Comment, Document, Kind
from newslint.model import Span
from newslint.readers.builder import Builder

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|$)")
_COMMENT = re.compile(r"<!--(\s*newslint:[^\r\n]*?)-->\s*$")
_WRAP_LIMIT = 100  # no editor wraps wider than this
_WRAP_SLACK = 25  # a wrapped line ends at most one long word short of the margin


def read(path: PurePath, source: str, fields: Sequence[str] = ()) -> Document:
    """Read plain text; `fields` has no meaning here."""
    builder = Builder(path, source)
    for chunk in _chunks(source, builder.comments):
        if _wrapped([source[start:end] for start, end in chunk]):
            for number, (start, end) in enumerate(chunk):
                if number:
                    builder.opaque(" ", chunk[number - 1][1], start)
                builder.text(start, end)
            builder.finish(Kind.PARAGRAPH)
        else:
            for start, end in chunk:
                builder.text(start, end)
                builder.finish(Kind.PARAGRAPH)
    return builder.document()


def _chunks(source: str, comments: list[Comment]) -> Iterator[list[tuple[int, int]]]:
    """Yield runs of lines without a blank line; a line is its range without outer white space.

    Comments at the end of a line go to `comments`.
    """
    chunk: list[tuple[int, int]] = []
    for match in _LINE.finditer(source):
        text = match.group()
        comment = _COMMENT.search(text) if "<!--" in text else None
        if comment:
            span = Span(match.start() + comment.start(), match.start() + comment.end(1) + 3)
            comments.append(Comment(span, comment[1]))
            text = text[: comment.start()]
        if text.strip():
            start = match.start() + len(text) - len(text.lstrip())
            chunk.append((start, start + len(text.strip())))
        elif chunk:
            yield chunk
            chunk = []
    if chunk:
        yield chunk


def _wrapped(lines: list[str]) -> bool:
    """Whether the lines are one paragraph broken at a right margin.

    Every line but the last must come near the margin, which is the longest line, and most must
    end in the middle of a sentence; anything else is one paragraph a line.
    """
    margin = max(map(len, lines))
    body = lines[:-1]
    if not body or margin > _WRAP_LIMIT or any(len(line) < margin - _WRAP_SLACK for line in body):
        return False
    return sum(line[-1] not in ".?!:”\"’'" for line in body) * 2 > len(body)
