"""Findings move with the text that somebody edits around them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from newslint.edits import moved
from newslint.model import Edit, Finding, Fix, Span


def moved_finding(finding: Finding, edits: list[Edit], prose: list[Edit]) -> Finding | None:
    """Return a finding as it stands after edits of the source, and of the prose in it.

    None where one of them changes its place or one that its fix would change.
    """
    span = moved(finding.span, edits)
    if span is None:
        return None
    fix = finding.fix and _moved_fix(finding.fix, edits, prose)
    if finding.fix and not fix:
        return None
    others = (_moved_fix(each, edits, prose) for each in finding.alternatives)
    return replace(finding, span=span, fix=fix, alternatives=tuple(filter(None, others)))


def _moved_fix(fix: Fix, edits: list[Edit], prose: list[Edit]) -> Fix | None:
    new_edits, new_prose = tuple(_all(fix.edits, edits)), tuple(_all(fix.prose, prose))
    if len(new_edits) != len(fix.edits) or len(new_prose) != len(fix.prose):
        return None
    return replace(fix, edits=new_edits, prose=new_prose)


def _all(own: Iterable[Edit], edits: list[Edit]) -> Iterator[Edit]:
    for each in own:
        span = moved(each.span, edits)
        if span is not None:
            yield Edit(span, each.text)


def difference(before: str, after: str) -> Edit:
    """Return the one edit that makes `before` into `after`."""
    start = _alike(before, after)
    end = _alike(before[start:][::-1], after[start:][::-1])
    return Edit(Span(start, len(before) - end), after[start : len(after) - end])


def _alike(one: str, two: str) -> int:
    """Return how many characters two texts have in common at their start."""
    pairs = enumerate(zip(one, two, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(two)))
