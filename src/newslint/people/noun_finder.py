"""Finds where an article speaks of a single person by a noun: `the driver`, `a Spaniard`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from newslint.english.gender import nobles, of_noun
from newslint.english.lexicon import words as listed
from newslint.english.offices import demonyms
from newslint.people.mentions import INSIDE, SUBJECTS, Kind, Mention, make

if TYPE_CHECKING:
    from spacy.tokens import Token

    from newslint.article.article import Article

_LONGEST_SHOW = 5  # tokens of a name: "America's Next Top Model"


def nouns(article: Article, named: set[int]) -> Iterator[Mention]:
    """Yield mentions of one person by a noun; `named` are the tokens of mentions by name."""
    doc = article.doc
    for token in doc:
        if token.i in named or not is_person_noun(token):
            continue
        if token.dep_ in INSIDE or not _refers(token):
            continue
        if token.dep_ == "appos" and token.head.i in named:
            continue
        if any(child.dep_ == "appos" and child.i in named for child in token.children):
            continue
        if token.dep_ == "nsubj" and any(each.i in named for each in _said_to_be(token)):
            continue  # "the winner was Ann Lee", "the winner will be his rival, Ann Lee"
        yield make(article, token.i, token.i + 1, Kind.NOUN, (token.lower_,))


def _said_to_be(subject: Token) -> Iterator[Token]:
    """Yield what a clause says that its subject is, and what is set beside that."""
    for child in subject.head.children:
        if child.dep_ == "attr":
            yield child
            yield from (each for each in child.children if each.dep_ == "appos")


def is_person_noun(token: Token) -> bool:
    """Whether a word is a noun for one person."""
    if token.lower_ == "one":  # "one of them"
        behind = token.doc[token.i + 1 : token.i + 3].text.lower()
        did = token.head.tag_ == "VBD" and is_human_verb(token.head)  # "One asked me"
        return token.dep_ in SUBJECTS and (did or behind in ("of them", "of us", "of you"))
    if token.text in demonyms():
        return token.tag_ in ("NN", "NNP") and any(c.dep_ == "det" for c in token.children)
    if token.tag_ == "NNP":
        if token.lower_ in nobles() and not any(c.dep_ == "det" for c in token.children):
            return False  # "Suge" Knight
        if in_show(token):
            return False  # "Big Brother"
        following = token.doc[token.i + 1 : token.i + 2]
        if following and following[0].tag_ in ("NNP", "NNPS"):
            return False
    elif token.tag_ != "NN":
        return False
    return token.lower_ in listed("person-nouns") or of_noun(token.text) is not None


def in_show(noun: Token) -> bool:
    """Whether a word is part of the name of a programme or a contest."""
    if noun.text not in _words_of_shows():
        return False
    first = max(0, noun.i - _LONGEST_SHOW + 1)
    texts = (
        noun.doc[start:end].text
        for start in range(first, noun.i + 1)
        for end in range(noun.i + 1, start + _LONGEST_SHOW + 1)
    )
    return not listed("names-of-shows").isdisjoint(texts)


@cache
def _words_of_shows() -> frozenset[str]:
    return frozenset(word for name in listed("names-of-shows") for word in name.split())


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


def is_human_verb(token: Token) -> bool:
    """Whether a verb says what people do."""
    verb = token.lemma_.lower()
    return verb in listed("human-verbs") or verb in listed("speech-verbs")
