"""Short stretches of an article for people to read: one line each, with the place marked."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from newslint.model import Edit, Span
from newslint.printable import printable
from newslint.readers.lines import Lines

_CONTEXT = 45  # code points shown on each side of a place
_WHOLE = 100  # a line up to this long is shown whole
_LONG = 60  # a stretch longer than this loses its middle
_ENDS = 25  # … but for this much at each end
_NEAR = 40  # edits closer than this are shown together


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of text, marked or not."""

    text: str
    marked: bool


Excerpt = tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class Change:
    """A place of a text before and after an edit; `line` counts from 1."""

    line: int
    span: Span
    before: Excerpt
    after: Excerpt


def width(text: str) -> int:
    """Return how many columns of a terminal `text` takes."""
    return sum(map(_columns, text))


def _columns(char: str) -> int:
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def excerpt(source: str, span: Span, lines: Lines) -> Excerpt:
    """Return the line in which `span` starts, with the span marked."""
    window = _window(source, span, lines)
    end = min(span.end, lines.bounds(span.start)[1])
    return _segments(source, window, [Span(span.start, max(end, span.start))])


def changes(source: str, edits: Iterable[Edit], lines: Lines) -> Iterator[Change]:
    """Yield the places that `edits` change, with the changed words marked."""
    for group in _groups(sorted(edits)):
        hull = Span(group[0].span.start, group[-1].span.end)
        window = _window(source, hull, lines)
        before: list[Segment] = []
        after: list[Segment] = []
        at = window.start
        for start, end, text in _words(source, group, window):
            kept = Segment(source[at:start], marked=False)
            before += [kept, Segment(source[start:end], marked=True)]
            after += [kept, Segment(text, marked=True)]
            at = end
        rest = Segment(source[at : window.end], marked=False)
        line, _ = lines.position(hull.start)
        yield Change(
            line,
            window,
            _shortened(source, window, [*before, rest]),
            _shortened(source, window, [*after, rest]),
        )


def _groups(edits: Sequence[Edit]) -> list[list[Edit]]:
    groups: list[list[Edit]] = []
    for edit in edits:
        if groups and edit.span.start - groups[-1][-1].span.end < _NEAR:
            groups[-1].append(edit)
        else:
            groups.append([edit])
    return groups


def _words(source: str, edits: Sequence[Edit], window: Span) -> Iterator[tuple[int, int, str]]:
    """Widen edits to whole words; yield start, end and the text that stands there afterwards."""
    words: list[tuple[int, int, str]] = []
    for edit in edits:
        start, end = edit.span.start, edit.span.end
        while start > window.start and source[start - 1].isalnum():
            start -= 1
        while end < window.end and source[end].isalnum():
            end += 1
        text = source[start : edit.span.start] + edit.text + source[edit.span.end : end]
        if words and start < words[-1][1]:  # two edits of one word
            first, last, done = words.pop()
            kept = len(done) - (last - edit.span.start)
            start, text = first, done[:kept] + edit.text + source[edit.span.end : end]
        words.append((start, end, text))
    yield from words


def _window(source: str, span: Span, lines: Lines) -> Span:
    """Return what to show around a span: its line, or as much of it as is useful."""
    start = lines.bounds(span.start)[0]
    end = lines.bounds(max(span.start, span.end - 1))[1]
    if end - start <= _WHOLE:
        return Span(start, max(end, span.end))
    left = span.start - _CONTEXT
    right = span.end + _CONTEXT
    if left > start:
        start = source.find(" ", left, span.start) + 1 or left
    if right < end:
        end = source.rfind(" ", span.end, right)
        end = right if end < 0 else end
    return Span(start, max(end, span.end))


def _segments(source: str, window: Span, marks: Iterable[Span]) -> Excerpt:
    segments = []
    at = window.start
    for mark in marks:
        segments.append(Segment(source[at : mark.start], marked=False))
        segments.append(Segment(source[mark.start : mark.end], marked=True))
        at = mark.end
    segments.append(Segment(source[at : window.end], marked=False))
    return _shortened(source, window, segments)


def _shortened(source: str, window: Span, segments: Sequence[Segment]) -> Excerpt:
    """Cut the middle out of long stretches, and show where the line goes on."""
    shown = [Segment(_middle_cut(printable(each.text)), each.marked) for each in segments]
    if window.start and source[window.start - 1] not in "\r\n":
        shown.insert(0, Segment("…", marked=False))
    if source[window.end : window.end + 1] not in ("", "\r", "\n"):
        shown.append(Segment("…", marked=False))
    return tuple(each for each in shown if each.text or each.marked)


def _middle_cut(text: str) -> str:
    return text if len(text) <= _LONG + 2 * _ENDS else f"{text[:_ENDS]} … {text[-_ENDS:]}"
