"""What is wrong with the marks of a quotation: their side, their kind, their direction.

Each quotation has at most one flaw, the gravest; its repair puts all of its marks right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from newslint.article.article import Article, once
from newslint.article.quotation_ends import End, Place
from newslint.article.quotation_pairs import Pair
from newslint.article.quotation_style import house_style, is_sentence
from newslint.model import Edit, Match, Repair, Span

_BLANK = re.compile(r"\s")
_WORD = re.compile(r"\w")
_STOPS = (",", ".")
_FOREIGN = frozenset({"low", "guillemets"})


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
    ends = [End(pair.opening, opens=True)] if pair.opening else []
    ends += [End(pair.closing, opens=False)] if pair.closing else []
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
    if pair.closing and edits[-1] in repair and _stops_behind(prose, pair):
        repair = (*repair[:-1], _behind_stop(prose, edits[-1]))
    return _Seam(rule, Span(repair[0].span.start, repair[-1].span.end), repair) if repair else None


def _stops_behind(prose: str, pair: Pair) -> bool:
    """Whether the stop of a whole sentence stands behind the mark that closes it."""
    assert pair.closing is not None
    end = pair.closing.span.end
    if prose[end : end + 1] not in _STOPS:
        return False
    if pair.opening is None:
        return pair.goes_on
    asked = prose[end] == "," and prose[: pair.closing.span.start].rstrip()[-1:] in ("?", "!")
    return asked or is_sentence(prose, Span(pair.opening.span.start, end))


def _behind_stop(prose: str, edit: Edit) -> Edit:
    """Put a closing mark behind the comma or the full stop that follows it."""
    span = edit.span
    stop = "" if prose[span.start - 1] in ".,?!…" else prose[span.end]
    return Edit(Span(span.start, span.end + 1), stop + edit.text)


def _parts_word(prose: str, ends: Sequence[End]) -> bool:
    """Whether one word is quoted in part: "“un”able"."""
    if len(ends) < 2 or _BLANK.search(prose, ends[0].mark.span.end, ends[1].mark.span.start):
        return False
    if prose[ends[0].mark.span.end].isupper():
        return False  # "“Clarín”newspaper"
    spans = [end.mark.span for end in ends]
    beside = [prose[span.start - 1] + prose[span.end : span.end + 1] for span in spans]
    return sum(pair.isalpha() and pair.islower() and len(pair) > 1 for pair in beside) == 1


def _quotes_words(prose: str, pair: Pair) -> bool:
    """Whether there is a word inside the marks: "“ … ”" has none."""
    start = pair.opening.span.end if pair.opening else pair.block.start
    end = pair.closing.span.start if pair.closing else pair.block.end
    return _WORD.search(prose, start, end) is not None


def _flaw(prose: str, ends: Sequence[End], styles: set[str]) -> str | None:
    """Return the rule that speaks of a quotation's gravest flaw, None where it has none."""
    places = {end.place(prose) for end in ends}
    if Place.UNCLEAR in places or _parts_word(prose, ends):
        return None
    if places & {Place.WRONG, Place.TIGHT}:
        return "quotation-mark-side"
    if styles <= _FOREIGN or styles == {"low", "curly"}:
        return "foreign-quotation-mark"
    if len(styles) > 1:
        return "mixed-quotation-marks"
    if any(end.mark.points == (-1 if end.opens else 1) for end in ends):
        return "quotation-mark-direction"
    return "space-inside-quotation" if Place.SPACED in places else None
