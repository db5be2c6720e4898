"""Noun phrases: where they start, what stands in them, where they end."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from newslint.english.tags import NAMES

if TYPE_CHECKING:
    from spacy.tokens import Token


def phrase_start(noun: Token) -> int:
    """Return where the phrase that ends in `noun` starts."""
    doc, start = noun.doc, noun.i
    while start > noun.sent.start and doc[start - 1].whitespace_ and inside_phrase(doc[start - 1]):
        start -= 1
    return start


def inside_phrase(token: Token) -> bool:
    """Whether a token may stand in a noun phrase before its noun, and is no date."""
    return token.tag_ in (
        "DT",
        "JJ",
        "NN",
        "NNS",
        "NNP",
        "NNPS",
        "PRP$",
        "POS",
        "CD",
        "JJR",
        "JJS",
    ) and token.ent_type_ not in ("DATE", "TIME")


def phrase_end(first: Token, longest: int, inside: Callable[[Token], bool]) -> Token:
    """Return the last word of the phrase that begins with `first`, as far as its words tell.

    `longest` is the most words of a phrase, `inside` says which may stand in it.
    """
    last = first
    for token in first.doc[first.i + 1 : first.i + longest]:
        if not inside(token):
            break
        last = token
    return last


def is_subject(noun: Token) -> bool:
    """Whether a verb behind a noun has it as its subject."""
    return noun.dep_ in ("nsubj", "nsubjpass") and noun.head.i > noun.i


def name_end(name: Token) -> Token:
    """Return the last word of the name that begins with `name`, short of the article's last."""
    last = name
    while last.i + 2 < len(last.doc) and last.nbor().tag_ in NAMES:
        last = last.nbor()
    return last


def ends_opening(token: Token) -> bool:
    """Whether a token stands behind the preposition that a clause opens with: `For his son, he`."""
    before = token.nbor(-1) if token.i else token
    opens = before.is_sent_start or before.i == 0 or before.nbor(-1).lower_ in ("and", "but", ",")
    return before.pos_ == "ADP" and opens
