"""Names a finding so that it is known again after the article was edited elsewhere or reordered.

The sentence is cut by punctuation alone: spaCy's idea of it may change with its neighbours.
"""

from __future__ import annotations

import hashlib
import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from newslint.article.article import Article, once
from newslint.model import Span
from newslint.readers.document import Block, Document

SENTENCE_END = re.compile(r"[.?!…]+[\"”’»)\]]*\s+")
"""Where a sentence ends, by its marks and the space behind them."""

_NEAR = 2000  # code points: more of a sentence on either side names nothing
_SIZE = 16  # hexadecimal digits: 64 bits, no collision among a million findings
_PARAGRAPH_SIZE = 8  # 32 bits: of 40,000 new paragraphs one is taken for one of 100,000 known ones


def fingerprint(article: Article, rule: str, span: Span) -> str:
    """Return the fingerprint of what `rule` found at `span` of the prose.

    It is made of the rule, the words found and the sentence they stand in, white space apart.
    """
    found = article.prose[span.start : span.end]
    return _named(rule, _plain(found), _plain(_sentence(article, span)))


def occurrences(document: Document, rule: str, found: str) -> Counter[str]:
    """Count by fingerprint what `rule` may have found where a document has the words `found`."""
    counts: Counter[str] = Counter()
    for block in document.blocks:
        at = block.span.start
        ends = [match.end() for match in SENTENCE_END.finditer(document.prose, at, block.span.end)]
        for end in (*ends, block.span.end):
            sentence = _plain(document.prose[at:end])
            if number := sentence.count(found):
                counts[_named(rule, found, sentence)] += number
            at = end
    return counts


def _named(rule: str, found: str, sentence: str) -> str:
    text = "\0".join((rule, found, sentence))
    return hashlib.sha256(text.encode()).hexdigest()[:_SIZE]


def paragraph(document: Document, block: Block) -> str:
    """Return the fingerprint of a paragraph, white space apart."""
    text = document.prose[block.span.start : block.span.end]
    return hashlib.sha256(_plain(text).encode()).hexdigest()[:_PARAGRAPH_SIZE]


def _sentence(article: Article, span: Span) -> str:
    number = article.paragraph_number(span.start)
    block = article.document.blocks[number].span
    starts, ends = _gaps(article)[number]
    before, behind = bisect_right(ends, span.start), bisect_left(starts, span.end)
    start = ends[before - 1] if before else block.start
    end = ends[behind] if behind < len(ends) else max(block.end, span.end)
    return article.prose[max(start, span.start - _NEAR) : min(end, span.end + _NEAR)]


class _Gaps(NamedTuple):
    """Where the gaps between the sentences of a paragraph start and end, marks included."""

    starts: Sequence[int]
    ends: Sequence[int]


@once
def _gaps(article: Article) -> Sequence[_Gaps]:
    """Return the gaps between sentences of each paragraph."""
    found = []
    for block in article.document.blocks:
        spans = [match.span() for match in SENTENCE_END.finditer(article.prose, *_range(block))]
        found.append(_Gaps([start for start, _ in spans], [end for _, end in spans]))
    return found


def _range(block: Block) -> tuple[int, int]:
    return block.span.start, block.span.end


def _plain(text: str) -> str:
    return " ".join(text.split())
