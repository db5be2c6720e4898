"""One person or thing that is he and she, or he and it, within a few sentences."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from newslint.article.article import Article
from newslint.english.gender import Strength
from newslint.english.names import lookup
from newslint.model import Edit, Match, Repair, Span
from newslint.people.mentions import Kind
from newslint.people.people import people
from newslint.people.person import Person
from newslint.pronouns import impersonal
from newslint.pronouns.antecedents import Pronoun, compatible
from newslint.pronouns.bystanders import bystanders
from newslint.pronouns.forms import EXEMPT, FORMS, SUBJECT_FORMS, cased, tells_of_two
from newslint.pronouns.marks import is_well_quoted
from newslint.pronouns.readings import Reading, readings

if TYPE_CHECKING:
    from spacy.tokens import Token

_BEFORE = 1  # sentences in which nobody else may stand
_NAMED = 6  # sentences in which somebody else may be named
_APART = 3  # sentences between two pronouns of one person
_SAYING = frozenset({"attr", "appos"})  # what somebody is


def mixed_pronouns(article: Article) -> Iterator[Match]:
    """Yield each pronoun that cannot be of the same one as the pronoun before it."""
    if EXEMPT.search(article.prose):
        return
    last: dict[int, Reading] = {}
    for reading in readings(article):
        pronoun = reading.pronoun
        if pronoun.gender is None or pronoun.quoted or not is_well_quoted(article, pronoun):
            continue
        thing = _it(pronoun)
        if thing is not None:
            if not any(bystanders(article, pronoun, _BEFORE)) and not _is_reported(article, thing):
                yield _of_it(thing, pronoun)
            continue
        person = _only(article, reading)
        if person is None:
            continue
        before = last.get(id(person))
        if before is not None and _contradict(article, before, reading, person):
            yield _of_person(before.pronoun.token, pronoun.token, person)
        last[id(person)] = reading


def _it(pronoun: Pronoun) -> Token | None:
    """Return the "it" whose own a possessive or reflexive is, where it does something."""
    owner = pronoun.binder
    if owner is None or owner.lower_ != "it" or owner.i > pronoun.token.i:
        return None
    verb = owner.head
    whole = not any(child.dep_ == "prt" for child in verb.children)  # not "It gave up her house"
    another = verb.lemma_ in _OF_ANOTHER and whole
    return owner if impersonal.acts(owner) and not another else None


_OF_ANOTHER = frozenset(
    {"bear", "become", "bring", "carry", "change", "cost", "give", "have", "make", "mark", "mean"}
    | {"reflect", "show", "start", "take", "trace"}
)
"""What a thing does to what is somebody's: `It made his name`, `It has her eyes`."""


def _is_reported(article: Article, thing: Token) -> bool:
    """Whether `pronoun-it-for-person` says that an "it" is a person."""
    return any(token.i == thing.i for token in impersonal.persons(article))


def _of_it(thing: Token, pronoun: Pronoun) -> Match:
    token = pronoun.token
    assert pronoun.gender is not None
    own = "itself" if token.lower_.endswith("self") else "its"
    span = Span(thing.idx, thing.idx + len(thing))
    person = cased(SUBJECT_FORMS[pronoun.gender], thing)
    repairs: tuple[Repair, ...] = (
        (Edit(span, person),),
        (Edit(Span(token.idx, token.idx + len(token)), own),),
    )
    values = {"one": thing.text, "other": token.text, "who": "the same person or thing"}
    return Match(span, values, repairs)


def _only(article: Article, reading: Reading) -> Person | None:
    """Return the person that a pronoun must be of, as nobody else stands near."""
    if not reading.candidates:
        return None
    person = reading.candidates[0].person
    # Where something else tells the gender, `pronoun-gender` speaks; "Mr." and "Mrs." are two.
    known = any(item.strength >= Strength.NAME for item in person.evidence)
    if known or reading.doubt is None:
        return None
    if person.shared or person.kind not in (Kind.NAME, Kind.NOUN):
        return None
    if person.name.endswith(("one", "body")):  # anybody
        return None
    owner = reading.pronoun.binder
    if owner is not None and people(article).at(owner) not in (person, None):
        return None  # "Outlining his plan, Mr Hall said": named behind
    if _is_another_named(article, reading.pronoun, person):
        return None
    if _has_unseen_name(article, reading.pronoun):
        return None
    others = _others(article, reading.pronoun, person, _BEFORE)
    return None if any(others) else person


def _is_another_named(article: Article, pronoun: Pronoun, person: Person) -> bool:
    """Whether a pronoun may be of somebody named before: "Ann Lee fell. A man ran. She cried."."""
    return any(
        0 <= pronoun.sentence - mention.sentence <= _NAMED
        and mention.start < pronoun.token.i
        and other is not person
        and other.kind is not Kind.NOUN
        and compatible(pronoun, other.gender)
        for mention, other in people(article).mentions
    )


def _has_unseen_name(article: Article, pronoun: Pronoun) -> bool:
    """Whether a first name and another name stand near that nobody was recognised by."""
    first = article.sentences[max(0, pronoun.sentence - _NAMED)].start
    return any(
        token.text[0].isupper()
        and token.nbor().text[0].isupper()
        and lookup(token.text) is not None
        and people(article).at(token) is None
        for token in article.doc[first : pronoun.token.i - 1]
    )


def _others(article: Article, pronoun: Pronoun, person: Person, before: int) -> Iterator[Token]:
    """Yield who else stands before a pronoun."""
    for token in bystanders(article, pronoun, before):
        if token.i > pronoun.token.i or token.lower_ in FORMS or token.dep_ in _SAYING:
            continue
        if token.lower_ != "who" and people(article).at(token) is not person:
            yield token


def _contradict(article: Article, before: Reading, reading: Reading, person: Person) -> bool:
    one, other = before.pronoun, reading.pronoun
    apart = other.sentence - one.sentence
    if one.gender is other.gender or apart > _APART:
        return False
    first, last = one.sentence - _BEFORE, other.sentence + _BEFORE
    if any(tells_of_two(each) for each in article.sentences[max(0, first) : last + 1]):
        return False
    return not any(_others(article, other, person, apart + _BEFORE))


def _of_person(one: Token, other: Token, person: Person) -> Match:
    who = f"the {person.name}" if person.kind is Kind.NOUN else person.name
    values = {"one": one.text, "other": other.text, "who": who}
    return Match(Span(other.idx, other.idx + len(other)), values)
