"""Quotations: which stretches of prose are somebody's words.

Quotation marks are paired within a paragraph; ``these'' are some news agencies'. Where a mark
has no partner the rest of the paragraph counts as quoted: newslint would rather leave text alone
than change what was said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from newslint.model import Span
from newslint.readers.document import Document

_PAIRS = {
    "“": ("”",), "«": ("»",), "„": ("“", "”"), "‘": ("’",), '"': ('"',), "``": ("''",)
}  # fmt: skip
_MARK = re.compile(r"[“”«»„‘’\"]|``|''|(?<![\w'])'(?=\w)|(?<=[\w.,?!…])'(?!\w)")


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation; `span` runs from the opening mark to behind the closing one.

    `closed` is false where no closing mark stands in the paragraph, as in quotations that go on
    in the next one.
    """

    span: Span
    closed: bool


def quotations(document: Document) -> tuple[Quotation, ...]:
    """Return the outermost quotations of `document`, in order."""
    return tuple(
        quotation
        for block in document.blocks
        for quotation in _in_block(document.prose, block.span)
    )


def _in_block(prose: str, block: Span) -> Iterator[Quotation]:
    opened: tuple[int, tuple[str, ...]] | None = None
    for match in _MARK.finditer(prose, block.start, block.end):
        mark, at = match.group(), match.start()
        if opened is None:
            if mark in _PAIRS:
                opened = at, _PAIRS[mark]
            elif mark == "'" and _closes_later(prose, at, block.end):
                opened = at, ("'",)
        elif mark == '"' and _opens(prose, at):
            continue  # a quotation goes on, its paragraphs run together
        elif mark in opened[1] and not (mark == "’" and _letter(prose, at + 1)):
            yield Quotation(Span(opened[0], match.end()), closed=True)
            opened = None
    # A lone ‘ is an apostrophe typed by a machine ("‘90s") more often than speech.
    if opened is not None and opened[1] not in (("’",), ("'",)):
        yield Quotation(Span(opened[0], block.end), closed=False)


def _opens(prose: str, at: int) -> bool:
    """Whether a straight mark stands before a sentence, behind the end of another one."""
    return prose[at - 2 : at] in (". ", "? ", "! ") and prose[at + 1 : at + 2].isupper()


def _letter(prose: str, at: int) -> bool:
    return prose[at : at + 1].isalpha()


def _closes_later(prose: str, at: int, end: int) -> bool:
    """Whether a straight single mark opens speech: its partner stands behind punctuation."""
    return re.search(r"[.,?!…]'(?!\w)", prose[at:end]) is not None
