"""Quotation marks without a partner."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.article.article import Article, once
from newslint.article.quotation_marks import Mark, Side
from newslint.article.quotation_pairs import Pair
from newslint.article.quotation_style import house_style
from newslint.article.sentences import running, sentence_end, sentence_start
from newslint.article.speech import attribution
from newslint.checks.splices.unbalanced_quotation_places import closings, openings
from newslint.checks.splices.unbalanced_quotation_sentences import closing_place, opening_place
from newslint.edits import replaced
from newslint.model import Match, Repair, Safety, Span


def unbalanced_quotation(article: Article) -> Iterator[Match]:
    """Yield double quotation marks that open or close nothing.

    The machine of `quotation_pairs` says which; quotations that go on in the next paragraph are
    not among them.
    """
    for pair in article.quotation_pairs:
        mark = pair.opening or pair.closing
        if mark is None or pair.goes_on or pair.depth or (pair.opening and pair.closing):
            continue
        if _doubtful(article.prose, mark) or not running(article, mark.span.start):
            continue
        yield _unclosed(article, pair, mark) if pair.opening else _unopened(article, pair, mark)


def _doubtful(prose: str, mark: Mark) -> bool:
    """Whether a mark may be none: it is single, stands twice, or between two spaces or words."""
    if mark.glyph in (prose[mark.span.start - 1 : mark.span.start], prose[mark.span.end :][:1]):
        return True
    between = {mark.left, mark.right}
    alone = mark.single and not (mark.introduced and mark.glyph == "‘")
    return alone or len(between) == 1 or (mark.glyph == "«" and mark.right is Side.BLANK)


def _unclosed(article: Article, pair: Pair, mark: Mark) -> Match:
    """Return the match of a quotation that begins and does not end."""
    prose, start = article.prose, mark.span.start
    glyph = _partner(mark, "”")
    place = closing_place(article, pair)
    if place is not None:
        british = mark.single and house_style(article, {mark.style}) == mark.style
        repair = replaced(place.at, place.at, "’" if british else glyph)
        if mark.single and not british:
            repair = replaced(start, mark.span.end, "“") + repair
        return Match(Span(start, place.at), {"what": "opens"}, (repair,), place.safety)
    end = min(sentence_end(article, start), pair.next or pair.block.end)
    inside = stops_inside(article)
    repairs: list[Repair] = []
    for each in closings(article, mark.span.end, end):
        at = each + 1 if inside and prose[each : each + 1] in (",", ".") else each
        repairs.append(replaced(at, at, glyph))
    return Match(Span(start, end), {"what": "opens"}, tuple(repairs), Safety.DISPLAY)


def _unopened(article: Article, pair: Pair, mark: Mark) -> Match:
    """Return the match of a quotation that ends and does not begin."""
    prose, end = article.prose, mark.span.start
    glyph = _partner(mark, "“")
    before = [
        other.closing.span.end
        for other in article.quotation_pairs
        if other.closing
        and pair.block.start <= other.closing.span.end <= end
        and other.closing.single == mark.single
    ]
    floor = max(before, default=pair.block.start)
    said = attribution().match(prose, floor, end) if before else None
    if said and sentence_start(article, end) <= floor:
        # "…," said Novak." needs no mark at the end of who said it.
        repair = replaced(end, mark.span.end, "")
        return Match(mark.span, {"what": "closes"}, (repair,), Safety.UNSAFE)
    place = opening_place(article, pair, floor)
    if place is not None:
        repair = replaced(place.at, place.at, glyph)
        return Match(Span(place.at, mark.span.end), {"what": "closes"}, (repair,), place.safety)
    start = max(sentence_start(article, end), floor)
    whole = [start] if prose[end - 1] in ".?!" and prose[start].isupper() else []
    places = dict.fromkeys((*whole, *openings(article, start, end)))
    repairs = tuple(replaced(each, each, glyph) for each in places)
    return Match(Span(start, mark.span.end), {"what": "closes"}, repairs, Safety.DISPLAY)


def _partner(mark: Mark, curly: str) -> str:
    return '"' if mark.style == "straight" else "''" if mark.style == "typed" else curly


_INSIDE = re.compile(r"[a-z] [“\"][a-z][^“”\"\n]*[.,][”\"]")
_OUTSIDE = re.compile(r"\w[”\"][.,]")


@once
def stops_inside(article: Article) -> bool:
    """Whether commas and full stops stand inside the marks of quoted words, as in America."""
    return _INSIDE.search(article.prose) is not None and not _OUTSIDE.search(article.prose)
