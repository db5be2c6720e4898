"""Whom a gendered pronoun may stand for: the persons mentioned before it, by weight.

A mention weighs by its role in the clause (a subject most, a modifier nothing) and fades with each
sentence; one inside a quotation, by a common noun or of somebody who may be no person counts less.
The weights were set on development data. They only rank: what makes a rule silent is in
`newslint.pronouns.doubts`.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice
from typing import TYPE_CHECKING

from newslint.english.gender import Gender
from newslint.english.lexicon import words
from newslint.model import Span
from newslint.people.mentions import SUBJECTS, Kind, Mention, Role, role
from newslint.people.person import Person
from newslint.people.person_nouns import ANYBODY
from newslint.pronouns.binding import barred, binder, of_age
from newslint.pronouns.forms import FORMS, REFLEXIVE

if TYPE_CHECKING:
    from spacy.tokens import Token

    from newslint.article.article import Article


FAR = 99
"""A distance in sentences that stands for never."""

_WEIGHTS = {
    Role.SUBJECT: 1.0,
    Role.ROOT: 0.8,
    Role.OBJECT: 0.55,
    Role.POSSESSIVE: 0.45,
    Role.OTHER: 0.4,
    Role.MODIFIER: 0.0,
}
_FADING = 0.62  # for each sentence
_REACH = 12  # sentences
_MOST_SEEN = 300  # mentions: so many sentences never have more
_NOUN_REACH = 2
_MOST = 2.2  # what all mentions of one person may weigh together
_BOUND, _FOCUS = 1.0, 0.6  # what grammar and continuity add
_PRONOUN, _NOUN, _HIDDEN, _QUOTED, _SPEAKER, _SEVERAL = 0.8, 0.6, 0.5, 0.5, 1.6, 0.6
_FOCUS_REACH, _SPEAKER_REACH = 3, 8  # sentences; a speaker may quote at length


@dataclass(eq=False, slots=True)
class Pronoun:
    """A pronoun in its place; `gender` is None for an "it" that stands for a person.

    `binder` heads the subject that a possessive or reflexive belongs to by grammar, `barred` the
    subject that an object cannot stand for: "Mary saw her" is not about Mary.
    """

    token: Token
    gender: Gender | None
    sentence: int
    quoted: bool
    binder: Token | None = None
    barred: Token | None = None

    def bound_to(self, mention: Mention) -> bool:
        """Whether grammar ties the pronoun to `mention`."""
        return _is_at(self.binder, mention)

    def barred_from(self, mention: Mention) -> bool:
        """Whether grammar keeps the pronoun from standing for `mention`."""
        return _is_at(self.barred, mention)

    @property
    def resumes(self) -> bool:
        """Whether a pronoun says again whom the sentence begins with: `Ana Lima, 30, he is`."""
        owned = self.token.dep_ == "poss" or self.token.lower_ in REFLEXIVE
        return self.binder is not None and not owned

    @property
    def aged(self) -> bool:
        """Whether the pronoun tells the age of whom it is bound to."""
        return self.binder is not None and of_age(self.token) is not None

    def as_mention(self, *, doubted: bool = False) -> Mention:
        """Return the pronoun as a mention of whom it stands for, `doubted` if only perhaps."""
        token = self.token
        return Mention(
            token.i,
            token.i + 1,
            Kind.PRONOUN,
            (token.lower_,),
            (),
            token,
            role(token),
            self.sentence,
            self.quoted,
            _speaks(token),
            token,
            doubted,
        )


def _is_at(token: Token | None, mention: Mention) -> bool:
    return token is not None and (
        mention.start <= token.i < mention.end or mention.phrase.i == token.i
    )


@dataclass(slots=True)
class Candidate:
    """A person a pronoun may stand for.

    `nearest` and `subject` are distances in sentences of the last mention, and of the last as a
    subject, outside quotations; `last` is its token. `named` means by more than pronouns, `bound`
    tied by grammar, `focus` the main subject of the sentence before, `called` the gender of the
    last pronoun that stood for the person, `doubted` what pronouns weigh that only may.
    """

    person: Person
    weight: float = 0.0
    nearest: int = FAR
    subject: int = FAR
    last: int = -1
    named: bool = False
    bound: bool = False
    focus: bool = False
    called: Gender | None = None
    doubted: float = 0.0

    @property
    def undoubted(self) -> float:
        """What a person weighs without pronouns that may be another's."""
        return self.weight - self.doubted - (_FOCUS if self.focus else 0)


Seen = list[tuple[Mention, Person]]
"""Mentions before a pronoun, in order."""


