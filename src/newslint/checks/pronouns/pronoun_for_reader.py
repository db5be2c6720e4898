"""The pronoun "your" in an article that speaks to nobody: `Ann Lee lost your passport`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from newslint.article.article import Article
from newslint.model import Match, Span
from newslint.people.mentions import Kind
from newslint.people.people import people
from newslint.pronouns.antecedents import place
from newslint.pronouns.binding import binder
from newslint.pronouns.marks import is_well_quoted

if TYPE_CHECKING:
    from spacy.tokens import Token

_YOUR = re.compile(r"\byour\b")
_SPOKEN = frozenset(
    {"i", "me", "mine", "my", "our", "ours", "u", "us", "we", "you", "yours", "yourself"}
)
_ENDS = (".", "…")


def pronoun_for_reader(article: Article) -> Iterator[Match]:
    """Yield each "your" of what a person has, where nobody outside quotations is addressed."""
    if _YOUR.search(article.prose) is None or _addresses(article):
        return
    for token in article.doc:
        if token.text != "your" or token.dep_ != "poss" or not _is_in_sentence(article, token):
            continue
        pronoun = place(article, token, None)
        if pronoun.quoted or not is_well_quoted(article, pronoun):
            continue
        if _is_somebodys(article, token):
            span = Span(token.idx, token.idx + len(token))
            yield Match(span, {"pronoun": token.text})


def _addresses(article: Article) -> bool:
    """Whether an article speaks to somebody, or says "I" or "we", outside quotations."""
    return any(
        token.lower_ in _SPOKEN and not article.quoted(Span(token.idx, token.idx + 1))
        for token in article.doc
    )


def _is_in_sentence(article: Article, token: Token) -> bool:
    """Whether a word stands in a statement with its stop, not in a heading or a question."""
    return article.sentences[article.sentence_number(token)].text.rstrip().endswith(_ENDS)


def _is_somebodys(article: Article, your: Token) -> bool:
    """Whether the subject of a clause, or who stands before the noun, is a person with a name."""
    beside = your.head.head if your.head.dep_ == "appos" else binder(your)
    start = article.sentences[article.sentence_number(your)].start
    if beside is not None and beside.left_edge.i == start and your.nbor(-1).text == ",":
        return False  # "Peter Novak, your time is up"
    person = people(article).at(beside) if beside is not None and beside.i < your.i else None
    return person is not None and person.kind is Kind.NAME
