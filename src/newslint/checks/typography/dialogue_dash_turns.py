"""Paragraphs that begin with a dash, as speakers take turns: `– We are ready, says the mayor.`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint.article.article import Article
from newslint.article.quotation_style import house_marks
from newslint.article.sentences import sentence_end
from newslint.article.speech import attribution, first_person, said_forms
from newslint.edits import replaced
from newslint.model import Match, Safety, Span
from newslint.readers.document import Kind

_DASH = "[—–-]"
_MARKS = re.compile('[“”"«»„]')
_OPEN_END = re.compile(rf"(?:(?P<stop>[,?!…])[ \xa0]?|(?<=\w)[ \xa0]){_DASH}[ \xa0]")
"""A dash that may end spoken words."""
_TURN = re.compile(r"(?P<dash>[–—] ?)(?=[A-ZÀ-Þ])[^\n]*\w[.?!…]?$")
_FEWEST_TURNS = 2


def turns(article: Article) -> Iterator[Match]:
    """Yield paragraphs that begin with a dash, as speakers take turns: `– We are ready.`.

    One of them is enough where it tells who speaks.
    """
    prose = article.prose
    spans = [block.span for block in article.document.blocks if block.kind is Kind.PARAGRAPH]
    found = [(span, _TURN.fullmatch(prose, span.start, span.end)) for span in spans]
    spoken = [(span, turn) for span, turn in found if turn]
    whole = sum(prose[span.end - 1] in ".?!…" for span, _ in spoken)
    talk = any("?" in turn[0] or first_person(turn[0]) for _, turn in spoken)  # no list of points
    for span, turn in spoken:
        if _MARKS.search(turn[0]) or open_end(prose, span):
            continue  # `dialogue_dash` says it
        said = _said().search(prose, span.start, span.end)
        if said or (talk and whole >= _FEWEST_TURNS and prose[span.end - 1] in ".?!…"):
            yield _turn(article, span, turn, said)


def _turn(article: Article, span: Span, turn: re.Match[str], said: re.Match[str] | None) -> Match:
    prose, opening, closing = article.prose, *house_marks(article)
    edits = replaced(*turn.span("dash"), opening)
    end = said.end("stop") if said else span.end
    edits += replaced(end, end, closing)
    start = said.end() if said else span.end
    if start < span.end and first_person(prose[start : sentence_end(article, start)]):
        edits += replaced(start, start, opening) + replaced(span.end, span.end, closing)
    return Match(Span(span.start, end), repairs=(edits,), safety=Safety.HINT)


@cache
def _told() -> str:
    """Return a pattern of who says it behind a comma, without a dash: "says the mayor"."""
    said = said_forms()
    return (
        rf"(?:{said}) (?:(?!an? |by |for |in |it |on |that |to )[a-z'’-]+ ){{0,6}}[A-Z]"
        rf"|(?:{said}) (?:the|his|her|their) [a-z]|(?:he|she) (?:{said})\b"
        rf"|(?:[A-Z][\w.'’-]+ ){{1,3}}(?:{said})\b"
    )


@cache
def _said() -> re.Pattern[str]:
    """Match the end of spoken words and the sentence that tells who says them: ", says Novak."."""
    return re.compile(rf"(?P<stop>[,?!])(?= (?:{_told()})) [^.?!\n]{{0,120}}(?:\.(?: |$)|$)")


def told_once(article: Article) -> Iterator[Match]:
    """Yield words from one dash to who says them: `for the river. – It is cold, says Novak`."""
    prose, opening, closing = article.prose, *house_marks(article)
    for found in _once().finditer(prose):
        if not article.quoted(Span(*found.span())):
            edits = replaced(*found.span("open"), f" {opening}")
            edits += replaced(*found.span("close"), f"{found['stop']}{closing} ")
            yield Match(Span(*found.span()), repairs=(edits,))


@cache
def _once() -> re.Pattern[str]:
    return re.compile(
        rf"(?<=[a-z0-9][.?!])(?P<open>[ \xa0][–—][ \xa0]?)(?=[A-Z])[^—–“”\"«»\n]{{3,500}}?\w"
        rf"(?P<close>(?P<stop>[,?!]) )(?={_told()})"
    )


def open_end(prose: str, block: Span) -> re.Match[str] | None:
    """Return the end of spoken words without quotation marks: ", – he said", " – said Novak."."""
    for match in _OPEN_END.finditer(prose, block.start, block.end):
        speaker = attribution() if match["stop"] else _told_last()
        if speaker.match(prose, match.end(), block.end):
            return match
    return None


@cache
def _told_last() -> re.Pattern[str]:
    """Match who says it, by name and at the end of the paragraph: "said Adam Novak."."""
    return re.compile(rf"(?:{attribution().pattern})(?: [A-Z][\w.'’-]+){{1,3}}\.$")


_BEGUN = re.compile(r"(?P<dash>[–—] ?)(?=[A-ZÀ-Þ])[^“”\"«»\n]*[.?!] (?P<mark>[“\"«])(?=[A-Z])")


def continued(article: Article) -> Iterator[Match]:
    """Yield a dash where a quotation begins whose mark stands later: `– It is late. “We go,”`."""
    prose = article.prose
    ends = {pair.opening.span.start: pair for pair in article.quotation_pairs if pair.opening}
    for block in article.document.blocks:
        found = _BEGUN.match(prose, block.span.start, block.span.end)
        pair = ends.get(found.start("mark")) if found else None
        if found is None or pair is None or pair.closing is None:
            continue
        if attribution().match(prose, pair.closing.span.end, block.span.end):
            mark = found.span("mark")
            edits = replaced(*found.span("dash"), prose[slice(*mark)]) + replaced(*mark, "")
            yield Match(Span(found.start(), mark[1]), repairs=(edits,), safety=Safety.HINT)
