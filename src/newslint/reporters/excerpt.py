"""Short stretches of an article for people to read: one line each, with the place marked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from newslint.model import Edit, Span
from newslint.printable import printable
from newslint.readers.lines import Lines
from newslint.reporters.fitting import Excerpt, Segment, fitted

_CONTEXT = 45  # code points shown on each side of a place
_WHOLE = 100  # a line up to this long is shown whole
_LONG = 60  # a stretch longer than this loses its middle
_ENDS = 25  # … but for this much at each end
_NEAR = 40  # edits closer than this are shown together


@dataclass(frozen=True, slots=True)
class Change:
    """A place of a text before and after an edit; `line` counts from 1."""

    line: int
    span: Span
    before: Excerpt
    after: Excerpt


def excerpt(source: str, span: Span, lines: Lines, room: int | None = None) -> Excerpt:
    """Return the line in which `span` starts, with the span marked.

    It takes at most `room` columns; without a limit, about as much as a reader wants to see.
    """
    window = _window(source, span, lines, room)
    end = max(min(span.end, lines.bounds(span.start)[1]), span.start)
    return _shown(
        source,
        window,
        [
            [
                Segment(source[window.start : span.start], marked=False),
                Segment(source[span.start : end], marked=True),
                Segment(source[end : window.end], marked=False),
            ]
        ],
        room,
    )[0]


def changes(
    source: str, edits: Iterable[Edit], lines: Lines, room: int | None = None
) -> Iterator[Change]:
    """Yield the places that `edits` change, with the changed words marked; `room` as in excerpt."""
    for group in _groups(sorted(edits), _NEAR if room is None else min(_NEAR, room // 3)):
        hull = Span(group[0].span.start, group[-1].span.end)
        window = _window(source, hull, lines, room)
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
        yield Change(line, window, *_shown(source, window, ([*before, rest], [*after, rest]), room))


def _groups(edits: Sequence[Edit], near: int) -> list[list[Edit]]:
    groups: list[list[Edit]] = []
    for edit in edits:
        if groups and edit.span.start - groups[-1][-1].span.end < near:
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


def _window(source: str, span: Span, lines: Lines, room: int | None) -> Span:
    """Return what to show around a span: its line, or as much of it as is useful."""
    start = lines.bounds(span.start)[0]
    end = lines.bounds(max(span.start, span.end - 1))[1]
    whole, context = (_WHOLE, _CONTEXT) if room is None else (room, room)
    if end - start <= whole:
        return Span(start, max(end, span.end))
    left = span.start - context
    right = span.end + context
    if left > start:
        start = source.find(" ", left, span.start) + 1 or left
    if right < end:
        end = source.rfind(" ", span.end, right)
        end = right if end < 0 else end
    return Span(start, max(end, span.end))


def _shown(
    source: str, window: Span, each: Sequence[Sequence[Segment]], room: int | None
) -> list[Excerpt]:
    """Make excerpts printable and short; the first and last segment of each are what is around."""
    more_before = bool(window.start) and source[window.start - 1] not in "\r\n"
    more_after = source[window.end : window.end + 1] not in ("", "\r", "\n")
    clean = [[Segment(printable(part.text), part.marked) for part in parts] for parts in each]
    if room is not None:
        excerpts = [tuple(parts) for parts in clean]
        return fitted(excerpts, room, more_before=more_before, more_after=more_after)
    return [_shortened(parts, more_before=more_before, more_after=more_after) for parts in clean]


def _shortened(parts: Sequence[Segment], *, more_before: bool, more_after: bool) -> Excerpt:
    """Cut the middle out of long stretches, and show where the line goes on."""
    shown = [Segment(_middle_cut(each.text), each.marked) for each in parts]
    if more_before:
        shown.insert(0, Segment("…", marked=False))
    if more_after:
        shown.append(Segment("…", marked=False))
    return tuple(each for each in shown if each.text or each.marked)


def _middle_cut(text: str) -> str:
    return text if len(text) <= _LONG + 2 * _ENDS else f"{text[:_ENDS]} … {text[-_ENDS:]}"
