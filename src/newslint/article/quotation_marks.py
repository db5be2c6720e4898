"""Quotation marks as they stand in a paragraph: what they look like, and what stands beside them.

Apostrophes inside a word, inches, feet and the like are told from marks here; what a mark opens or
closes is worked out in `quotation_pairs`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from newslint.article.speech import attribution, introduction, verb_first
from newslint.model import Span

_MARK = re.compile(r"[“”„‟«»\"]|``|''|(?<!\S),,(?=\w)|[‘’‚'](?!\w)|(?<!\w)[‘’‚'](?=\w)")
_QUOTES = "“”„‟«»\"‘’‚'`"
_OPENING = frozenset({"“", "„", "‟", "«", "‘", "‚", "``", ",,"})
_CLOSING = frozenset({"”", "»", "’"})
_STYLES = {
    **dict.fromkeys("“”", "curly"), '"': "straight", **dict.fromkeys(("„", "‟", ",,"), "low"),
    **dict.fromkeys("«»", "guillemets"), **dict.fromkeys(("``", "''"), "typed"),
    **dict.fromkeys("‘’‚", "single"), "'": "apostrophe",
}  # fmt: skip
_SINGLE = frozenset({"single", "apostrophe"})
_DASHES = "—–-/"
_STOPS = ".,;:?!…)]}"


class Side(Enum):
    """What stands at one side of a mark."""

    BLANK = "blank"  # white space, or the end of the paragraph
    BRACKET = "bracket"  # one that opens
    WORD = "word"
    STOP = "stop"  # a full stop, a comma, a bracket that closes
    DASH = "dash"


@dataclass(frozen=True, slots=True)
class Mark:
    """A quotation mark, or what looks like one: `left` and `right` are what it stands between.

    Other marks beside it are passed over: in "'Yes'" both of the first ones stand before a word.
    `begins` says that a sentence begins behind it, `last` that its paragraph has no more words;
    `attributed` that "Novak said" follows, `introduced` that "Novak said:" precedes. `apostrophe`
    is how little it looks like an apostrophe or an inch, None where it cannot be one.
    """

    span: Span
    glyph: str
    left: Side
    right: Side
    begins: bool
    last: bool
    attributed: bool
    introduced: bool
    apostrophe: float | None

    @property
    def style(self) -> str:
        """The kind of marks that it is one of."""
        return _STYLES[self.glyph]

    @property
    def single(self) -> bool:
        """Whether it is a single mark: "‘" or "'"."""
        return self.style in _SINGLE

    @property
    def points(self) -> int:
        """1 where its shape opens, -1 where it closes, 0 where it may be either."""
        return (self.glyph in _OPENING) - (self.glyph in _CLOSING)


def marks(prose: str, block: Span) -> Iterator[Mark]:
    """Yield what looks like a quotation mark in a paragraph, in order."""
    for match in _MARK.finditer(prose, block.start, block.end):
        start, end = match.span()
        before, after = _beyond(prose, start, block.start, -1), _beyond(prose, end, block.end, 1)
        left, right = _left(prose, before, block), _right(prose, after, block)
        head = prose[max(block.start, start - _NEAR) : start]
        tail = prose[end : min(block.end, end + _NEAR)]
        introduced = introduction().search(head) is not None
        yield Mark(
            Span(start, end),
            match.group(),
            left,
            right,
            _begins(head) and _STARTS.match(tail) is not None,
            end + len(tail) == block.end and not tail.strip(_QUOTES + _STOPS + " "),
            _attributed(head, tail),
            introduced,
            _apostrophe(match.group(), head, tail, introduced=introduced),
        )


def _attributed(head: str, tail: str) -> bool:
    """Whether "Novak said" follows a mark; behind a full stop only "said Novak" is sure."""
    comma = _COMMA_BEHIND.match(tail)
    if comma:
        return verb_first().match(tail, comma.end()) is not None
    if not _STOPPED.search(head):
        return False
    said = attribution() if _COMMA.search(head) else verb_first()
    return said.match(tail) is not None


def _begins(head: str) -> bool:
    return not head or _SENTENCE.search(head) is not None


_NEAR = 120  # code points before and behind a mark that are looked at
_SENTENCE = re.compile(r"[.?!…][”\"’')]* $")
_STARTS = re.compile(r"\W*[A-Z\d]")
_STOPPED = re.compile(r"[,.?!…] ?$")
_COMMA_BEHIND = re.compile(r" ?, ")
_COMMA = re.compile(r"[,?!] ?$")


def _beyond(prose: str, at: int, limit: int, step: int) -> int:
    """Return the offset of the first character beside a mark that is no mark."""
    at = at - 1 if step < 0 else at
    while (limit <= at if step < 0 else at < limit) and prose[at] in _QUOTES:
        at += step
    return at


def _left(prose: str, at: int, block: Span) -> Side:
    if at < block.start or prose[at].isspace():
        return Side.BLANK
    if prose[at] in "([{":
        return Side.BRACKET
    if prose[at] in _DASHES:
        return Side.DASH
    return Side.STOP if prose[at] in _STOPS else Side.WORD


_ELLIPSIS = re.compile(r"(?:\.{2,}|…) ?\w|[.,]\d")


def _right(prose: str, at: int, block: Span) -> Side:
    if at >= block.end or prose[at].isspace():
        return Side.BLANK
    if prose[at] in _DASHES:
        return Side.DASH
    return Side.STOP if prose[at] in _STOPS and not _ELLIPSIS.match(prose, at) else Side.WORD


_ELISION = re.compile(
    r"(?:\d|(?:bout|cause|cos|cuz|e|em|er|fraid|im|is|n|neath|round|s|t|til|till|tis|twas|twere"
    r"|twill|un|way|ho)\b)",
    re.IGNORECASE,
)
_INCH = re.compile(r"\d$")
_TYPED = re.compile(r"[^\W\d_]$|\d ?$")
_ENDING = re.compile(r"(?:s|t|re|ve|ll|d|m)\b")
_SPEECH = 5.0  # "she said: 'We"
_OWNER = re.compile(r"(?:[sxz]|\bo|\bn|in|\d|th)$", re.IGNORECASE)


def _apostrophe(glyph: str, head: str, tail: str, *, introduced: bool) -> float | None:
    """Return how little a mark looks like an apostrophe or an inch; None: it is none at all."""
    single = _STYLES[glyph] in _SINGLE
    if not single:
        inch = glyph in ('"', "”", "''") and _INCH.search(head)
        typed = glyph in ('"', "”") and _TYPED.search(head) and _ENDING.match(tail)
        return 0.5 if inch or typed else None
    if head.strip() and tail[:1] and tail[0] in '"”':
        return 0.5  # "…,'" ends two quotations, or one and nothing
    if tail[:1].isalnum() and not head[-1:].isalnum():
        if _ELISION.match(tail):
            return 0.0
        if introduced and tail[0].isupper():
            return _SPEECH
        return 2.0 if glyph == "‘" else 1.5
    if not head or head[-1:].isspace():
        return 1.5
    if _OWNER.search(head):
        return 0.0
    return 1.0 if head[-1:].isalnum() else 2.0
