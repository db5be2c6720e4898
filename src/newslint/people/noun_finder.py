"""Finds where an article speaks of a single person by a noun: `the driver`, `a Spaniard`."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from newslint.english.lexicon import words as listed
from newslint.people.mentions import INSIDE, Kind, Mention, explained, make
from newslint.people.person_nouns import is_person_noun

if TYPE_CHECKING:
    from spacy.tokens import Token

    from newslint.article.article import Article


def nouns(article: Article, named: set[int]) -> Iterator[Mention]:
    """Yield mentions of one person by a noun; `named` are the tokens of mentions by name."""
    doc = article.doc
    titles = {explained(doc[i]).i for i in named if doc[i].dep_ == "appos"}
    for token in doc:
        if token.i in named or not is_person_noun(token):
            continue
        if token.dep_ in INSIDE or not _refers(token):
            continue
        if token.dep_ == "appos" and token.head.i in named and not _has_verb(token):
            continue
        if token.i in titles or _is_second_title(token, titles):
            continue  # "the mayor of Vigo and leader of the party, Ann Lee"
        if token.dep_ == "nsubj" and any(each.i in named for each in _said_to_be(token)):
            continue  # "the winner was Ann Lee", "the winner will be his rival, Ann Lee"
        yield make(article, token.i, token.i + 1, Kind.NOUN, (token.lower_,))


def _has_verb(noun: Token) -> bool:
    """Whether a noun is a subject that the model takes for an apposition: `a student said that`."""
    return noun.i + 1 < len(noun.doc) and noun.nbor().tag_ in ("VBD", "VBZ")


def _is_second_title(noun: Token, titles: Collection[int]) -> bool:
    """Whether a noun says something else of whom a noun of `titles` speaks of."""
    determined = any(child.dep_ in ("det", "poss") for child in noun.children)
    return noun.dep_ == "conj" and noun.head.i in titles and not determined


def _said_to_be(subject: Token) -> Iterator[Token]:
    """Yield what a clause says that its subject is, and what is set beside that."""
    for child in subject.head.children:
        if child.dep_ == "attr":
            yield child
            yield from (each for each in child.children if each.dep_ == "appos")


def _refers(noun: Token) -> bool:
    """Whether a noun brings a person up, rather than say what somebody is or becomes."""
    head = noun
    while head.dep_ == "conj" and head.head.i != head.i:
        head = head.head
    if head.dep_ == "attr" and not any(child.dep_ == "expl" for child in head.head.children):
        return False  # "X is a doctor" speaks of X
    if head.dep_ == "oprd" or (head.dep_ == "pobj" and head.head.lower_ == "as"):
        return False
    if noun.tag_ == "NNP" or noun.lower_.endswith(("one", "body")):
        return True
    if noun.i + 1 < len(noun.doc) and noun.nbor().lemma_ in listed("speech-verbs"):
        return True  # "a ministry spokeswoman said"
    if noun.i and noun.nbor(-1).text == "-":
        return True  # "his ex-wife"
    return any(child.dep_ in ("det", "poss", "nummod") for child in noun.children)
