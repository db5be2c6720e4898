"""Who stands near a pronoun and may be meant by it: any word that may speak of one person.

This is wider than `People`: a noun counts that names nobody in particular, a title without
its name, a word that the analysis only took for a name. Who is meant does not matter here, only
whether there may be anybody.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING

from newslint.english.bodies import MOST_WORDS, is_body, is_nobody
from newslint.english.gender import of_noun
from newslint.english.lexicon import table, words
from newslint.english.names import fold
from newslint.english.offices import demonyms
from newslint.model import Span
from newslint.people.mentions import INSIDE, SUBJECTS
from newslint.people.people import people
from newslint.pronouns.antecedents import Pronoun
from newslint.pronouns.forms import FORMS

if TYPE_CHECKING:
    from spacy.tokens import Token

    from newslint.article.article import Article

_OPENING = 3  # words before the subject of a sentence: "In May he …"
_WHO = frozenset({"who", "whom", "whose"})


def bystanders(article: Article, pronoun: Pronoun, before: int) -> Iterator[Token]:
    """Yield what may speak of one person, from `before` sentences earlier to its sentence's end.

    Gendered pronouns count where they stand before the pronoun.
    """
    start = article.sentences[max(0, pronoun.sentence - before)].start
    listed = {fold(word) for name in article.facts.people for word in name.split()}
    for token in article.doc[start : article.sentences[pronoun.sentence].end]:
        if token.lower_ in FORMS:
            if token.i < pronoun.token.i:
                yield token
        elif _is_person(article, token) or (listed and fold(token.text) in listed):
            yield token


def subject_of(verb: Token) -> Token | None:
    """Return the subject of a verb."""
    return next((child for child in verb.children if child.dep_ in SUBJECTS), None)


def subject_before(article: Article, pronoun: Pronoun) -> Token | None:
    """Return the subject of the sentence before one that `pronoun` opens as its subject."""
    sentence = article.sentences[pronoun.sentence]
    opens = pronoun.token.i - sentence.start <= _OPENING and pronoun.sentence > 0
    if not opens or subject_of(sentence.root) != pronoun.token:
        return None
    subject = subject_of(article.sentences[pronoun.sentence - 1].root)
    if subject is None or article.quoted(Span(subject.idx, subject.idx + 1)):
        return None  # "he" may be who is quoted
    return subject


def body_at(token: Token) -> str | None:
    """Return the known name of an organisation or a club that ends with a word: "River Plate"."""
    for size in range(MOST_WORDS, 0, -1):
        name = token.doc[max(0, token.i - size + 1) : token.i + 1].text
        if is_body(name):
            return name
    return None


def name_of(token: Token) -> str:
    """Return the name that `token` is part of, or else its own word."""
    if body := body_at(token):
        return body
    doc, start, end = token.doc, token.i, token.i + 1
    while doc[start].ent_iob_ == "I":
        start -= 1
    while token.ent_type_ and end < len(doc) and doc[end].ent_iob_ == "I":
        end += 1
    return doc[start:end].text


def _is_person(article: Article, token: Token) -> bool:
    of_many = token.i + 1 < len(token.doc) and token.nbor().lower_ == "of"
    if token.lower_ in _WHO or (token.lower_ == "one" and (of_many or token.dep_ in SUBJECTS)):
        return True  # "One asked where I came from", "They met one of the priests. He was old."
    if token.dep_ in INSIDE and _is_company(token.head):
        return False
    if is_nobody(name_of(token)):
        return False
    if token.ent_type_ == "PERSON":
        return True
    if people(article).at(token) is not None:
        return True
    if token.tag_ not in ("NN", "NNP"):
        return False
    # "a consumer group": part of another noun speaks of nobody.
    if token.dep_ in INSIDE and token.is_lower:
        return False
    word = token.lower_
    return word in words("person-nouns") or of_noun(word) is not None or word in _nationals()


def _is_company(token: Token) -> bool:
    """Whether a name is an organisation's: "Wells Inc", "the Lincoln Bank", "River Plate"."""
    if token.tag_ != "NNP":
        return False
    return table("things", "kind").get(token.lower_) == "organisation" or body_at(token) is not None


@cache
def _nationals() -> frozenset[str]:
    return frozenset(word.lower() for word in demonyms())
