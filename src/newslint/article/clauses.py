"""Verbs and the clauses around them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.article.phrases import phrase_start
from newslint.article.speech import telling_verbs
from newslint.english.lexicon import words
from newslint.english.tags import ASKING, FINITE, HELPERS, PREPOSITIONS, SUBJECTS

if TYPE_CHECKING:
    from spacy.tokens import Token


def main_verb(verb: Token) -> Token:
    """Return the verb that a helper belongs to (`won` of "has won"), or the verb itself."""
    return verb.head if verb.dep_ in HELPERS else verb


def is_finite(verb: Token) -> bool:
    """Whether a verb or one of its helpers is finite: `won`, `has won`."""
    helpers = (child for child in verb.children if child.dep_ in HELPERS)
    return any(token.tag_ in FINITE for token in (verb, *helpers))


def subject_of(verb: Token) -> Token | None:
    """Return the subject of a verb, which may be a clause or "there"."""
    return next((child for child in verb.children if child.dep_ in SUBJECTS), None)


def opens_clause(noun: Token, *, capital: bool) -> bool:
    """Whether the noun phrase that ends in `noun` opens a clause.

    Before a capital the other reading is a lost period, so no verb may stand before the phrase.
    """
    doc, start = noun.doc, phrase_start(noun)
    if noun.i - start > 5:
        return False
    if start == noun.sent.start:
        return doc[start].lower_ not in PREPOSITIONS
    before = doc[start - 1]
    if before.is_space or before.lower_ == "that" or before.text in '“"—':
        return True
    if capital and not any(token.tag_ in FINITE for token in doc[noun.sent.start : start]):
        return True
    if before.text == "," and noun.tag_ == "NNP" and noun.nbor(2).lemma_ in words("speech-verbs"):
        return True
    if capital and (before.tag_ in ASKING or before.lower_ in words("subordinators") - {"as"}):
        return True
    if capital and before.lemma_ in telling_verbs():
        return True
    if before.lower_ == "and":
        return before.is_sent_start or doc[start - 2].text == ","
    return before.lemma_ in ("say", "but") and bool(before.whitespace_)
