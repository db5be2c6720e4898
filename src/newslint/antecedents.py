"""Whom a pronoun may stand for: the persons mentioned before it, by weight."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from newslint.gender import Evidence, Gender, Strength
from newslint.lexicon import words
from newslint.mentions import SUBJECTS, Kind, Mention, Role, role
from newslint.model import Span
from newslint.people import Person

if TYPE_CHECKING:
    from spacy.tokens import Token

    from newslint.article import Article

FORMS: Mapping[str, Gender] = {
    "he": Gender.MALE,
    "him": Gender.MALE,
    "his": Gender.MALE,
    "himself": Gender.MALE,
    "she": Gender.FEMALE,
    "her": Gender.FEMALE,
    "hers": Gender.FEMALE,
    "herself": Gender.FEMALE,
}
"""The pronouns that have a gender."""

_WEIGHTS = {
    Role.SUBJECT: 1.0,
    Role.ROOT: 0.8,
    Role.OBJECT: 0.55,
    Role.POSSESSIVE: 0.45,
    Role.OTHER: 0.4,
    Role.MODIFIER: 0.0,
}
_FADING = 0.62
QUOTED = 0.5
SPEAKS = 1.6
_REACH = 12  # sentences
_NOUN_REACH = 2
_MOST = 2.2  # what all mentions of one person may weigh together
_OBJECTS = frozenset({"dobj", "pobj", "iobj", "dative"})
_REFLEXIVE = frozenset({"himself", "herself"})


@dataclass(eq=False, slots=True)
class Pronoun:
    """A gendered pronoun in its place."""

    token: Token
    gender: Gender
    sentence: int
    quoted: bool
    binder: Token | None = None
    forward: bool = False

    @property
    def form(self) -> str:
        """The pronoun in lower case."""
        return self.token.lower_


@dataclass(slots=True)
class Candidate:
    """A person a pronoun may stand for; `nearest` is the distance in sentences."""

    person: Person
    weight: float = 0.0
    nearest: int = 99
    nearest_subject: int = 99
    last: int = -1
    named: bool = False
    bound: bool = False
    focus: bool = False


Seen = list[tuple[Mention, Person]]


def candidates(pronoun: Pronoun, seen: Seen) -> list[Candidate]:
    """Return the persons in `seen` (mentions before `pronoun`, in order), heaviest first."""
    found: dict[int, Candidate] = {}
    for mention, person in reversed(seen):
        distance = pronoun.sentence - mention.sentence
        if distance > _REACH:
            break
        if mention.role is Role.MODIFIER or (person.kind is Kind.NOUN and distance > _NOUN_REACH and mention.kind is Kind.NOUN):
            continue
        candidate = found.setdefault(id(person), Candidate(person))
        candidate.weight += weight(pronoun, mention, person, distance)
        candidate.last = max(candidate.last, mention.start)
        if mention.kind is not Kind.PRONOUN:
            candidate.named = True
        if not mention.quoted or pronoun.quoted:
            candidate.nearest = min(candidate.nearest, distance)
            if mention.role in (Role.SUBJECT, Role.ROOT):
                candidate.nearest_subject = min(candidate.nearest_subject, distance)
        if pronoun.binder is not None and (mention.start <= pronoun.binder.i < mention.end or mention.phrase.i == pronoun.binder.i):
            candidate.bound = True
            candidate.weight += 1
    x = focus(pronoun, seen)
    if x is not None and id(x) in found:
        found[id(x)].focus = True
        found[id(x)].weight += 0.6
    for candidate in found.values():
        candidate.weight = min(candidate.weight, _MOST)
    return sorted(found.values(), key=lambda each: -each.weight)


def weight(pronoun: Pronoun, mention: Mention, person: Person, distance: int) -> float:
    """Return what one mention speaks for its person as what `pronoun` stands for."""
    result = _WEIGHTS[mention.role] * _FADING**distance
    token = pronoun.token
    if mention.quoted and not pronoun.quoted:
        result *= QUOTED
    if mention.kind is Kind.PRONOUN:
        result *= 0.8
    elif person.kind is Kind.NOUN:
        result *= 0.6
    elif person.kind is Kind.HIDDEN:
        result *= 0.5
    if mention.speaks and speaks(token):
        result *= SPEAKS
    if token.dep_ in _OBJECTS and pronoun.form not in _REFLEXIVE:
        root = mention.phrase
        if root.dep_ in SUBJECTS and root.head.i in (token.head.i, token.head.head.i):
            result *= 0.15  # "Mary saw her" is not about Mary
    return result


def focus(pronoun: Pronoun, seen: Seen) -> Person | None:
    """Return the main subject of the sentence before, for the first subject or possessive of one."""
    if pronoun.token.dep_ not in ("nsubj", "nsubjpass", "poss"):
        return None
    at = None
    for mention, person in reversed(seen):
        if mention.role is Role.MODIFIER or (mention.quoted and not pronoun.quoted):
            continue
        if mention.sentence == pronoun.sentence:
            return None
        if at is None:
            at = mention.sentence
            if pronoun.sentence - at > 3:
                return None
        if mention.sentence != at:
            return None
        head = mention.phrase
        if head.dep_ in ("nsubj", "nsubjpass") and (head.head.dep_ == "ROOT" or (head.head.dep_ == "ccomp" and False)):
            return person
    return None


def speaks(token: Token) -> bool:
    """Whether a token is the subject of a verb of speech."""
    return token.dep_ in SUBJECTS and token.head.lemma_.lower() in words("speech-verbs")


def binder(token: Token) -> Token | None:
    """Return the subject that a possessive or reflexive pronoun belongs to by grammar, if any."""
    if token.lower_ not in _REFLEXIVE and token.dep_ != "poss":
        return None
    head = token.head
    if head.dep_ == "conj" and head.head.i < token.i:
        return head.head  # "Mrs. Huntley and her husband"
    subtree = {token.i}
    while True:
        subtree.add(head.i)
        if head.pos_ in ("VERB", "AUX"):
            subject = next((c for c in head.children if c.dep_ in ("nsubj", "nsubjpass")), None)
            if subject is not None:
                if subject.i in subtree:
                    if head.dep_ != "ccomp":
                        return None  # the pronoun is part of the subject
                    head = head.head
                    continue
                if subject.lower_ in ("who", "that", "which") and head.dep_ == "relcl":
                    return head.head
                return subject
            if head.dep_ not in ("xcomp", "advcl", "conj", "acl", "pcomp", "ccomp", "prep", "relcl"):
                return None
            if head.dep_ == "acl":
                return head.head
        if head.head.i == head.i:
            return None
        head = head.head


def pronouns(article: Article) -> Iterator[Pronoun]:
    """Yield the gendered pronouns of an article."""
    for token in article.doc:
        gender = FORMS.get(token.lower_)
        if gender is not None:
            bind = binder(token)
            if bind is not None and FORMS.get(bind.lower_) is gender.opposite:
                bind = None
            yield Pronoun(
                token,
                gender,
                article.sentence_number(token),
                article.quoted(Span(token.idx, token.idx + 1)),
                bind,
                bind is not None and bind.i > token.i,
            )


def as_mention(pronoun: Pronoun) -> Mention:
    token = pronoun.token
    return Mention(token.i, token.i + 1, Kind.PRONOUN, (token.lower_,), (), token, role(token), pronoun.sentence, pronoun.quoted, speaks(token), token)


def somebody(pronoun: Pronoun) -> Person:
    """Return a person the article has not named: whoever a pronoun stands for."""
    person = Person(pronoun.form, Kind.HIDDEN)
    person.evidence.append(Evidence(pronoun.gender, Strength.HINT, f"“{pronoun.form}”"))
    return person
