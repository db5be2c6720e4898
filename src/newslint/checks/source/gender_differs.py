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
from newslint.source.gender import Sign, agreeing, only_gender, owner_told

if TYPE_CHECKING:
    from spacy.tokens import Token

_THINGS = frozenset({"it", "its", "itself"})
"""What a pronoun of the source may have become that means a thing."""


def gender_differs(article: Article) -> Iterator[Match]:
    """Find sentences all of whose pronouns have the other gender than all in the source."""
    source = alignment(article).source
    if source is None or EXEMPT.search(article.prose):
        return
    for pair in alignment(article).pairs:
        tokens = _pronouns(article, pair)
        told = _told(_beside(source.document.prose, pair), pair, tokens) if tokens else None
        if told is None or any(FORMS[token.lower_] is told.gender for token in tokens):
            continue
        if _another_is_named(article, pair, tokens):
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


def _told(text: str, pair: AlignedPair, tokens: list[Token]) -> Sign | None:
    """Return a pronoun of the source that one of the English ones must stand for.

    That is a subject for a subject. Otherwise both sentences begin with it, or there are as many in
    the source as in English; nothing is called "it" then, and the source tells of nobody else.
    """
    subjects = [token.lower_ in SUBJECT_FORMS.values() for token in tokens]
    owned = len(tokens) > 1 and not all(subjects)
    told = only_gender(text, pair.language)
    if told and any(subjects) and (owner_told(pair.language) or not owned):
        return told
    agree = agreeing(text, pair.language)
    if not agree or any(word.lower_ in _THINGS for word in tokens[0].sent):
        return None
    begin = agree[0].span.start == 0 and tokens[0].idx == pair.span.start
    return agree[0] if begin or len(agree) >= len(tokens) else None


def _another_is_named(article: Article, pair: AlignedPair, tokens: list[Token]) -> bool:
    """Whether the sentence has somebody whose gender the pronouns have, and who may be meant.

    Who says a quotation does not call himself "he" in it.
    """
    printed = FORMS[tokens[0].lower_]
    quoted = [
        quotation for quotation in article.quotations
        if all(quotation.span.start <= token.idx < quotation.span.end for token in tokens)
    ]  # fmt: skip
    return any(
        person.gender is printed
        and not (quoted and not quoted[0].span.start <= mention.root.idx < quoted[0].span.end)
        for mention, person in people(article).mentions
        if pair.span.start <= mention.root.idx < pair.span.end
    )
