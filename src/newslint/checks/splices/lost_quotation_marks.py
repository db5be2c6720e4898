"""What somebody says, without its quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, partial
from itertools import pairwise, takewhile

from newslint.article.article import Article
from newslint.article.quotation_style import house_marks
from newslint.article.sentences import running, sentence_end
from newslint.article.speech import attribution, first_person, said_forms, unmarked_speech
from newslint.article.unmarked_speech import Unmarked, behind_comma
from newslint.checks.splices.lost_quotation_marks_attributed import attributed
from newslint.checks.splices.lost_quotation_marks_between import behind_quotation, between
from newslint.checks.splices.lost_quotation_marks_reported import reported
from newslint.edits import replaced
from newslint.model import Match, Repair, Span

_MARKS = re.compile('[“”"«»„‘]')
_LEADS = re.compile(
    r"\b(?:words?|said|says|wrote|writes|added|adds|stated|declared|explained|posted)"
    r"(?: (?!how\b)[^:\n]{0,40})?:$"
)
_WRITTEN = (
    "announc|conclud|find|found|not(?:es|ing)|quot|report|reveal|saying|shar|show|warn|writ|wrote"
)
_OF_WHAT = (
    r" (?:about|of|on|regarding|concerning|in|after|at|during|to (?:the|his|her|our|reporters)\b)"
    r"[^.:;,“”\"\n]{1,120}"
)
"""Of what, where or to whom somebody speaks: "said about this game"."""
_SHORTEST = 30  # characters
_I = re.compile(r"(?<![\w.-])(?:I|me|my)\b(?!\.)")


@cache
def _announced() -> re.Pattern[str]:
    """Match what says who speaks, before a sentence: "The mayor said: ".

    Papers write so ("the notice reads: Closed", "it must be asked: Is it late?"), but not of what
    somebody says.
    """
    return re.compile(
        r"(?<!\bI )(?<!ly )(?<!\bbe )(?<!\bis )(?<!\bwas )(?<!\bbeen )"
        rf"\b(?!{_WRITTEN})(?:{said_forms()})(?:{_OF_WHAT})?"
        r": (?=(?P<first>[A-Z][a-z’]*[?!]?) )"
    )


def lost_quotation_marks(article: Article) -> Iterator[Match]:
    """Yield speech without marks: "She said: We are sorry.", or a paragraph that says "I"."""
    found = list(_unmarked(article))
    columnist = any(match.doubt for match in found) and _says_i(article, found)
    yield from (match for match in found if not (match.doubt and columnist))


def _says_i(article: Article, found: Sequence[Match]) -> bool:
    """Whether somebody says "I" outside quotations and what was found: who writes does."""
    places = (Span(*word.span()) for word in _I.finditer(article.prose))
    return any(
        not article.quoted(place) and not any(place.touches(match.span) for match in found)
        for place in places
    )


def _unmarked(article: Article) -> Iterator[Match]:
    prose = article.prose
    blocks = [block.span for block in article.document.blocks]
    for span in blocks:
        yield from _spoken(article, span)
    for number, (before, span) in enumerate(pairwise(blocks)):
        if _LEADS.search(prose, before.start, before.end) and _is_own(article, span):
            spoken = list(takewhile(partial(_is_own, article), blocks[number + 1 :]))
            yield _paragraphs(article, spoken)
    yield from reported(article)
    yield from attributed(article)
    for said in behind_comma(article):
        yield _behind_comma(article, said)
    yield from between(article)
    yield from behind_quotation(article)


def _is_own(article: Article, span: Span) -> bool:
    """Whether a paragraph of running text without marks is sentences of an "I" or a "we"."""
    text = article.prose[span.start : span.end]
    whole = text[-1:] in tuple(".!?…") and running(article, span.start)
    return whole and first_person(text) and not _MARKS.search(text)


def _paragraphs(article: Article, spans: Sequence[Span]) -> Match:
    """Return the match of paragraphs that are one quotation: each opens, the last one closes."""
    opening, closing = house_marks(article)
    edits = tuple(edit for span in spans for edit in replaced(span.start, span.start, opening))
    edits += replaced(spans[-1].end, spans[-1].end, closing)
    return Match(Span(spans[0].start, spans[-1].end), repairs=(edits,))


def _spoken(article: Article, block: Span) -> Iterator[Match]:
    """Yield speech behind "said: " in a paragraph.

    Of several sentences that nobody says "I" in, it is the beginning.
    """
    prose = article.prose
    ends = {}
    match = _announced().search(prose, block.start, block.end)
    if match and _is_written(prose, block.start, match.start()):
        match = None
    if match and _is_speech(prose, match.end(), block.end):
        one = sentence_end(article, match.end()) == block.end
        ends[match.end()] = match, block.end if one else match.end("first")
    for match in unmarked_speech().finditer(prose, block.start, block.end):
        ends[match.end()] = match, block.end
    for start, (match, end) in ends.items():
        if not _MARKS.search(prose, start, block.end) and running(article, block.start):
            yield Match(Span(match.start(), end), repairs=(_quoted(article, start, block.end),))


_TEXTS = re.compile(
    r"\b(?:act|ad|advert|amendment|article|banner|bible|card|caption|clause|code|constitution"
    r"|document|form|guide|headline|inscription|label|law|letter|manual|message|note|notice"
    r"|placards?|plaque|policy|post|poster|proverb|report|rule|saying|section|sign|slogan"
    r"|statement|text|tweet|verse|website)s?\b[^.:;!?\n]{0,30}$",
    re.IGNORECASE,
)


def _is_written(prose: str, start: int, at: int) -> bool:
    """Whether a text says it, as papers quote it without marks: `The law says: No one may`."""
    return _TEXTS.search(prose, start, at) is not None


def _behind_comma(article: Article, said: Unmarked) -> Match:
    start, end = said.span.start, said.span.end
    opening, closing = house_marks(article)
    edits = replaced(start, start + 1, opening + article.prose[start].upper())
    edits += replaced(end, end, closing)
    kind, doubt = ("", "") if said.sure else ("speech-behind-comma", "may be told so")
    return Match(said.span, repairs=(edits,), kind=kind, doubt=doubt)


def _is_speech(prose: str, start: int, end: int) -> bool:
    """Whether the rest of a paragraph is sentences, and nothing says who speaks behind them."""
    whole = prose[end - 1] in ".!?" or first_person(prose[start:end])
    sentences = end - start > _SHORTEST and whole
    return sentences and not attribution().search(prose, start, end)


def _quoted(article: Article, start: int, end: int) -> Repair:
    opening, closing = house_marks(article)
    return replaced(start, start, opening) + replaced(end, end, closing)
