"""Plurals of what is not counted: `many evidences`, `special trainings were given`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from newslint.article.article import Article
from newslint.article.sentences import running
from newslint.english.lexicon import table
from newslint.model import Edit, Match, Repair, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_SINGULAR: Mapping[str, str] = {
    "these": "this", "those": "that", "many": "much", "few": "little", "several": "some",
    "are": "is", "were": "was", "have": "has", "various": "various",
}  # fmt: skip
_COUNTING = frozenset({"two", "three", "four", "five", "both"})


def mass_plural(article: Article) -> Iterator[Match]:
    """Find the plural of a noun that is not counted: `evidences`, `informations`."""
    for token in _places(article):
        one = table("mass-plurals", "singular")[token.lower_]
        sure = table("mass-plurals", "sure")[token.lower_] == "yes"
        yield Match(
            Span(token.idx, token.idx + len(token)),
            {"noun": token.text, "right": one},
            (_repair(token, one),) if _counted(token) is None else (),
            kind="" if sure else "mass-plural-in-doubt",
            doubt="" if sure else "may be counted",
        )


def _places(article: Article) -> Iterator[Token]:
    known = _known()
    for token in article.doc:
        if token.lower_ in known and token.is_lower and 0 < token.i < len(token.doc) - 1:
            verb = token.tag_ in ("VBZ", "VB") or token.nbor(-1).lower_ in ("he", "she", "it", "to")
            if not verb and token.nbor().text != "-" and running(article, token.idx):
                yield token


@lru_cache
def _known() -> frozenset[str]:
    return frozenset(table("mass-plurals", "singular"))


def _counted(noun: Token) -> Token | None:
    """Return the number before a noun, which only "pieces of" could save."""
    before = noun.doc[max(noun.sent.start, noun.i - 3) : noun.i]
    return next((t for t in before if t.lower_ in _COUNTING or t.tag_ == "CD"), None)


def _repair(noun: Token, one: str) -> Repair:
    """Return the singular, with the words that must agree: `these evidences are`."""
    edits = [Edit(Span(noun.idx, noun.idx + len(noun)), one)]
    doc, start = noun.doc, noun.i
    near = [*doc[max(noun.sent.start, start - 3) : start], *doc[start + 1 : start + 2]]
    for token in near:
        right = _SINGULAR.get(token.lower_)
        if right and (token.i > start or _leads_to(token, noun)):
            shown = right.capitalize() if token.is_title else right
            if shown != token.text:
                edits.append(Edit(Span(token.idx, token.idx + len(token)), shown))
    return tuple(sorted(edits))


def _leads_to(token: Token, noun: Token) -> bool:
    """Whether only adjectives stand between a word and its noun, or it is "there are"."""
    between = noun.doc[token.i + 1 : noun.i]
    there = token.lower_ in ("are", "were") and token.i and token.nbor(-1).lower_ == "there"
    verb = token.lower_ in ("are", "were", "have")
    joins = all(each.tag_ in ("JJ", "RB", "NN", "DT", "VBG", "VBN") for each in between)
    return joins and (not verb or bool(there))
