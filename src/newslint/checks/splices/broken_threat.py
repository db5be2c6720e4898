"""Threats whose infinitive was lost: `threatened if …, closing`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from newslint.article.article import Article
from newslint.model import Edit, Match, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_THREAT = re.compile(r"\b(?:threatened|threatens|vowed|vows|pledged|promised|promises) if\b")


def broken_threat(article: Article) -> Iterator[Match]:
    """Find a threat without what is threatened: `threatened if he won, forcing her to go`.

    What stands as a participle behind the condition was the infinitive.
    """
    for found in _THREAT.finditer(article.prose):
        span = article.doc.char_span(*found.span())
        if span is None:
            continue
        verb = span[0]
        if any(child.dep_ in ("auxpass", "nsubjpass") for child in verb.children):
            continue
        rest = [token for token in span.sent if token.i > verb.i]
        participle = next((token for token in rest if token.tag_ == "VBG" and _closes(token)), None)
        if participle is None or any(token.tag_ == "TO" for token in rest[: participle.i - verb.i]):
            continue
        place = Span(participle.idx, participle.idx + len(participle))
        values = {"verb": verb.text, "right": f"to {participle.lemma_}"}
        yield Match(Span(verb.idx, place.end), values, ((Edit(place, f"to {participle.lemma_}"),),))


def _closes(participle: Token) -> bool:
    """Whether the participle opens what stands behind the condition's comma."""
    return participle.nbor(-1).text == ","
