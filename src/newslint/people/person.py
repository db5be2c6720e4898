"""A person of an article, and the evidence of gender that stands beside the name."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

from newslint.english.gender import (
    Evidence,
    Gender,
    Strength,
    Verdict,
    male_callings,
    of_first_name,
    of_full_name,
    of_known,
    of_noun,
    of_office,
    of_surname,
    of_title,
    verdict,
)
from newslint.english.home_names import is_home_name, of_home_name
from newslint.english.known_people import KnownPerson, bearers, known_person
from newslint.english.names import fold
from newslint.english.offices import country_of
from newslint.people.mentions import SUBJECTS, Kind, Mention, explained

if TYPE_CHECKING:
    from spacy.tokens import Token


_MOST_TOLD = 100  # mentions: among the first ones a full name is the fullest


@dataclass(eq=False)
class Person:
    """Somebody the article speaks of; compared by identity.

    `name` is the longest form printed. `evidence` is all the text (or the user) says of the gender,
    `offices` the titles and nouns beside the name, each with what qualifies it. `shared` marks a
    surname that several people, its `bearers`, have and that may mean any of them.
    """

    name: str
    kind: Kind
    words: tuple[str, ...] = ()
    mentions: list[Mention] = field(default_factory=list)
    evidence: list[Evidence] = field(default_factory=list)
    offices: set[frozenset[str]] = field(default_factory=set)
    shared: bool = False
    bearers: list[Person] = field(default_factory=list)
    _without: dict[str, Verdict] = field(default_factory=dict)

    @cached_property
    def verdict(self) -> Verdict:
        """What all evidence comes to."""
        return verdict(self.evidence)

    def verdict_without(self, reason: str) -> Verdict:
        """Return what all evidence comes to but that with a reason."""
        if reason not in self._without:
            self._without[reason] = verdict(e for e in self.evidence if e.reason != reason)
        return self._without[reason]

    @property
    def gender(self) -> Gender | None:
        """The gender all evidence points to, or None."""
        return self.verdict.gender

    @property
    def certain(self) -> bool:
        """Whether the gender is known well enough for a rule to rely on it."""
        return self.verdict.certain

    @property
    def reasons(self) -> tuple[str, ...]:
        """The evidence in words for a message, strongest first."""
        return self.verdict.reasons


def told_by_name(person: Person) -> list[Evidence]:
    """Return what the first name of a person says, in the longest form that tells any."""
    forms = sorted(
        dict.fromkeys(each.words for each in person.mentions[:_MOST_TOLD]), key=len, reverse=True
    )
    for words in [each for each in forms if len(each) > 1] or forms[:1]:
        alone = len(words) == 1
        first = of_first_name(words[0], alone=True) if alone else of_full_name(words)
        titled = any(each.titles for each in person.mentions[:_MOST_TOLD])
        if alone and titled and first and first.gender is Gender.FEMALE:
            first = replace(first, strength=Strength.HINT)  # "Cardinal Bea": a surname
        if alone and first and any(each.gender != first.gender for each in bearers(words[0])):
            first = replace(first, strength=Strength.HINT)  # "Monet" may be the painter
        if found := [item for item in (first, of_surname(words[-1])) if item]:
            return found
    return []


def gather(person: Person, is_named: Callable[[str], bool], home: str | None) -> None:
    """Collect the evidence of a person's gender from names, titles and nouns beside them.

    Of somebody whom the world knows the first name says nothing more: Andrea may be a man.
    `is_named` says whether a word stands in the article, `home` is the country it is about, if any.
    """
    known = None if person.shared else _known(person, is_named)
    if known is not None:
        person.evidence.append(of_known(known))
    elif not person.shared:
        at_home = _told_at_home(person, home)
        person.evidence += [at_home] if at_home else told_by_name(person)
    for mention in person.mentions:
        telling = [title for title in mention.titles if not _is_untelling(title, known)]
        person.evidence += [item for title in telling if (item := of_title(title))]
        person.offices.add(frozenset(fold(title).rstrip(".") for title in mention.titles))
        for token in _beside(mention):
            person.offices.add(frozenset({token.lower_, *modifiers(token)}))
            told = of_noun(token.text)
            if told is not None and not _is_untelling(token.text, known):
                person.evidence.append(told)
    beside = frozenset().union(*person.offices)
    person.offices |= known.callings if known else frozenset()
    if not person.shared and (held := of_office(person.name, beside)):
        person.evidence.append(held)


def _is_untelling(word: str, known: KnownPerson | None) -> bool:
    """Whether a title or noun says nothing of somebody known: "spokesman", the name's own "Sheikh".

    Machines write "spokesman" of women whom the world knows, too.
    """
    if known is None:
        return False
    own = fold(word) in fold(known.name).split()
    return own or (known.gender == Gender.FEMALE and word.lower() in male_callings())


def gather_shared(person: Person) -> None:
    """Collect what is certain of all bearers of a shared surname: both Lees are women."""
    told = [verdict(bearer.evidence) for bearer in person.bearers]
    genders = {each.gender for each in told}
    if len(genders) == 1 and (gender := told[0].gender) and all(each.certain for each in told):
        weakest = min(told, key=lambda each: each.strength)
        person.evidence.append(Evidence(gender, weakest.strength, weakest.reasons[0]))


def _told_at_home(person: Person, home: str | None) -> Evidence | None:
    """Return what a first name says in the country that somebody is from: Andrea in Italy."""
    full = next((each.words for each in person.mentions if len(each.words) > 1), None)
    if full is None or not is_home_name(full[0]):
        return None
    from_ = {country for mention in person.mentions if (country := _nation(mention))}
    return of_home_name(full, from_ or ({home} if home else ()))


def _nation(mention: Mention) -> str | None:
    """Return the country that stands right before a name: "the Italian Andrea", "Italy's"."""
    doc, at = mention.root.doc, mention.start - 1
    if at > 0 and doc[at].tag_ == "POS":
        at -= 1
    return country_of(doc[at].text) if at >= 0 and doc[at].text[0].isupper() else None


def _known(person: Person, is_named: Callable[[str], bool]) -> KnownPerson | None:
    """Return whom the world knows a person as: by one of the names that the article prints."""
    printed = {mention.words for mention in person.mentions} | {person.words}
    # "Sheikh Hasina": what seems a title may be a part of the name.
    printed |= {(*each.titles[-1:], *each.words) for each in person.mentions if each.titles}
    if len(person.words) > 1:
        # Whose full name is another is another person: George Teo is not Josephine Teo.
        printed = {words for words in printed if len(words) > 1}
    for name in sorted(printed, key=lambda words: (-len(words), words)):
        known = known_person(name, is_named)
        if known is not None:
            return known
    return None


def said_of(noun: Token) -> list[Token]:
    """Return what a clause says that somebody is: "Lee is a poet", "the poet, who is a mother"."""
    verbs = [child for child in noun.children if child.dep_ == "relcl"]
    if noun.dep_ in SUBJECTS:
        verbs.append(noun.head)
    return [
        child
        for verb in verbs
        if verb.lemma_ in ("be", "become")
        for child in verb.children
        if child.dep_ == "attr"
    ]


def modifiers(noun: Token) -> set[str]:
    """Return the words before a noun that say which one it is: "prime", "vice"."""
    return {child.lower_ for child in noun.children if child.dep_ in ("amod", "compound")}


def _beside(mention: Mention) -> list[Token]:
    """Return the nouns that say what a person is: in apposition, before the name, after "is"."""
    root = mention.root
    near = [child for child in root.children if child.dep_ in ("compound", "appos")]
    if root.dep_ in ("compound", "appos"):
        near.append(explained(root) if root.dep_ == "appos" else root.head)
    near += said_of(root)
    near += [each for token in near for each in token.children if each.dep_ == "conj"]
    outside = [token for token in near if not mention.start <= token.i < mention.end]
    own = {*mention.words, *mention.titles}  # "Actress Ann Lee"
    return outside + [token for token in root.doc[mention.start : root.i] if token.text not in own]
