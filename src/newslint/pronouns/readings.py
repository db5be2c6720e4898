"""Whom each pronoun of an article stands for, read in order.

A pronoun that was read counts as a mention of its person for those that follow: that is what keeps
"he" with the man of the last paragraph, and a wrong "he" with the woman it was first said of.
Pronouns are no evidence of anybody's gender: a machine that is wrong is wrong throughout.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice

from newslint.article.article import Article, once
from newslint.english.gender import Evidence, Gender, Strength
from newslint.people.mentions import Kind, Mention, Role
from newslint.people.people import people, topic
from newslint.people.person import Person
from newslint.people.speakers import attributions
from newslint.pronouns import impersonal
from newslint.pronouns.antecedents import (
    Candidate,
    Pronoun,
    Seen,
    add_bound,
    candidates,
    compatible,
    place,
    pronouns,
)
from newslint.pronouns.doubt import Doubt
from newslint.pronouns.doubts import doubt

_BOTH = re.compile(
    r"\b(?:he|him|his|himself)(?: ?/ ?| or | and )(?:she|hers?|herself)\b"
    r"|\b(?:she|hers?|herself)(?: ?/ ?| or | and )(?:he|him|his|himself)\b|\bs/he\b",
    re.IGNORECASE,
)
_SURE = 2  # times the weight of the next candidate
_IT_WEIGHT = 0.2
_FITTING = 0.3  # of the weight of the heaviest
_TOPIC_WEIGHT, _NEAR_TOPIC = 0.8, 2
_CROWD = 3  # sentences that an unnamed "he" stays the same one
_MOST_LATER = 300  # mentions of the rest of a sentence: it never has more
_OTHERS = frozenset(
    {
        Doubt.ANIMAL,
        Doubt.ANOTHER_SINCE,
        Doubt.NEWCOMER,
        Doubt.NO_SUBJECT,
        Doubt.NOUN,
        Doubt.OPENING,
        Doubt.QUOTED_BEFORE,
        Doubt.SHIP,
        Doubt.SOMEBODY_SINCE,
        Doubt.SPOUSE,
        Doubt.STRANGER_SINCE,
        Doubt.TIED,
        Doubt.TWO,
    }
)
"""Doubts whether the heaviest is meant at all: then it is somebody whom nobody named."""
_OF_RIVALS = frozenset(
    {
        Doubt.RELATIVE,
        Doubt.RIVAL,
        Doubt.RIVALS,
        Doubt.RIVAL_NEAR,
        Doubt.STRANGER,
        Doubt.STRONG_RIVALS,
    }
)
"""Doubts that somebody who was named or mentioned is meant: that is who those that follow mean."""


@dataclass(frozen=True, slots=True)
class Reading:
    """One pronoun: its candidates, whom it stands for, and why it may be right.

    `doubt` is None where the pronoun contradicts the gender of `person`.
    """

    pronoun: Pronoun
    candidates: list[Candidate]
    doubt: Doubt | None
    person: Person | None = None

    @property
    def fits_somebody(self) -> bool:
        """Whether anybody was named, or told of by a noun, whom the pronoun may stand for."""
        return any(
            each.named and compatible(self.pronoun, each.person.gender) for each in self.candidates
        )


@once
def readings(article: Article) -> list[Reading]:
    """Read all gendered pronouns of `article`, and each "it" that may stand for a person."""
    both = {at for match in _BOTH.finditer(article.prose) for at in range(*match.span())}
    wanted = [pronoun for pronoun in pronouns(article) if pronoun.token.idx not in both]
    wanted += [place(article, token, None) for token in impersonal.persons(article)]
    wanted.sort(key=lambda pronoun: pronoun.token.i)
    return _Reader(article).read(wanted)


class _Reader:
    """Reads the pronouns of one article in order."""

    def __init__(self, article: Article) -> None:
        self.article = article
        self._seen: Seen = []
        self._unnamed: dict[Gender, tuple[Person, int]] = {}
        self._topic = topic(article)
        self._doubts: dict[int, Doubt] = {}  # by token

    def read(self, wanted: Sequence[Pronoun]) -> list[Reading]:
        mentions = people(self.article).mentions
        result = []
        at = 0
        for pronoun in wanted:
            while at < len(mentions) and mentions[at][0].start < pronoun.token.i:
                self._seen.append(mentions[at])
                at += 1
            found = self._without_speaker(pronoun, candidates(pronoun, self._seen))
            self._add_topic(pronoun, found)
            if pronoun.gender is None:
                reading = Reading(pronoun, found, Doubt.IT, self._of_it(found))
            else:
                reading = self._gendered(pronoun, pronoun.gender, found, at)
            if reading.person is not None:
                doubted = reading.doubt in _OTHERS | _OF_RIVALS
                self._seen.append((pronoun.as_mention(doubted=doubted), reading.person))
            if reading.doubt is not None and reading.pronoun.gender is not None:
                self._doubts[pronoun.token.i] = reading.doubt
            result.append(reading)
        return result

    def _gendered(
        self, pronoun: Pronoun, gender: Gender, found: list[Candidate], at: int
    ) -> Reading:
        later = []
        for mention, person in self._rest_of_sentence(pronoun, at):
            if pronoun.bound_to(mention):
                add_bound(found, person)
            elif mention.words[0].endswith(("one", "body")):
                continue  # nobody's pronoun runs before "someone"
            elif mention.role in (Role.SUBJECT, Role.ROOT, Role.OBJECT) and not mention.quoted:
                later.append((mention, person))
        why = doubt(self.article, pronoun, found, later) or self._as_bound(pronoun)
        return Reading(pronoun, found, why, self._meant(pronoun, gender, found, why))

    def _meant(
        self, pronoun: Pronoun, gender: Gender, found: Sequence[Candidate], why: Doubt | None
    ) -> Person | None:
        """Return whom a pronoun stands for: whom it contradicts, whom it fits, or somebody."""
        if why is None:
            return found[0].person
        fitting = next((each for each in found if each.person.gender in (gender, None)), None)
        least = 0.0 if why in _OF_RIVALS else _FITTING
        if fitting and fitting.weight >= least * found[0].weight:
            return fitting.person
        if why in _OTHERS or not found or not _contradicts(found[0].person, gender):
            return self._somebody(pronoun, gender)
        return None

    def _as_bound(self, pronoun: Pronoun) -> Doubt | None:
        """Return the doubt of the pronoun that this one is bound to: "he hurt himself"."""
        return self._doubts.get(pronoun.binder.i) if pronoun.binder is not None else None

    def _add_topic(self, pronoun: Pronoun, found: list[Candidate]) -> None:
        """Add whom a biography is about where nobody else is near."""
        if self._topic is None or pronoun.quoted:
            return
        if any(each.nearest <= _NEAR_TOPIC and each.person.kind is not Kind.NOUN for each in found):
            return
        found[:] = [each for each in found if each.person is not self._topic]
        found.insert(0, Candidate(self._topic, _TOPIC_WEIGHT, 1, 1, named=True))
        found.sort(key=lambda each: -each.weight)

    def _without_speaker(self, pronoun: Pronoun, found: list[Candidate]) -> list[Candidate]:
        """Drop the speaker of a quotation from those its pronouns may stand for: that is "I"."""
        if not pronoun.quoted:
            return found
        at = pronoun.token.idx
        said = attributions(self.article)
        number = bisect_right(said, at, key=lambda each: each.quotation.span.start) - 1
        named = said[number].speaker if number >= 0 else None
        if named is None or at >= said[number].quotation.span.end:
            return found
        speaker = people(self.article).at(named)
        return [each for each in found if each.person is not speaker]

    def _of_it(self, found: Sequence[Candidate]) -> Person:
        """Return whom an "it" that is a person stands for: somebody clearly ahead, or the topic."""
        nobody = self._topic or Person("it", Kind.HIDDEN)
        if not found or found[0].person.kind is Kind.NOUN or found[0].weight < _IT_WEIGHT:
            return nobody
        if len(found) == 1 or found[0].weight > _SURE * found[1].weight:
            return found[0].person
        return nobody

    def _rest_of_sentence(self, pronoun: Pronoun, at: int) -> Seen:
        rest: list[tuple[Mention, Person]] = []
        mentions = people(self.article).mentions
        for mention, person in islice(mentions, at, at + _MOST_LATER):
            if mention.sentence != pronoun.sentence:
                break
            rest.append((mention, person))
        return rest

    def _somebody(self, pronoun: Pronoun, gender: Gender) -> Person:
        """Return the unnamed person of this gender that the text is about here."""
        person, last = self._unnamed.get(gender, (None, 0))
        if person is None or pronoun.sentence - last > _CROWD:
            reason = f"“{pronoun.token.lower_}”"
            person = Person(pronoun.token.lower_, Kind.HIDDEN)
            person.evidence.append(Evidence(gender, Strength.HINT, reason))
        self._unnamed[gender] = person, pronoun.sentence
        return person


def _contradicts(person: Person, gender: Gender) -> bool:
    """Whether somebody is certainly of the other gender."""
    return person.certain and person.gender is gender.opposite
