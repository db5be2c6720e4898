"""Pronouns of the other gender than those of the source: `he said` for `она сказала`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from newslint.article.article import Article
from newslint.english.gender import Gender
from newslint.model import Match, Span
from newslint.people.people import people
from newslint.pronouns.forms import EXEMPT, FORMS, SUBJECT_FORMS, swapped
from newslint.source.alignment import AlignedPair, alignment
from newslint.source.gender import only_gender, owner_told

if TYPE_CHECKING:
    from spacy.tokens import Token


def gender_differs(article: Article) -> Iterator[Match]:
    """Find sentences all of whose pronouns have the other gender than all in the source."""
    source = alignment(article).source
    if source is None or EXEMPT.search(article.prose):
        return
    for pair in alignment(article).pairs:
        told = only_gender(_beside(source.document.prose, pair), pair.language)
        tokens = _pronouns(article, pair) if told else []
        if told is None or not tokens or any(FORMS[t.lower_] is told.gender for t in tokens):
            continue
        if not _is_clear(article, pair, tokens):
            continue
        start = pair.beside.start
        beside = Span(start + told.span.start, start + told.span.end)
        repair = tuple(swapped(token) for token in tokens)
        for token, edit in zip(tokens, repair, strict=True):
            who = "a woman" if told.gender is Gender.FEMALE else "a man"
            values = {"pronoun": token.text, "right": edit.text, "other": told.word, "who": who}
            yield Match(edit.span, values, (repair,), beside=beside)


def _beside(prose: str, pair: AlignedPair) -> str:
    return prose[pair.beside.start : pair.beside.end]


def _pronouns(article: Article, pair: AlignedPair) -> list[Token]:
    span = article.doc.char_span(pair.span.start, pair.span.end, alignment_mode="expand")
    return [token for token in span or () if token.lower_ in FORMS]


def _is_clear(article: Article, pair: AlignedPair, tokens: list[Token]) -> bool:
    """Whether nobody but who the source means can be meant: nobody else of that gender is named."""
    if not any(token.lower_ in SUBJECT_FORMS.values() for token in tokens):
        return False
    if len(tokens) > 1 and not owner_told(pair.language):
        return False
    printed = FORMS[tokens[0].lower_]
    return not any(
        person.gender is printed
        for mention, person in people(article).mentions
        if pair.span.start <= mention.root.idx < pair.span.end
    )
