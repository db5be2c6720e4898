"""To whom grammar ties a pronoun, other than whoever weighs most."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from newslint.english.lexicon import table
from newslint.english.names import fold
from newslint.english.tags import ASKING
from newslint.people.mentions import SUBJECTS
from newslint.people.people import people
from newslint.people.person_nouns import is_human_verb
from newslint.pronouns.antecedents import Candidate, Pronoun, compatible
from newslint.pronouns.binding import is_another
from newslint.pronouns.doubt import Doubt

if TYPE_CHECKING:
    from spacy.tokens import Token

    from newslint.article.article import Article


_NEAR = 2  # sentences in which whom somebody speaks of was last mentioned


def _is_told(pronoun: Pronoun) -> bool:
    """Whether somebody says something of what may be another's: "Ann Lee said his plan is dead"."""
    subject, clause = pronoun.binder, pronoun.token.head
    while clause.dep_ in ("nsubj", "nsubjpass", "pobj", "prep", "conj", "compound", "poss"):
        clause = clause.head
    return subject is not None and clause.dep_ == "ccomp" and clause != subject.head


def _is_rival(each: Candidate, pronoun: Pronoun) -> bool:
    return each.nearest <= _NEAR and compatible(pronoun, each.person.gender)


_ASKING = frozenset({"ask", "enquire", "inquire", "question"})


def of_ties(article: Article, pronoun: Pronoun, found: Sequence[Candidate]) -> Doubt | None:
    """Doubt because grammar ties the pronoun to somebody other than the heaviest, whom it fits."""
    for each in found:
        tied = (each.bound and not found[0].bound) or _receives(each, pronoun)
        if tied and compatible(pronoun, each.person.gender):
            return Doubt.TIED
    if pronoun.binder is not None and not any(each.bound for each in found):
        name = fold(pronoun.binder.text)
        if any(name in each.person.words for each in found[1:]):
            return Doubt.NAMESAKE
    contradicts = not compatible(pronoun, found[0].person.gender)
    if contradicts and _is_told(pronoun) and any(_is_rival(each, pronoun) for each in found[1:]):
        return Doubt.RIVALS
    if (
        is_another(pronoun.token)
        or _is_asked_about(pronoun)
        or _is_barred_from_afar(article, pronoun)
    ):
        return Doubt.TWO
    teller = _teller(pronoun)
    if teller is not None and not found[0].bound and _may_be_person(article, teller):
        return Doubt.TIED
    if not found[0].bound and _is_bound_to_stranger(article, pronoun):
        return Doubt.TIED
    who = _who(pronoun)
    if who is not None and not found[0].bound:
        person = people(article).at(who)
        if person is not found[0].person and (person is None or compatible(pronoun, person.gender)):
            return Doubt.TIED
    return None


def _is_asked_about(pronoun: Pronoun) -> bool:
    """Whether somebody asks of a pronoun, who is seldom the one: "Ann Lee asked if he was ill"."""
    clause = pronoun.token.head
    asks = clause.head.lemma_ in _ASKING and clause.dep_ in ("advcl", "ccomp")
    opened = any(
        child.lower_ in ("if", "whether") or child.tag_ in ASKING for child in clause.children
    )
    return asks and opened and clause.i > clause.head.i and pronoun.token.dep_ in SUBJECTS


def _is_bound_to_stranger(article: Article, pronoun: Pronoun) -> bool:
    """Whether a possessive is a subject's that does what people do: "The star sold her house"."""
    subject = pronoun.binder
    if subject is None or subject.tag_ != "NN" or not is_human_verb(subject.head):
        return False
    return _may_be_person(article, subject)


def _teller(pronoun: Pronoun) -> Token | None:
    """Return who says what a pronoun does: "The 30-year-old told Ann Lee that he was ill"."""
    clause = pronoun.token.head
    if pronoun.token.dep_ not in SUBJECTS or clause.dep_ != "ccomp" or clause.head.lemma_ == "be":
        return None  # "The truth is that he was ill" is nobody's word
    return next((child for child in clause.head.children if child.dep_ in SUBJECTS), None)


def _may_be_person(article: Article, token: Token) -> bool:
    """Whether a subject may be somebody whom no list knows."""
    named = (token, *(child for child in token.children if child.dep_ == "appos"))
    if any(people(article).at(each) is not None for each in named):
        return False
    if token.tag_ not in ("JJ", "NN", "NNP", "VBN"):
        return False
    if token.ent_type_ in ("GPE", "NORP", "ORG") or token.lower_ in table("things", "kind"):
        return False
    return token.tag_ != "NNP" or people(article).bearers(fold(token.text)) == ()


def _is_barred_from_afar(article: Article, pronoun: Pronoun) -> bool:
    """Whether a verb further up has somebody for its subject whom an object fits.

    The subject of the nearer verb may be another one: "An artist claimed he and friends hurt her".
    """
    other, verb = pronoun.barred, pronoun.token.head
    if other is None or pronoun.token.dep_ == "poss" or other.head == verb:
        return False
    person = people(article).at(other)
    return person is not None and person.gender is None and verb.dep_ == "conj"


def _who(pronoun: Pronoun) -> Token | None:
    """Return the one whom the clause around a pronoun is about: "a boxer who says he fell"."""
    for verb in pronoun.token.ancestors:
        if verb.dep_ == "relcl" and any(
            child.lower_ == "who" and child.dep_ in SUBJECTS and child.i < pronoun.token.i
            for child in verb.children
        ):
            tied = verb.head.tag_ == "NN" and verb.head.dep_ not in ("attr", "appos")
            return verb.head if tied and verb.head != pronoun.barred else None
    return None


def _receives(each: Candidate, pronoun: Pronoun) -> bool:
    """Whether somebody receives what the pronoun is part of: "he gave Alleway her first cap"."""
    receiver = pronoun.token.doc[each.last]
    return (
        receiver.dep_ == "dative"
        and pronoun.token.dep_ == "poss"
        and pronoun.token.head.dep_ == "dobj"
        and receiver.head == pronoun.token.head.head
    )
