"""The pieces of the block at hand, before their place in prose is known."""

from __future__ import annotations

from dataclasses import dataclass, replace

from newslint.model import Span
from newslint.readers.document import PLACEHOLDER, Kind
from newslint.readers.pieces import Spell


def plain(text: str) -> str | None:
    """Spell prose in a format without escapes; there is none for a line break or placeholder."""
    return None if "\n" in text or PLACEHOLDER in text else text


@dataclass(frozen=True, slots=True)
class Fragment:
    """A piece of the block at hand, whose place in prose is not known yet."""

    prose: str
    source: Span
    literal: bool
    path: tuple[int, ...]
    spell: Spell | None
    apart: bool = False  # whether it has no placeholder at an end of the block


@dataclass(frozen=True, slots=True)
class Finished:
    """A block without a place in prose. `outer` is its source with all its markup, if known."""

    kind: Kind
    fragments: list[Fragment]
    inner: Span
    outer: Span


def joined(fragments: list[Fragment], source: str) -> list[Fragment]:
    """Join pieces that stand in the source one behind the other and are read alike."""
    result: list[Fragment] = []
    for part in fragments:
        last = result[-1] if result else None
        if last and part.literal and last.literal and _goes_on(last, part):
            result[-1] = replace(last, source=Span(last.source.start, part.source.end))
        else:
            result.append(part)
    return [
        replace(part, prose=source[part.source.start : part.source.end]) if part.literal else part
        for part in result
    ]


def _goes_on(last: Fragment, part: Fragment) -> bool:
    alike = part.path == last.path and part.spell is last.spell
    return alike and last.source.end == part.source.start


def stripped(fragments: list[Fragment]) -> list[Fragment]:
    """Cut white space at both ends of a block, and placeholders for things that stand apart."""
    if not any(part.prose.strip() and not part.apart for part in fragments):
        return []
    result = list(fragments)
    for step in (1, -1):
        for index in range(len(result))[::step]:
            part = result[index]
            if part.prose.strip() and not part.apart:
                text = part.prose.lstrip() if step > 0 else part.prose.rstrip()
                cut = len(part.prose) - len(text) if part.literal else 0
                result[index] = shortened(part, cut, 0) if step > 0 else shortened(part, 0, cut)
                break
            result[index] = replace(part, prose="")
    return [part for part in result if part.prose or part.spell is None]


def shortened(part: Fragment, head: int, tail: int) -> Fragment:
    """Return a piece without so many code points at its ends, in prose and in source."""
    if not head and not tail:
        return part
    text = part.prose[head : len(part.prose) - tail]
    return replace(part, prose=text, source=Span(part.source.start + head, part.source.end - tail))
