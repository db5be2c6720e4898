"""Pronouns for one person that stand for several persons or things."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from newslint.article.article import Article
from newslint.english.gender import of_noun
from newslint.english.lexicon import words
from newslint.model import Edit, Match, Safety, Span
from newslint.people.mentions import SUBJECTS
from newslint.pronouns.antecedents import Pronoun
from newslint.pronouns.bystanders import bystanders, subject_before
from newslint.pronouns.forms import EXEMPT, cased
from newslint.pronouns.readings import readings

if TYPE_CHECKING:
    from spacy.tokens import Token

_BEFORE = 2  # sentences in which nobody may stand
_ENDS = frozenset('.!?”"')


def pronoun_number(article: Article) -> Iterator[Match]:
    """Yield each "he" or "his" that only several can be meant by.

    A possessive becomes "their". Behind "he" the verb would change too: that is only shown.
    """
    if EXEMPT.search(article.prose):
        return
    for reading in readings(article):
        pronoun = reading.pronoun
        if pronoun.gender is None or pronoun.quoted:
            continue
        several = _owners(pronoun) or _persons_before(article, pronoun)
        if several is None or any(t != several for t in bystanders(article, pronoun, _BEFORE)):
            continue
        if reading.fits_somebody:
            continue  # who was told of long before
        token = pronoun.token
        span = Span(token.idx, token.idx + len(token))
        right = _plural(token)
        values = {"pronoun": token.text, "several": several.text, "right": right}
        edit = Edit(span, cased(right, token))
        if right == "they":
            yield Match(span, values, safety=Safety.HINT)
        else:
            yield Match(span, values, ((edit,),))


def _plural(token: Token) -> str:
    if token.lower_.endswith("self"):
        return "themselves"
    return "their" if token.dep_ == "poss" else "they"


def _owners(pronoun: Pronoun) -> Token | None:
    """Return the plural subject that a possessive or reflexive belongs to by grammar."""
    owners = pronoun.binder
    if owners is None or owners.i > pronoun.token.i or owners.dep_ != "nsubj":
        return None
    # "The ways were his", "analysts said his move was clever": somebody else's.
    if owners.head.lemma_ == "be" or pronoun.token.head.dep_ in SUBJECTS:
        return None
    return owners if _is_several(owners) else None


def _persons_before(article: Article, pronoun: Pronoun) -> Token | None:
    """Return the persons that the sentence before is about, for what "he" does."""
    persons = subject_before(article, pronoun)
    if persons is None:
        return None
    before = article.sentences[pronoun.sentence - 1]
    if before[-1].text not in _ENDS:  # a heading
        return None
    word = persons.lemma_.lower()
    human = word in words("person-nouns") or word in ("man", "woman") or of_noun(word) is not None
    return persons if human and _is_several(persons) else None


def _is_several(noun: Token) -> bool:
    return (
        noun.tag_ == "NNS"
        and noun.is_lower
        and not any(child.dep_ in ("conj", "appos") for child in noun.children)
    )
