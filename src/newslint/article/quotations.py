"""Quotations: which stretches of prose are somebody's words.

`quotation_pairs` reads the marks. Where one has no partner the rest of the paragraph counts as
quoted, up to the next mark: newslint would rather leave text alone than change what was said.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newslint.article.quotation_pairs import Pair
from newslint.model import Span


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation; `span` runs from the opening mark to behind the closing one.

    `closed` is false where no closing mark stands in the paragraph, as in quotations that go on
    in the next one.
    """

    span: Span
    closed: bool


def quotations(pairs: Sequence[Pair]) -> tuple[Quotation, ...]:
    """Return the outermost of the quotations that `pairs` are the marks of, in order."""
    return tuple(sorted(_outermost(pairs), key=lambda quotation: quotation.span))


def _outermost(pairs: Sequence[Pair]) -> Iterator[Quotation]:
    floor = 0
    for pair in pairs:
        if pair.depth:
            continue
        start = pair.opening.span.start if pair.opening else max(floor, pair.block.start)
        end = pair.closing.span.end if pair.closing else pair.next or pair.block.end
        floor = end
        yield Quotation(Span(start, end), closed=pair.closing is not None)
