"""Commas lost before a clause that adds something to a name: `Ana Lima who won the race said`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from newslint.article.article import Article
from newslint.article.neighbours import pairs
from newslint.article.sentences import running
from newslint.english.lexicon import words
from newslint.english.names import bearers
from newslint.english.tags import FINITE, NAMES
from newslint.model import Edit, Match, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_BEARERS = 100  # of a first name
_MOST = 3  # words from "who" to its verb
_KIN = frozenset({"mother", "father", "wife", "husband", "family", "grandmother", "grandfather"})
_THINGS = frozenset({"ORG", "PRODUCT", "WORK_OF_ART", "EVENT", "FAC"})
_CHOOSING = frozenset({"the", "a", "an", "this", "that", "like", "as", "not", "or", "and"})
"""What stands before a name that a clause tells apart from others: `the Lima who wrote this`."""


def clauses(article: Article) -> Iterator[Match]:
    """Yield names and relatives that a clause follows without a comma, which tells more of them."""
    for noun, pronoun in pairs(article, (*NAMES, "NN"), ("WP", "WDT", "WRB")):
        if pronoun.text not in _IS_ONE or not running(article, pronoun.idx):
            continue
        first = _first(noun)
        one = _is_relative(noun) or _IS_ONE[pronoun.text](first, noun)
        if not one or not _is_plain(first, pronoun):
            continue
        at = noun.idx + len(noun)
        edits = (Edit(Span(at, at), ","), *_closing(pronoun))
        yield Match(Span(noun.idx, at), {"right": f"{noun.text},"}, (edits,))


def _first(name: Token) -> Token:
    while name.i and name.nbor(-1).tag_ in NAMES and name.nbor(-1).whitespace_:
        name = name.nbor(-1)
    return name


def _is_relative(noun: Token) -> bool:
    """Whether a noun means a relative that one has but one of: `my father who`."""
    return noun.lower_ in _KIN and noun.nbor(-1).tag_ == "PRP$" and noun.nbor().text == "who"


def _is_person(first: Token, name: Token) -> bool:
    if first.i == name.i:
        titled = first.i > 0 and first.nbor(-1).lower_ in words("person-nouns")
        return titled and name.tag_ in NAMES
    borne = bearers(first.text)
    known = borne >= _BEARERS or (borne > 0 and name.ent_type_ == "PERSON")
    return first.i < name.i and name.tag_ == "NNP" and known


def _is_place(first: Token, name: Token) -> bool:
    inside = first.i > 0 and first.nbor(-1).lower_ in ("in", "to", "at", "from")
    return inside and name.ent_type_ == "GPE"


def _is_thing(first: Token, name: Token) -> bool:
    if first.text.rstrip(".") in ("Mr", "Mrs", "Ms"):
        return False  # "a letter from Mr Lima which"
    return name.tag_ in NAMES and name.ent_type_ in _THINGS


_IS_ONE = {"who": _is_person, "where": _is_place, "which": _is_thing}
"""Whether a name, its first and last word given, is one of which there is only one."""


def _is_plain(first: Token, pronoun: Token) -> bool:
    """Whether no "the" or "it was" makes the clause one that tells which."""
    doc = first.doc
    before = doc[first.sent.start : first.i]
    if len(before) and before[-1].lower_ in _CHOOSING:
        return False
    if any(token.lower_ in ("it", "that") and token.nbor().lemma_ == "be" for token in before):
        return False
    # "Ana Lima who on Monday praised them"
    verb = pronoun.head
    timed = pronoun.text == "who" and verb.tag_ in FINITE and 0 < verb.i - pronoun.i <= _MOST
    return timed or pronoun.nbor().tag_ in FINITE or pronoun.text == "where"


def _closing(pronoun: Token) -> Iterator[Edit]:
    """Yield the comma that closes the clause where the sentence goes on with its verb."""
    end = pronoun.head.right_edge
    if end.i + 1 < len(end.doc) and end.nbor().tag_ in FINITE and end.text != ",":
        at = end.idx + len(end)
        yield Edit(Span(at, at), ",")
