"""What a source map is made of: pieces of prose, each with its source."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from newslint.model import Span

Spell = Callable[[str], str | None]
"""Writes prose as source, with the escapes of its format; None where that cannot be done."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Prose from `prose` on, `length` long, that stands for the source range `source`.

    `path` names the elements around it, outermost first; white space between blocks is in none.
    A piece without `spell` cannot be edited. One of no length marks a thing without prose, such
    as a footnote's mark, that an edit must not lose.
    """

    prose: int
    length: int
    source: Span
    literal: bool
    path: tuple[int, ...]
    spell: Spell | None

    @property
    def end(self) -> int:
        """Where its prose ends."""
        return self.prose + self.length


def source_start(piece: Piece) -> int:
    """Return where a piece begins in the source: a key to sort by."""
    return piece.source.start


def common_path(one: tuple[int, ...], two: tuple[int, ...]) -> tuple[int, ...]:
    """Return the elements that two paths begin with."""
    size = 0
    while size < min(len(one), len(two)) and one[size] == two[size]:
        size += 1
    return one[:size]
