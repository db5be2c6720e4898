"""Quotations with a verb of saying and nobody who says it: `“Yes,” said.`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from newslint.article.article import Article
from newslint.article.sentences import running
from newslint.english.lexicon import words

if TYPE_CHECKING:
    from spacy.tokens import Token

_SPOKE = re.compile(
    r"(?<=[,.?!][”\"] )(?P<verb>said|says|added|explained|insisted|warned|claimed|announced)"
    r"(?=\.| (?:in|at|on|during|to|before|after|when|while|last|this|yesterday)\b)"
)
_ATTRIBUTED = re.compile(
    r"(?<=[,?!][”\"’'] )(?:said|[a-z]{2,}(?:ed|s))(?=\.| (?:in|at|on|during|of|to|as|last)\b)"
)
_ENDED = re.compile(r"(?<=[a-z0-9%], )said(?=\.(?:\s|$))")


def unspoken(article: Article) -> Iterator[tuple[Token, bool]]:
    """Yield the verbs of saying behind a quotation that nobody says, and whether that is sure.

    `“Yes,” said.`
    """
    prose = article.prose
    for pattern, sure in ((_SPOKE, True), (_ATTRIBUTED, True), (_ENDED, False)):
        for found in pattern.finditer(prose):
            token = article.doc.char_span(*found.span())
            if token is None or not running(article, found.start()):
                continue
            if pattern is _SPOKE and not _ends_quotation(article, found.start()):
                continue
            if pattern is _SPOKE or token[0].lemma_ in words("speech-verbs"):
                yield token[0], sure


def _ends_quotation(article: Article, at: int) -> bool:
    """Whether what stands before a verb is a whole quotation that began a sentence."""
    prose = article.prose
    behind = next((q for q in article.quotations if q.closed and q.span.end == at - 1), None)
    before = prose[: behind.span.start].rstrip(" ") if behind else "x"
    return not before or before[-1] in '\n.?!”"'
