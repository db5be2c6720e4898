"""Where the two marks of a quotation stand, and the edit that puts each right."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum

from newslint.article.quotation_marks import Mark, Side
from newslint.article.speech import attribution
from newslint.english.lexicon import words
from newslint.model import Edit, Span

_MARKS = "“”„‟«»\"‘’‚'`"
_INNER = ("‘", "’", "'")
_GLYPHS = {"curly": "“”", "straight": '""', "single": "‘’", "apostrophe": "''"}


_TRAILS = re.compile(r"(?:\.{2,}|…)\s")
"""What may follow a quotation that a sentence goes on behind: `"Old Town"... was that so?`."""


class Place(Enum):
    """Where a mark stands between the words that it quotes and those that it does not."""

    RIGHT = "right"
    SPACED = "spaced"  # a space parts it from both
    TIGHT = "tight"  # no space parts it from either
    WRONG = "wrong"  # a space parts it from what it quotes only
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class End:
    """A mark of a quotation that opens or closes it."""

    mark: Mark
    opens: bool

    def place(self, prose: str) -> Place:
        """Say where the mark stands."""
        mark = self.mark
        outside, inside = (mark.left, mark.right) if self.opens else (mark.right, mark.left)
        start, end = mark.span.start, mark.span.end
        trails = not self.opens and _TRAILS.match(prose, end) is not None
        beside = Side.BRACKET if self.opens else Side.STOP
        free = trails or outside in (Side.BLANK, Side.DASH, beside)
        twice = (prose[start - 1 : start], prose[end : end + 1])
        if mark.glyph in twice or inside is (Side.STOP if self.opens else Side.BRACKET):
            return Place.UNCLEAR
        if inside is Side.BLANK:
            at = end + 1 if self.opens else start - 2
            if free and prose[max(0, at) : at + 1] in _INNER:
                return Place.RIGHT  # "“ ‘No,’ she said": a thin space between two marks
            return Place.SPACED if free else Place.WRONG
        if free:
            return Place.RIGHT
        return Place.RIGHT if not self.opens and _run_on(prose, mark) else Place.TIGHT

    def edit(self, prose: str, style: str) -> Edit:
        """Return the edit that puts the mark right."""
        start, end = self.mark.span.start, self.mark.span.end
        glyph, place = _GLYPHS[style][0 if self.opens else 1], self.place(prose)
        if place in (Place.SPACED, Place.WRONG):
            while self.opens and prose[end : end + 1].isspace():
                end += 1
            while not self.opens and start and prose[start - 1].isspace():
                start -= 1
        if place in (Place.TIGHT, Place.WRONG):
            beside = prose[start - 1 : start] if self.opens else prose[end : end + 1]
            if self.opens and beside == "," and _begins(prose, self.mark):
                start, glyph = start - 1, "." + " " + glyph
                beside = " "
            space = "" if beside in _MARKS or beside.isspace() else " "
            spoken = not self.opens and not self.mark.single
            comma = lost_comma(prose, start, self.mark.span.end) if spoken else ""
            glyph = space + glyph if self.opens else comma + glyph + space
        return Edit(Span(start, end), glyph)


_NEXT = re.compile(r"[a-z]+")


def _run_on(prose: str, mark: Mark) -> bool:
    """Whether only the space behind a mark is lost, which space-missing-behind-mark says."""
    if not mark.single and lost_comma(prose, mark.span.start, mark.span.end):
        return False
    following = _NEXT.match(prose, mark.span.end)
    function = following is not None and following[0] in words("function-words")
    return mark.points <= 0 and (mark.left is Side.STOP or function)


_SENTENCE = re.compile(r"[A-Z][\w’']* [a-z]")


def _begins(prose: str, mark: Mark) -> bool:
    """Whether a new sentence begins behind a comma and a mark: `to grumble,”If a ball`."""
    return not mark.introduced and _SENTENCE.match(prose, mark.span.end) is not None


def lost_comma(prose: str, start: int, end: int) -> str:
    """Return the comma that was lost with the space before who said it: `it”said Novak`.

    The mark stands between the two offsets.
    """
    if not prose[start - 1 : start].isalnum():
        return ""
    said = attribution().match(prose, end) or _BEGAN.match(prose, end)
    return "," if said and not _GOES_ON.match(prose, said.end()) else ""


_GOES_ON = re.compile(r" (?:is|are|was|were|has|had|will|would)\b")
"""What makes the quoted words part of the sentence: `The “Golden Bear”he said was his`."""
_BEGAN = re.compile(
    r"\s*(?:according to\b|(?:(?:(?!I |We )[A-Z][\w.'’-]* ){1,4}"
    r"|(?:he|she|they) |the (?:[\w'’-]+ ){1,5})"
    r"(?:began|begins|closed|concluded|continued|ended|finished|opened|started)"
    r" by (?:admitting|asking|explaining|noting|recalling|saying|stressing|telling|thanking)\b)"
)
"""Who speaks and how it goes on: "Novak began by saying"."""
