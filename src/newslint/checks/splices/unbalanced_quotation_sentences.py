"""Where the lost mark of a quotation of whole sentences stood: at the end of one, or its beginning.

Who speaks says "I" and "we"; who writes says "he said".
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from newslint.article.article import Article
from newslint.article.quotation_pairs import Pair
from newslint.article.sentences import sentence_end, sentence_start
from newslint.article.speech import attribution, first_person, introduction_within
from newslint.model import Safety, Span
from newslint.readers.document import Kind


@dataclass(frozen=True, slots=True)
class Place:
    """Where a mark stood, and how far its repair may go."""

    at: int
    safety: Safety


_WORD = re.compile(r"\w")


def closing_place(article: Article, pair: Pair) -> Place | None:
    """Return where a quotation of whole sentences ends; None for one of a few words.

    It ends before "he said", with the last sentence that says "I", or with the paragraph.
    """
    assert pair.opening is not None
    prose, start = article.prose, pair.opening.span.end
    limit = pair.next or pair.block.end
    said = _attributed().search(prose, start, limit)
    if said and said.start() < sentence_end(article, start):
        return Place(said.start("at"), Safety.UNSAFE)
    if not pair.opening.introduced and not pair.opening.begins:
        if not pair.next and _speaks_to_end(article, start, limit):
            return Place(limit, Safety.HINT)
        rest = prose[sentence_end(article, start) : limit]
        return Place(sentence_end(article, start), Safety.HINT) if pair.next and rest else None
    sentences = list(_sentences(article, start, limit))
    if pair.next and len(sentences) > 1:
        sentences.pop()
    if not sentences:  # the paragraph begins with the mark
        return None
    own = [span for span in sentences if first_person(prose[span.start : span.end])]
    last = own[-1] if own else sentences[-1]
    sure = last == sentences[-1] and prose[last.end - 1] in ".?!…"
    return Place(last.end, Safety.UNSAFE if sure else Safety.HINT)


_BEGINS = re.compile(r"(?:I|We|My|Our)(?:['’]\w+)?\b")


def _speaks_to_end(article: Article, start: int, limit: int) -> bool:
    """Whether what begins behind a mark is one sentence to the end of the paragraph, of an "I"."""
    whole = sentence_end(article, start) >= limit and article.prose[limit - 1] in ".?!…"
    return whole and _BEGINS.match(article.prose, start) is not None


def _says(prose: str, start: int, end: int) -> bool:
    """Whether a sentence begins with the one who speaks: "I am not sad"."""
    return _BEGINS.match(prose, start, end) is not None


_MARKS = re.compile('[“”"«»]')


_FARTHEST = 3  # paragraphs that a quotation goes on over


def going_on(article: Article, pair: Pair) -> list[Span]:
    """Return the paragraphs that may be the same person's words: without marks, and with an "I".

    Only behind a quotation that ends its paragraph with a whole sentence.
    """
    blocks, number = article.document.blocks, article.paragraph_number(pair.block.start)
    found: list[Span] = []
    if pair.next or article.prose[pair.block.end - 1] not in ".?!…":
        return found
    for block in blocks[number + 1 : number + 1 + _FARTHEST]:
        text = article.prose[block.span.start : block.span.end]
        if not first_person(text) or _MARKS.search(text) or block.kind is not Kind.PARAGRAPH:
            break
        found.append(block.span)
    return found


_BESIDE = 2  # paragraphs before and behind that tell whether a quotation is longer than its own


def may_go_on(article: Article, pair: Pair) -> bool:
    """Whether somebody may still speak, without marks, in the paragraphs behind a quotation's.

    Or the next mark may be its end, however far away.
    """
    number = article.paragraph_number(pair.block.start) + 1
    behind = article.document.blocks[number : number + _BESIDE]
    at = _first_from(article, pair.block.end)
    following = article.quotation_pairs[at : at + 1]
    ends = any(each.opening is None for each in following)
    return ends or any(_speaks(article, block.span) for block in behind)


def may_have_begun(article: Article, pair: Pair) -> bool:
    """Whether somebody may have spoken, without marks, in the paragraph before a quotation's.

    Or the mark before may be its beginning, however far away.
    """
    number = article.paragraph_number(pair.block.start)
    at = _first_from(article, pair.block.start)
    earlier = article.quotation_pairs[max(0, at - 1) : at]
    begins = any(each.closing is None for each in earlier)
    return begins or (number > 0 and _speaks(article, article.document.blocks[number - 1].span))


def _first_from(article: Article, at: int) -> int:
    """Return the number of the first quotation whose paragraph begins at an offset or later."""
    return bisect_left(article.quotation_pairs, at, key=lambda pair: pair.block.start)


def _speaks(article: Article, span: Span) -> bool:
    """Whether somebody speaks in a paragraph before its first mark: "But I am ready"."""
    unmarked = _MARKS.split(article.prose[span.start : span.end], maxsplit=1)[0]
    return first_person(unmarked)


def opening_place(article: Article, pair: Pair, floor: int) -> Place | None:
    """Return where a quotation of whole sentences begins; None for one of a few words.

    It begins behind "she said:", behind the sentence that says who spoke before, or with the
    paragraph; `floor` is where the quotation before it ends.
    """
    assert pair.closing is not None
    prose, end = article.prose, pair.closing.span.start
    introduced = introduction_within().search(prose, floor, end)
    if introduced:
        return Place(introduced.end(), Safety.UNSAFE)
    ended = prose[floor:end].rstrip().endswith((".", "?", "!", ",", "…"))
    # Many languages have the full stop of a sentence behind its mark.
    stop = prose[pair.closing.span.end : pair.closing.span.end + 1]
    ended = ended or (stop in (".", ",") and _says(prose, sentence_start(article, end), end))
    if not pair.closing.attributed and not ended:
        return None
    if floor > pair.block.start:
        begun = sentence_end(article, floor)
        if begun < end and attribution().match(prose, floor):
            return Place(_word(prose, begun), Safety.UNSAFE)
        return None
    sentences = list(_sentences(article, floor, end))
    if not sentences:  # the paragraph begins with the mark
        return None
    own = [span for span in sentences if first_person(prose[span.start : span.end])]
    named = _NAMED.match(prose, floor, end)
    if named and own:
        return Place(named.end(), Safety.HINT)
    first = own[0] if own else sentences[0]
    return Place(_word(prose, first.start), Safety.HINT)


def may_be_stray(article: Article, pair: Pair) -> bool:
    """Whether a mark that closes may end no quotation at all: nothing tells that somebody spoke."""
    assert pair.closing is not None
    text = article.prose[pair.block.start : pair.closing.span.start]
    return not pair.closing.attributed and not first_person(text)


_NAMED = re.compile(r"(?:[A-ZÀ-Þ][\w.'’-]+ ?){1,4}: (?=[A-Z])")
"""Who speaks, at the start of a headline or of a turn: "Ana Lima: "."""


@cache
def _attributed() -> re.Pattern[str]:
    """Match a comma before what says who spoke: ", he said"."""
    return re.compile(rf",(?P<at>)(?={attribution().pattern})")


def _word(prose: str, at: int) -> int:
    match = _WORD.search(prose, at)
    return match.start() if match else at


def _sentences(article: Article, start: int, limit: int) -> Iterator[Span]:
    """Yield the sentences between two prose offsets, cut off there."""
    while start < limit:
        end = min(sentence_end(article, start), limit)
        if end <= start:
            return
        yield Span(start, end)
        start = end
        while start < limit and article.prose[start].isspace():
            start += 1