def candidates(pronoun: Pronoun, seen: Seen) -> list[Candidate]:
    """Return the persons in `seen`, heaviest first."""
    found: dict[int, Candidate] = {}
    barred = _barred(pronoun, seen)
    says = _speaks(pronoun.token)
    for mention, person in islice(reversed(seen), _MOST_SEEN):
        distance = pronoun.sentence - mention.sentence
        if distance > _REACH:
            break
        if person is barred:
            continue
        if says and mention.quoted and not pronoun.quoted:
            continue  # "When Julia came, she was late," he says: who is quoted speaks of others
        if mention.role is Role.MODIFIER or distance > _reach(mention):
            continue
        candidate = found.setdefault(id(person), Candidate(person))
        weight = _weight(pronoun, mention, person, distance)
        candidate.weight += weight
        candidate.doubted += weight if mention.doubted else 0.0
        candidate.last = max(candidate.last, mention.start)
        candidate.named = candidate.named or mention.kind is not Kind.PRONOUN
        if mention.kind is Kind.PRONOUN:
            candidate.called = candidate.called or FORMS.get(mention.words[0])
        if not mention.quoted or pronoun.quoted or mention.speaks:
            candidate.nearest = min(candidate.nearest, distance)
            if mention.role in (Role.SUBJECT, Role.ROOT) and not _is_several(mention):
                candidate.subject = min(candidate.subject, distance)
        if pronoun.bound_to(mention):
            candidate.bound = True
            candidate.weight += _BOUND
    if barred and not found and pronoun.barred and pronoun.barred.lower_ in FORMS:
        return candidates(replace(pronoun, barred=None), seen)  # "He was at her mercy": nobody's
    focus = _focus(pronoun, seen)
    if focus is not None and id(focus) in found:
        found[id(focus)].focus = True
        found[id(focus)].weight += _FOCUS
    for candidate in found.values():
        candidate.weight = min(candidate.weight, _MOST)
    if pronoun.aged and any(each.bound for each in found.values()):
        return [each for each in found.values() if each.bound]
    return sorted(found.values(), key=lambda each: -each.weight)


def _reach(mention: Mention) -> int:
    """Return how many sentences on a pronoun may stand for whom a mention is of."""
    if mention.kind is not Kind.NOUN:
        return _REACH
    return 0 if mention.words[0] in ANYBODY else _NOUN_REACH


def _barred(pronoun: Pronoun, seen: Seen) -> Person | None:
    """Return the person of its own sentence that a pronoun cannot stand for."""
    found = None
    for mention, person in islice(reversed(seen), _MOST_SEEN if pronoun.barred else 0):
        if mention.sentence < pronoun.sentence - 1:
            break
        if pronoun.barred_from(mention):
            found = person
    return found


def add_bound(found: list[Candidate], person: Person) -> None:
    """Add whom a fronted phrase looks forward to: "In her speech, Ann Lee …"."""
    candidate = next((each for each in found if each.person is person), None)
    if candidate is None:
        candidate = Candidate(person)
        found.append(candidate)
    candidate.weight = min(candidate.weight + _BOUND, _MOST)
    candidate.bound = candidate.named = True
    candidate.nearest = 0
    found.sort(key=lambda each: -each.weight)


def pronouns(article: Article) -> Iterator[Pronoun]:
    """Yield the gendered pronouns of an article."""
    for token in article.doc:
        gender = FORMS.get(token.lower_)
        if gender is not None:
            tie = binder(token)
            bar = barred(token)
            # "She likes his coat" speaks of two people.
            if tie is not None and FORMS.get(tie.lower_) is gender.opposite:
                tie, bar = None, bar or tie
            yield place(article, token, gender, tie, bar)


def place(
    article: Article,
    token: Token,
    gender: Gender | None,
    binder: Token | None = None,
    barred: Token | None = None,
) -> Pronoun:
    """Return a pronoun with its place in `article`."""
    quoted = article.quoted(Span(token.idx, token.idx + 1))
    return Pronoun(token, gender, article.sentence_number(token), quoted, binder, barred)


def _weight(pronoun: Pronoun, mention: Mention, person: Person, distance: int) -> float:
    """Return what one mention speaks for its person as what `pronoun` stands for."""
    result = _WEIGHTS[mention.role] * _FADING**distance
    token = pronoun.token
    if mention.quoted and not pronoun.quoted:
        result *= _QUOTED
    if _is_several(mention):
        result *= _SEVERAL
    if mention.kind is Kind.PRONOUN:
        result *= _PRONOUN
    elif person.kind is Kind.NOUN:
        result *= _NOUN
    elif person.kind is Kind.HIDDEN:
        result *= _HIDDEN
    if mention.speaks and _speaks(token):
        result *= _SPEAKER
    return result


def _is_several(mention: Mention) -> bool:
    """Whether a mention is one of several in its place: "Ann and Bill left"."""
    return mention.phrase.dep_ == "conj" or any(
        child.dep_ == "conj" for child in mention.phrase.children
    )


def _speaks(token: Token) -> bool:
    return token.dep_ in SUBJECTS and token.head.lemma_.lower() in words("speech-verbs")


def _focus(pronoun: Pronoun, seen: Seen) -> Person | None:
    """Return the main subject of the last sentence with people, for a pronoun that opens one."""
    if pronoun.token.dep_ not in ("nsubj", "nsubjpass", "poss"):
        return None
    at = None
    for mention, person in islice(reversed(seen), _MOST_SEEN):
        if mention.role is Role.MODIFIER or (mention.quoted and not pronoun.quoted):
            continue
        if at is None:
            at = mention.sentence
            reach = _SPEAKER_REACH if mention.speaks and _speaks(pronoun.token) else _FOCUS_REACH
            if not 0 < pronoun.sentence - at <= reach:
                return None
        if mention.sentence != at:
            return None
        subject = mention.phrase
        if subject.dep_ in ("nsubj", "nsubjpass") and subject.head.dep_ == "ROOT":
            return None if _is_several(mention) else person
    return None


def compatible(pronoun: Pronoun, gender: Gender | None) -> bool:
    """Whether a pronoun may be of somebody of a gender, or of an unknown one."""
    return gender is None or gender is pronoun.gender
