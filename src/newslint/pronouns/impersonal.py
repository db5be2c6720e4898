"""Where "it" stands for a person: languages that leave the subject out make machines write it.

A few predicates are said of people only ("it graduated", "it was born in Lima", "it is professor
of law"). Where an article has such a place, "it" before other human doings is a person too; where
it has none, every "it" is a thing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from newslint.english.gender import of_noun
from newslint.english.lexicon import rows, table, words
from newslint.model import Span
from newslint.people.mentions import SUBJECTS
from newslint.people.people import people

if TYPE_CHECKING:
    from spacy.tokens import Token

    from newslint.article.article import Article

_RECENT = 2  # sentences
_MANY = 3  # sure places that make every "it" that does something a person
_BODIES = frozenset({"country", "organisation"})
_BIRTH = frozenset({"in", "on", "to", "at"})
_DECADE = re.compile(r"\d0s$|ties$")
_CLAUSES = frozenset({"relcl", "ccomp", "advcl", "acl"})


def person_only(article: Article) -> list[Token]:
    """Return each "it" whose predicate is said of people only."""
    return [
        token
        for token in _subjects(article)
        if _is_person(token)
        and not _may_be_young(article, token)
        and not article.quoted(Span(token.idx, token.idx + 1))
    ]


_YOUNG = frozenset({"baby", "child", "embryo", "fetus", "foetus", "infant", "newborn", "toddler"})


def _may_be_young(article: Article, token: Token) -> bool:
    """Whether a child or an animal was just spoken of: "The baby is well. It was born in May."."""
    start = article.sentences[max(0, article.sentence_number(token) - _RECENT)].start
    near = article.doc[start : token.i]
    return any(word.lower_ in _YOUNG or word.lower_ in words("animals") for word in near)


def handed_on(article: Article) -> Iterator[tuple[Token, Token]]:
    """Yield each "it" that is whoever was just seized, and the noun: "held the man and took it"."""
    for token in article.doc:
        verb = token.head
        if token.lower_ != "it" or token.dep_ != "dobj" or verb.dep_ != "conj":
            continue
        if verb.lemma_ not in _listed("handing on") or verb.head.lemma_ not in _listed("seizing"):
            continue
        if any(map(_is_young, verb.head.children)):
            continue
        goes = any(c.dep_ in ("prep", "prt", "dative") and c.i > token.i for c in verb.children)
        seized = [child for child in verb.head.children if child.dep_ in ("dobj", "nsubjpass")]
        if not goes or len(seized) != 1 or any(map(_may_go, token.doc[seized[0].i + 1 : token.i])):
            continue
        if _is_one_person(article, seized[0]):
            yield token, seized[0]


def _is_young(seized: Token) -> bool:
    return seized.lower_ in _YOUNG or seized.lower_ in words("animals")


_VEHICLES = frozenset(
    {"bag", "boat", "car", "gun", "lorry", "motorcycle", "package", "phone", "truck", "van"}
    | {"vehicle", "weapon"}
)
_EVENTS = frozenset(
    {"accident", "attack", "collision", "crash", "crime", "incident", "murder", "robbery"}
)


_WHERE = frozenset({"at", "behind", "in", "near", "outside"})


def _may_go(token: Token) -> bool:
    """Whether a word names a thing that may be handed on: "freed the man from the car"."""
    if token.lower_ in _VEHICLES:
        return True
    if token.dep_ == "pobj" and token.head.lower_ in _WHERE:
        return False  # "arrested the man at the station and took it to court"
    return token.tag_ == "NN" and token.lower_ not in _EVENTS and not token.ent_type_


def _is_one_person(article: Article, noun: Token) -> bool:
    """Whether a noun or a name is a single person's."""
    if noun.tag_ not in ("NN", "NNP") or any(child.dep_ == "conj" for child in noun.children):
        return False
    return people(article).at(noun) is not None


def persons(article: Article) -> list[Token]:
    """Return each "it" that may stand for a person, in an article that has a sure one."""
    sure = {token.i for token in person_only(article)}
    if not sure:
        return []
    return [
        token
        for token in _subjects(article)
        if token.i in sure or _is_human(token) or (len(sure) >= _MANY and acts(token))
    ]


@cache
def _listed(kind: str) -> frozenset[str]:
    return frozenset(row["word"] for row in rows("impersonal") if row["kind"] == kind)


def _subjects(article: Article) -> Iterator[Token]:
    for token in article.doc:
        if token.lower_ == "it" and token.dep_ in ("nsubj", "nsubjpass"):
            yield token


