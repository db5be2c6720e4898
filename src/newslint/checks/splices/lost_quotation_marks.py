"""What somebody says, without its quotation marks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise

from newslint.article.article import Article
from newslint.article.quotation_style import house_marks
from newslint.article.sentences import running, sentence_end
from newslint.article.speech import attribution, first_person, said_forms, unmarked_speech
from newslint.checks.splices.lost_quotation_marks_reported import reported
from newslint.edits import replaced
from newslint.model import Match, Repair, Span

_MARKS = re.compile('[“”"«»„‘]')
_LEADS = re.compile(
    r"\b(?:words?|statement|message|said|says|wrote|writes|added|adds|stated|declared|explained|post(?:ed)?)"
    r"(?: [^:\n]{0,40})?:$"
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
_FIRST = re.compile(r"(?<![\w-])(?:I|me|my|myself)\b")


@cache
def _announced() -> re.Pattern[str]:
    """Match what says who speaks, before a sentence: "The mayor said: ".

    Papers write so ("the notice reads: Closed"), but not of what somebody says.
    """
    return re.compile(
        rf"(?<!\bI )(?<!ly )\b(?!{_WRITTEN})(?:{said_forms()})(?:{_OF_WHAT})?"
        r": (?=(?P<first>[A-Z][a-z’]*) )"
    )


def lost_quotation_marks(article: Article) -> Iterator[Match]:
    """Yield speech without marks: "She said: We are sorry.", or a paragraph that says "I"."""
    prose = article.prose
    blocks = [block.span for block in article.document.blocks]
    for span in blocks:
        yield from _spoken(article, span)
    for before, span in pairwise(blocks):
        text = prose[span.start : span.end]
        led = _LEADS.search(prose, before.start, before.end)
        whole = text[-1:] in tuple(".!?…") and running(article, span.start)
        if led and whole and first_person(text) and not _MARKS.search(text):
            yield Match(span, repairs=(_quoted(article, span.start, span.end),))
    yield from reported(article)
    own = [
        (before, span)
        for before, span in pairwise([Span(0, 0), *blocks])
        if not _MARKS.search(prose, span.start, span.end)
        and _FIRST.search(prose, span.start, span.end)
    ]
    # Who writes of themselves, as columnists do, says "I" more than once.
    if len(own) == 1:
        before, span = own[0]
        if _ends_speaking(article, before) and running(article, span.start):
            yield Match(span, repairs=(_quoted(article, span.start, span.end),))


def _spoken(article: Article, block: Span) -> Iterator[Match]:
    """Yield speech behind "said: " in a paragraph.

    Of several sentences that nobody says "I" in, it is the beginning.
    """
    prose = article.prose
    ends = {}
    match = _announced().search(prose, block.start, block.end)
    if match and _is_speech(prose, match.end(), block.end):
        one = sentence_end(article, match.end()) == block.end
        ends[match.end()] = match, block.end if one else match.end("first")
    for match in unmarked_speech().finditer(prose, block.start, block.end):
        ends[match.end()] = match, block.end
    for start, (match, end) in ends.items():
        if not _MARKS.search(prose, start, block.end) and running(article, block.start):
            yield Match(Span(match.start(), end), repairs=(_quoted(article, start, block.end),))


def _is_speech(prose: str, start: int, end: int) -> bool:
    """Whether the rest of a paragraph is sentences, and nothing says who speaks behind them."""
    sentences = end - start > _SHORTEST and prose[end - 1] in ".!?"
    return sentences and not attribution().search(prose, start, end)


def _ends_speaking(article: Article, block: Span) -> bool:
    """Whether a paragraph ends with a quotation of sentences that somebody is said to speak."""
    return any(
        pair.opening is not None
        and pair.closing is not None
        and pair.opening.introduced
        and pair.closing.last
        and block.start <= pair.opening.span.start < block.end
        and article.prose[pair.opening.span.end].isupper()
        for pair in article.quotation_pairs
    )


def _quoted(article: Article, start: int, end: int) -> Repair:
    opening, closing = house_marks(article)
    return replaced(start, start, opening) + replaced(end, end, closing)
