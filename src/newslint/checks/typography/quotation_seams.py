"""What is wrong with the marks of a quotation: their side, their kind, their direction.

Each quotation has at most one flaw, the gravest; its repair puts all of its marks right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum

from newslint.article.article import Article, once
from newslint.article.quotation_marks import Mark, Side
from newslint.article.quotation_pairs import Pair
from newslint.article.quotation_style import house_style
from newslint.english.lexicon import words
from newslint.model import Edit, Match, Repair, Span

_MARKS = "“”„‟«»\"‘’‚'`"
_GLYPHS = {"curly": "“”", "straight": '""', "single": "‘’", "apostrophe": "''"}
_BLANK = re.compile(r"\s")
_WORD = re.compile(r"\w")
_FOREIGN = frozenset({"low", "guillemets"})


class _Place(Enum):
    """Where a mark stands between the words that it quotes and those that it does not."""

    RIGHT = "right"
    SPACED = "spaced"  # a space parts it from both
    TIGHT = "tight"  # no space parts it from either
    WRONG = "wrong"  # a space parts it from what it quotes only
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class _End:
    """A mark of a quotation that opens or closes it."""

    mark: Mark
    opens: bool

    def place(self, prose: str) -> _Place:
        """Say where the mark stands."""
        mark = self.mark
        outside, inside = (mark.left, mark.right) if self.opens else (mark.right, mark.left)
        free = outside in (Side.BLANK, Side.DASH, Side.BRACKET if self.opens else Side.STOP)
        twice = (prose[mark.span.start - 1 : mark.span.start], prose[mark.span.end :][:1])
        if mark.glyph in twice or inside is (Side.STOP if self.opens else Side.BRACKET):
            return _Place.UNCLEAR
        if inside is Side.BLANK:
            return _Place.SPACED if free else _Place.WRONG
        if free:
            return _Place.RIGHT
        return _Place.RIGHT if not self.opens and _run_on(prose, mark) else _Place.TIGHT

    def edit(self, prose: str, style: str) -> Edit:
        """Return the edit that puts the mark right."""
        start, end = self.mark.span.start, self.mark.span.end
        glyph, place = _GLYPHS[style][0 if self.opens else 1], self.place(prose)
        if place in (_Place.SPACED, _Place.WRONG):
            while self.opens and prose[end : end + 1].isspace():
                end += 1
            while not self.opens and start and prose[start - 1].isspace():
                start -= 1
        if place in (_Place.TIGHT, _Place.WRONG):
            beside = prose[start - 1 : start] if self.opens else prose[end : end + 1]
            space = "" if beside in _MARKS or beside.isspace() else " "
            glyph = space + glyph if self.opens else glyph + space
        return Edit(Span(start, end), glyph)


_NEXT = re.compile(r"[a-z]+")


def _run_on(prose: str, mark: Mark) -> bool:
    """Whether only the space behind a mark is lost, which space-missing-behind-mark says."""
    following = _NEXT.match(prose, mark.span.end)
    function = following is not None and following[0] in words("function-words")
    return mark.points <= 0 and (mark.left is Side.STOP or function)


@dataclass(frozen=True, slots=True)
class _Seam:
    """A quotation that is marked wrongly: the `rule` that says so, where, and the repair."""

    rule: str
    span: Span
    repair: Repair


def seams(article: Article, rule: str) -> Iterator[Match]:
    """Yield the quotations whose gravest flaw is what `rule` is about."""
    for seam in _seams(article):
        if seam.rule == rule:
            yield Match(seam.span, repairs=(seam.repair,))


@once
def _seams(article: Article) -> tuple[_Seam, ...]:
    whole = (
        pair for pair in article.quotation_pairs if pair.goes_on or (pair.opening and pair.closing)
    )
    return tuple(seam for pair in whole if (seam := _seam(article, pair)) is not None)


def _seam(article: Article, pair: Pair) -> _Seam | None:
    """Return what is wrong with a quotation."""
    prose = article.prose
    ends = [_End(pair.opening, opens=True)] if pair.opening else []
    ends += [_End(pair.closing, opens=False)] if pair.closing else []
    styles = {end.mark.style for end in ends}
    if "typed" in styles or all(end.mark.single for end in ends):
        return None
    rule = _flaw(prose, ends, styles)
    if rule is None or not _quotes_words(prose, pair):
        return None
    one = len(styles) == 1 and not styles & _FOREIGN
    style = next(iter(styles)) if one else house_style(article, styles)
    edits = [end.edit(prose, style) for end in ends]
    repair = tuple(edit for edit in edits if edit.text != prose[edit.span.start : edit.span.end])
    return _Seam(rule, Span(repair[0].span.start, repair[-1].span.end), repair) if repair else None


def _parts_word(prose: str, ends: Sequence[_End]) -> bool:
    """Whether one word is quoted in part: "“un”able"."""
    if len(ends) < 2 or _BLANK.search(prose, ends[0].mark.span.end, ends[1].mark.span.start):
        return False
    if prose[ends[0].mark.span.end].isupper():
        return False  # "“Clarín”newspaper"
    beside = [prose[end.mark.span.start - 1] + prose[end.mark.span.end :][:1] for end in ends]
    return sum(pair.isalpha() and pair.islower() and len(pair) > 1 for pair in beside) == 1


def _quotes_words(prose: str, pair: Pair) -> bool:
    """Whether there is a word inside the marks: "“ … ”" has none."""
    start = pair.opening.span.end if pair.opening else pair.block.start
    end = pair.closing.span.start if pair.closing else pair.block.end
    return _WORD.search(prose, start, end) is not None


def _flaw(prose: str, ends: Sequence[_End], styles: set[str]) -> str | None:
    """Return the rule that speaks of a quotation's gravest flaw, None where it has none."""
    places = {end.place(prose) for end in ends}
    if _Place.UNCLEAR in places or _parts_word(prose, ends):
        return None
    if places & {_Place.WRONG, _Place.TIGHT}:
        return "quotation-mark-side"
    if styles <= _FOREIGN or styles == {"low", "curly"}:
        return "foreign-quotation-mark"
    if len(styles) > 1:
        return "mixed-quotation-marks"
    if any(end.mark.points == (-1 if end.opens else 1) for end in ends):
        return "quotation-mark-direction"
    return "space-inside-quotation" if _Place.SPACED in places else None