def _is_person(token: Token) -> bool:
    """Whether what is said of "it" can be said of a person only."""
    verb = token.head
    lemma = verb.lemma_.lower()
    children = list(verb.children)
    # "He held it to be ordained by God": what somebody thinks of is a thing.
    if any(
        child.dep_ == "neg" or child.lower_ == "longer" or child.tag_ == "TO" for child in children
    ):
        return False
    if token.dep_ == "nsubjpass":
        born = verb.lower_ == "born" and any(_is_birthplace(child) for child in children)
        chosen = lemma in ("appoint", "elect") and _follows_body(token)
        return born or (lemma in _listed("done to people") and not chosen)
    if lemma in _listed("only people"):
        # Companies study offers: people have studied, and somewhere.
        somewhere = any(child.dep_ == "prep" and _is_place(child) for child in children)
        plain = verb.pos_ == "VERB" and not (lemma == "graduate" and _follows_body(token))
        return plain and (lemma != "study" or somewhere)
    if lemma in _listed("only people, alone"):  # a ministry may study a ruling, and retire a ship
        alone = verb.pos_ == "VERB" and not any(child.dep_ == "dobj" for child in children)
        return alone and not _follows_body(token)
    if any(child.dep_ == "dobj" and _is_had_by_people(child) for child in children):
        return lemma in _listed("getting")
    if lemma != "be" or any(child.dep_ in _CLAUSES for child in children):
        return False
    if verb.lower_ in ("being", "were"):
        return False  # "whether it was being a good soldier" says what counted; "as if it were one"
    if verb.dep_ == "ccomp" and verb.head.lemma_ in words("opinion-verbs"):
        return False  # "he thought it was a judge" tells who somebody was
    return any(_is_profession(child) for child in children)


def _follows_body(token: Token) -> bool:
    """Whether a country or a body is spoken of before, which may be elected to a board, too."""
    before = token.doc[max(0, token.sent.start - 1)].sent
    return any(
        each.dep_ in SUBJECTS
        and (
            each.ent_type_ in ("GPE", "ORG") or table("things", "kind").get(each.lower_) in _BODIES
        )
        for each in before
    )


def _is_had_by_people(noun: Token) -> bool:
    """Whether only people have something; "a degree of legitimacy" is everybody's."""
    some = noun.lower_ == "degree" and any(child.lower_ == "of" for child in noun.children)
    return noun.lower_ in _listed("had by people") and not some


def _is_birthplace(token: Token) -> bool:
    """Whether a phrase names a place or a date: an idea is "born out of" something else.

    Firms are born "in the boom of the 1990s", people on a day.
    """
    return (
        token.dep_ == "prep"
        and token.lower_ in _BIRTH
        and any(child.ent_type_ in ("GPE", "DATE", "LOC") for child in token.subtree)
        and not any(_DECADE.search(child.text) for child in token.subtree)
    )


def _is_place(token: Token) -> bool:
    return token.lower_ in ("at", "in") and any(
        child.ent_type_ in ("GPE", "ORG", "FAC") for child in token.subtree
    )


def _is_profession(noun: Token) -> bool:
    """Whether "it is …" says what a person is: "professor of", "a writer"; not "the man who"."""
    if noun.dep_ != "attr" or noun.tag_ != "NN":
        return False
    if noun.lower_ == "parent" or _is_answered(noun):
        return False  # of a company, a company
    if noun.lower_ not in words("person-nouns") and of_noun(noun.text) is None:
        return False
    children = list(noun.children)
    if any(child.dep_ in ("relcl", "poss") for child in children):
        return False
    determiners = {child.lower_ for child in children if child.dep_ in ("det", "nummod")}
    if noun.lower_ in _listed("also a thing"):
        # "it is member of" leaves the article out: that is no English for a thing either.
        return not determiners and any(child.dep_ == "prep" for child in children)
    return determiners <= {"a", "an"}


_CALLS = frozenset(
    {"bell", "call", "caller", "door", "doorbell", "figure", "knock", "phone", "shape"}
    | {"silhouette", "somebody", "someone", "telephone", "voice"}
)


def _is_answered(noun: Token) -> bool:
    """Whether "it" is whoever is there: "The phone rang. It was a nurse."."""
    before = noun.doc[max(0, noun.sent.start - 1)].sent
    return any(token.lower_ in _CALLS for token in before)


def _is_human(token: Token) -> bool:
    verb = token.head.lemma_.lower()
    return verb in words("human-verbs") or verb in words("speech-verbs") or verb in _listed("doing")


def acts(token: Token) -> bool:
    """Whether "it" does something, other than to seem, to be or to stand for a clause."""
    verb = token.head
    if verb.pos_ != "VERB" or token.dep_ != "nsubj":
        return False
    doings = [verb, *(child for child in verb.children if child.dep_ == "xcomp")]
    if any(doing.lemma_ in _listed("impersonal") for doing in doings):  # "it used to take him"
        return False
    return not any(child.dep_ in ("ccomp", "csubj", "expl") for child in verb.children)
