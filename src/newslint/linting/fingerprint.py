"""Names a finding so that it is known again after the article was edited elsewhere or reordered.

The sentence is cut by punctuation alone: spaCy's idea of it may change with its neighbours.
"""

from __future__ import annotations

import hashlib
import re

from newslint.article.article import Article
from newslint.model import Span
from newslint.readers.document import Block, Document

SENTENCE_END = re.compile(r"[.?!…]+[\"”’»)\]]*\s+")
"""Where a sentence ends, by its marks and the space behind them."""

_SIZE = 16  # hexadecimal digits: 64 bits, no collision among a million findings
_PARAGRAPH_SIZE = 8  # 32 bits: of 40,000 new paragraphs one is taken for one of 100,000 known ones


def fingerprint(article: Article, rule: str, span: Span) -> str:
    """Return the fingerprint of what `rule` found at `span` of the prose.

    It is made of the rule, the words found and the sentence they stand in, white space apart.
    """
    found = article.prose[span.start : span.end]
    text = "\0".join((rule, _plain(found), _plain(_sentence(article, span))))
    return hashlib.sha256(text.encode()).hexdigest()[:_SIZE]


def paragraph(document: Document, block: Block) -> str:
    """Return the fingerprint of a paragraph, white space apart."""
    text = document.prose[block.span.start : block.span.end]
    return hashlib.sha256(_plain(text).encode()).hexdigest()[:_PARAGRAPH_SIZE]


def _sentence(article: Article, span: Span) -> str:
    block = article.document.blocks[article.paragraph_number(span.start)].span
    start, end = block.start, max(block.end, span.end)
    for match in SENTENCE_END.finditer(article.prose, block.start, block.end):
        if match.end() <= span.start:
            start = match.end()
        elif match.start() >= span.end:
            end = match.end()
            break
    return article.prose[start:end]


def _plain(text: str) -> str:
    return " ".join(text.split())
