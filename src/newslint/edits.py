"""Edits as values: what is put where, applied to a text, and how places move."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterable, Sequence

from newslint.model import Edit, Repair, Span


def replaced(start: int, end: int, text: str) -> Repair:
    """Return the repair that puts `text` in place of a range of prose."""
    return (Edit(Span(start, end), text),)


def lowered(prose: str, at: int) -> Repair:
    """Return the repair that lowers the capital at a prose offset."""
    return replaced(at, at + 1, prose[at].lower())


def apply(text: str, edits: Iterable[Edit]) -> str:
    """Return `text` with `edits` applied; they must not overlap.

    Raises ValueError where two edits overlap or one lies outside the text.
    """
    pieces = []
    at = 0
    for edit in sorted(edits):
        if edit.span.start < at or edit.span.end > len(text) or edit.span.end < edit.span.start:
            raise ValueError(f"edit {edit} overlaps another one or lies outside the text")
        pieces += [text[at : edit.span.start], edit.text]
        at = edit.span.end
    return "".join([*pieces, text[at:]])


def wording(text: str, hull: Span, repair: Iterable[Edit]) -> str:
    """Return what the part `hull` of a text is after edits inside it. Raises as `apply` does."""
    inside = (
        Edit(Span(edit.span.start - hull.start, edit.span.end - hull.start), edit.text)
        for edit in repair
    )
    return apply(text[hull.start : hull.end], inside)


def merged(spans: Iterable[Span], apart: int = 0) -> list[Span]:
    """Return sorted spans as stretches with more than `apart` code points between them."""
    merged: list[Span] = []
    for span in spans:
        if merged and span.start <= merged[-1].end + apart:
            merged[-1] = Span(merged[-1].start, max(span.end, merged[-1].end))
        else:
            merged.append(span)
    return merged


def touches_any(taken: Sequence[Span], span: Span) -> bool:
    """Whether a span touches one of those taken, which are sorted and do not touch each other."""
    at = bisect(taken, span)
    return any(span.touches(other) for other in taken[max(0, at - 1) : at + 1])


def moved(span: Span, edits: Iterable[Edit]) -> Span | None:
    """Return where `span` of a text stands after `edits`; None where one of them changes it.

    What is inserted where the span starts comes to stand before it.
    """
    shift = 0
    for edit in edits:
        if edit.span.end <= span.start:
            shift += len(edit.text) - (edit.span.end - edit.span.start)
        elif edit.span.start < span.end:
            return None
    return Span(span.start + shift, span.end + shift)
