"""Somebody's words that go on without marks behind a quotation, or between two of them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from newslint.article.article import Article, once
from newslint.article.quotation_pairs import Pair
from newslint.article.quotation_style import house_marks
from newslint.article.sentences import running, sentence_end
from newslint.article.speech import attribution
from newslint.edits import replaced
from newslint.model import Match, Safety, Span

_MARKS = re.compile('[“”"«»„‘]')
_FIRST = re.compile(r"(?<![\w.-])(?:I|me|my|myself)\b(?!\.)")  # not "R.I."
_OWN = re.compile(
    r"(?<![\w.-])(?:I|we|our|my|me|myself|ourselves)(?![\w.-])"
    r"|(?<![\w,] )(?<![\w.-])(?:We|Our|My)\b"  # the plan Not Who We Are
)
_SPEAKS = re.compile(r"(?:I|We|Our|My)\b")
_WHOLE = tuple(".!?…")


def between(article: Article) -> Iterator[Match]:
    """Yield paragraphs without marks that say "I" behind a quotation, or "we" between two.

    Who writes of themselves, as columnists do, says so elsewhere, too.
    """
    prose = article.prose
    blocks = [Span(0, 0), *(block.span for block in article.document.blocks), Span(0, 0)]
    own = [
        (before, span, after)
        for (before, span), (_, after) in pairwise(pairwise(blocks))
        if not _MARKS.search(prose, span.start, span.end)
        and _OWN.search(prose, span.start, span.end)
    ]
    first = [each for each in own if _FIRST.search(prose, each[1].start, each[1].end)]
    for before, span, after in own:
        alone = first == [(before, span, after)] and _ends_speaking(article, before)
        if (alone or _is_between(article, before, after, len(own))) and running(
            article, span.start
        ):
            opening, closing = house_marks(article)
            edits = replaced(span.start, span.start, opening)
            yield Match(span, repairs=(edits + replaced(span.end, span.end, closing),))


_MOST = 2  # paragraphs of a "we" that are somebody's words, and not the newspaper's


def _is_between(article: Article, before: Span, after: Span, own: int) -> bool:
    """Whether one paragraph ends with somebody's words, and the other begins with some."""
    begins = any(
        pair.opening is not None and pair.opening.span.start == after.start and not pair.depth
        for pair in article.quotation_pairs
    )
    return own <= _MOST and begins and after.end > 0 and _ends_speaking(article, before)


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


def behind_quotation(article: Article) -> Iterator[Match]:
    """Yield sentences of a "we" that go on behind a quotation to the end of its paragraph."""
    prose = article.prose
    for block in article.document.blocks:
        span = block.span
        last = _last(article).get(span.start)
        if last is None or last.closing is None or prose[span.end - 1] not in _WHOLE:
            continue
        close = last.closing.span
        start, told = close.end + 1, attribution().match(prose, close.end, span.end) is not None
        if told:
            start = sentence_end(article, close.end) + 1
        if start >= span.end or not _is_speech(article, start, span.end):
            continue
        opening, closing = house_marks(article)
        if told:
            edits = replaced(start, start, opening)
        elif prose[close.start - 1] in _WHOLE and last.opening and last.opening.introduced:
            edits = replaced(close.start, close.end, "")
        else:
            continue
        edits += replaced(span.end, span.end, closing)
        begin = start if told else close.start
        yield Match(
            Span(begin, span.end),
            repairs=(edits,),
            safety=Safety.HINT,
            kind="speech-behind-quotation" if told else "",
            doubt="may be the newspaper's words" if told else "",
        )


@once
def _last(article: Article) -> dict[int, Pair]:
    """Return the last quotation in double marks of each paragraph, by where that begins.

    Only where no more marks stand behind it.
    """
    pairs = {pair.block.start: pair for pair in article.quotation_pairs if not pair.depth}
    return {
        start: pair
        for start, pair in pairs.items()
        if pair.closing is not None
        and not pair.closing.single
        and not _MARKS.search(article.prose, pair.closing.span.end, pair.block.end)
    }


def _is_speech(article: Article, start: int, end: int) -> bool:
    """Whether the sentences between two offsets are a "we"'s: the first one begins with it."""
    prose = article.prose
    if not _SPEAKS.match(prose, start):
        return False
    while start < end:
        stop = min(sentence_end(article, start), end)
        if not _OWN.search(prose, start, stop):
            return False
        start = stop + 1
    return True
