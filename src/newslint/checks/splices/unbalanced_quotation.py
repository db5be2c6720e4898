"""Quotation marks without a partner."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from newslint.article.article import Article, once
from newslint.article.quotation_ends import End, Place
from newslint.article.quotation_marks import Mark, Side
from newslint.article.quotation_pairs import Pair
from newslint.article.quotation_residue import residue_before
from newslint.article.quotation_style import house_style
from newslint.article.sentences import running, sentence_end, sentence_start
from newslint.article.speech import attribution
from newslint.checks.splices.unbalanced_quotation_headline import headlines
from newslint.checks.splices.unbalanced_quotation_places import closings, openings
from newslint.checks.splices.unbalanced_quotation_possessives import possessives
from newslint.checks.splices.unbalanced_quotation_sentences import (
    closing_place,
    going_on,
    may_be_stray,
    may_go_on,
    may_have_begun,
    opening_place,
)
from newslint.checks.splices.unbalanced_quotation_swapped import swapped_ends
from newslint.edits import replaced
from newslint.model import Match, Repair, Safety, Span

_UNCLOSED = {"what": "quotation is never closed"}
_UNOPENED = {"what": "quotation is closed, but never opened"}


def unbalanced_quotation(article: Article) -> Iterator[Match]:
    """Yield double quotation marks that open or close nothing.

    The machine of `quotation_pairs` says which; quotations that go on in the next paragraph are
    not among them.
    """
    swapped = list(swapped_ends(article))
    yield from swapped
    for pair in article.quotation_pairs:
        mark = pair.opening or pair.closing
        if mark is None or pair.goes_on or pair.depth or (pair.opening and pair.closing):
            continue
        if any(match.span.start <= mark.span.start < match.span.end for match in swapped):
            continue
        if _is_none(article.prose, mark) or not running(article, mark.span.start):
            continue
        if mark.span.start in possessives(article):
            yield _possessive(article, mark)
            continue
        yield _unclosed(article, pair, mark) if pair.opening else _unopened(article, pair, mark)
    yield from _opened_again(article, swapped)
    yield from _single_end(article)
    yield from headlines(article)


def _possessive(article: Article, mark: Mark) -> Match:
    """Return the match of a mark where an apostrophe stood: `the towns "debts`."""
    span = Span(mark.span.start - 1, mark.span.end)
    apostrophe = "’" if "’" in article.prose else "'"
    return Match(
        span,
        {"what": "mark stands where an apostrophe stood"},
        (replaced(span.start, span.end, f"{apostrophe} "),),
        kind="mark-for-apostrophe",
    )


_AGAIN = re.compile(r"(?<!\S)“[^“”\"„«»\n]{3,}[a-z\d][.!?] (?P<again>“)(?=[A-Z])")


def _opened_again(article: Article, swapped: Sequence[Match]) -> Iterator[Match]:
    """Yield marks that open inside a quotation that nothing has closed: `“We go. “We stay.”`."""
    ends = {pair.next for pair in article.quotation_pairs if pair.next is not None}
    for found in _AGAIN.finditer(article.prose):
        start, end = found.span("again")
        if start in ends or any(match.span.end == end for match in swapped):
            continue  # the first one has no end
        close = replaced(start - 1, start - 1, "”")
        repairs = (replaced(start, end, ""), close)
        yield Match(Span(start, end), _UNCLOSED, repairs, Safety.HINT)


_SINGLE_END = re.compile(r"(?<![’'‘\w])[A-Z][a-z]{2,}[a-rt-y](?<!in)(?P<mark>['’])(?=[.,]? [a-z])")
_SINGLE_START = re.compile(r"(?<!\w)[‘’'](?=\w)")


def _single_end(article: Article) -> Iterator[Match]:
    """Yield single marks behind a name where none opens: `a group called Caper' of`."""
    prose = article.prose
    starts = [match.start() for match in _SINGLE_START.finditer(prose)]
    for found in _SINGLE_END.finditer(prose):
        block = article.document.blocks[article.paragraph_number(found.start())].span
        nearest = bisect_left(starts, found.start("mark")) - 1
        if nearest < 0 or starts[nearest] < block.start:
            mark = Span(*found.span("mark"))
            repairs = (replaced(mark.start, mark.end, ""),)
            yield Match(mark, _UNOPENED, repairs, Safety.HINT)


def _is_none(prose: str, mark: Mark) -> bool:
    """Whether a mark may be none: it is single, stands twice, or between two spaces or words."""
    beside = (
        prose[mark.span.start - 1 : mark.span.start],
        prose[mark.span.end : mark.span.end + 1],
    )
    alone = mark.single and not (mark.introduced and mark.glyph == "‘")
    pointless = mark.glyph == "«" and mark.right is Side.BLANK
    between = mark.left == mark.right and not (mark.last and prose[mark.span.start - 2] in ".?!")
    return mark.glyph in beside or alone or between or pointless


def _unclosed(article: Article, pair: Pair, mark: Mark) -> Match:
    """Return the match of a quotation that begins and does not end."""
    following = going_on(article, pair)
    if following and not mark.single:
        return _reopened(article, mark, following)
    place = closing_place(article, pair)
    if place is not None:
        unsure = place.at == pair.block.end and may_go_on(article, pair)
        repairs: tuple[Repair, ...] = () if unsure else (_closed(article, mark, place.at),)
        return Match(Span(mark.span.start, place.at), _UNCLOSED, repairs, place.safety)
    start, glyph = mark.span.start, _partner(mark, "”")
    end = min(sentence_end(article, start), pair.next or pair.block.end)
    ends = [_behind_stop(article, each) for each in closings(article, mark.span.end, end)]
    repairs = tuple(replaced(each, each, glyph) for each in ends)
    return Match(Span(start, end), _UNCLOSED, repairs, Safety.HINT)


def _reopened(article: Article, mark: Mark, following: Sequence[Span]) -> Match:
    """Return the match of a quotation that goes on in paragraphs without marks.

    Each of them opens again, and the last one closes.
    """
    prose, opening = article.prose, "“" if mark.style != "straight" else '"'
    edits: Repair = ()
    for span in following:
        edits += replaced(span.start, span.start, opening)
    last = following[-1].end
    edits += replaced(last, last, _partner(mark, "”"))
    first = following[0].start
    word = re.compile(r"\S+").match(prose, first)
    end = word.end() if word else first
    return Match(Span(mark.span.start, end), _UNCLOSED, (edits,), Safety.HINT)


def _closed(article: Article, mark: Mark, at: int) -> Repair:
    """Return the repair that closes a quotation, with double marks where the article has them."""
    if not mark.single:
        return replaced(at, at, _partner(mark, "”"))
    if house_style(article, {mark.style}) == mark.style:
        return replaced(at, at, "’")
    opened = replaced(mark.span.start, mark.span.end, "“")
    return opened + replaced(at, at, _partner(mark, "”"))


def _behind_stop(article: Article, at: int) -> int:
    """Return where a mark goes whose quotation ends at an offset: in America behind the comma."""
    stop = article.prose[at : at + 1] in (",", ".")
    return at + 1 if stop and _stops_inside(article) else at


def _unopened(article: Article, pair: Pair, mark: Mark) -> Match:
    """Return the match of a quotation that ends and does not begin."""
    end, glyph = mark.span.start, _partner(mark, "“")
    before = _ends_before(article, pair, mark)
    floor = max(before, default=pair.block.start)
    if before and _only_says_who(article, floor, end):
        # "…," said Novak." needs no mark at the end of who said it.
        repair = replaced(end, mark.span.end, "")
        return Match(mark.span, _UNOPENED, (repair,), Safety.UNSAFE)
    residue = residue_before(article, floor, end)
    if residue is not None:
        repair = replaced(residue.start, residue.end, glyph) + _moved(article, mark)
        return Match(Span(residue.start, mark.span.end), _UNOPENED, (repair,), Safety.HINT)
    place = opening_place(article, pair, floor)
    if place is not None:
        whole = place.at == pair.block.start
        unsure = whole and (may_have_begun(article, pair) or may_be_stray(article, pair))
        repair = replaced(place.at, place.at, glyph) + _moved(article, mark)
        repairs: tuple[Repair, ...] = () if unsure else (repair,)
        return Match(Span(place.at, mark.span.end), _UNOPENED, repairs, place.safety)
    start = max(sentence_start(article, end), floor)
    moved = _moved(article, mark)
    repairs = tuple(replaced(each, each, glyph) + moved for each in _starts(article, start, end))
    if not repairs and moved:
        repairs = (moved,)
    return Match(
        Span(start, mark.span.end),
        _UNOPENED,
        repairs,
        Safety.HINT,
    )


def _moved(article: Article, mark: Mark) -> Repair:
    """Return the repair of a mark that closes at the wrong side of a space: `true, ”he said`."""
    end, prose = End(mark, opens=False), article.prose
    if end.place(prose) not in (Place.WRONG, Place.TIGHT, Place.SPACED):
        return ()
    foreign = mark.style in ("low", "guillemets", "typed") or mark.single
    edit = end.edit(prose, house_style(article, ()) if foreign else mark.style)
    return () if edit.text == prose[edit.span.start : edit.span.end] else (edit,)


def _ends_before(article: Article, pair: Pair, mark: Mark) -> list[int]:
    """Return where quotations with such marks end in the paragraph before a mark."""
    return [
        other.closing.span.end
        for other in article.quotation_pairs
        if other.closing
        and pair.block.start <= other.closing.span.end <= mark.span.start
        and other.closing.single == mark.single
    ]


def _only_says_who(article: Article, start: int, end: int) -> bool:
    """Whether nothing stands between two offsets but who says what is quoted before."""
    said = attribution().match(article.prose, start, end)
    return said is not None and sentence_start(article, end) <= start


def _starts(article: Article, start: int, end: int) -> Iterable[int]:
    """Return where a quotation may begin that ends at an offset, the likeliest first."""
    prose = article.prose
    whole = [start] if prose[end - 1] in ".?!" and prose[start].isupper() else []
    return dict.fromkeys((*whole, *openings(article, start, end)))


def _partner(mark: Mark, curly: str) -> str:
    return '"' if mark.style == "straight" else "''" if mark.style == "typed" else curly


_INSIDE = re.compile(r"[a-z] [“\"][a-z][^“”\"\n]*[.,][”\"]")
_OUTSIDE = re.compile(r"\w[”\"][.,]")


@once
def _stops_inside(article: Article) -> bool:
    """Whether commas and full stops stand inside the marks of quoted words, as in America."""
    return _INSIDE.search(article.prose) is not None and not _OUTSIDE.search(article.prose)
