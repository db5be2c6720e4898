"""The people of an article: mentions merged, with what the text says of each one's gender.

    for person in people(article):
        person.name, person.gender, person.certain, person.reasons, person.mentions
    people(article).at(token)     # the Person a token is (part of) a mention of, or None
    people(article).mentions      # (Mention, Person) of the whole article in order

Full names are merged first, then a lone surname or first name joins the one person who bears it.
Where two people share a surname a lone one is a person of its own, known only by what both have in
common. A person whose `kind` is HIDDEN may be no person at all: rules count it as somebody of
unknown gender and never report it.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, partial
from itertools import pairwise
from typing import TYPE_CHECKING

from newslint.article.article import Article, once
from newslint.article.words import stands
from newslint.english.gender import (
    Evidence,
    Strength,
    of_adjective,
    of_noun,
    stated,
    verdict,
)
from newslint.english.home_names import is_home_name
from newslint.english.names import fold
from newslint.english.offices import country_of
from newslint.people.mention_finder import is_somebody, names
from newslint.people.mentions import INSIDE, Kind, Mention, Role, make
from newslint.people.merging import Merger, goes_by, is_relative, same_name
from newslint.people.name_words import has_first_name, may_be_name
from newslint.people.noun_finder import nouns
from newslint.people.person import (
    Person,
    gather,
    gather_shared,
    modifiers,
    said_of,
    told_by_name,
)

if TYPE_CHECKING:
    from spacy.tokens import Token


class People:
    """All people of one article, in the order of their first mention."""

    def __init__(self, persons: list[Person]) -> None:
        self._persons = sorted(
            (person for person in persons if person.mentions),
            key=lambda person: person.mentions[0].start,
        )
        self.mentions: list[tuple[Mention, Person]] = sorted(
            ((mention, person) for person in self._persons for mention in person.mentions),
            key=lambda pair: pair[0].start,
        )
        self._at = {
            number: person
            for mention, person in self.mentions
            for number in range(mention.start, mention.end)
        }

    def __iter__(self) -> Iterator[Person]:
        return iter(self._persons)

    def __len__(self) -> int:
        return len(self._persons)

    @cached_property
    def _by_word(self) -> Mapping[str, Sequence[Person]]:
        found: dict[str, list[Person]] = defaultdict(list)
        for person in self._persons:
            for word in dict.fromkeys(person.words) if len(person.words) > 1 else ():
                found[word].append(person)
        return found

    def bearers(self, word: str) -> Sequence[Person]:
        """Return the persons in whose full names a folded word stands."""
        return self._by_word.get(word, ())

    def at(self, token: Token) -> Person | None:
        """Return the person that `token` is (part of) a mention of."""
        return self._at.get(token.i)


@once
def people(article: Article) -> People:
    """Return the people of `article`."""
    merger = Merger()
    found = names(article)
    # Full names first: who bears a surname must be known before a lone one can be told.
    for mention in sorted(found, key=lambda each: len(each.words) < 2):
        merger.add(mention)
    _join_aliases(article, merger)
    persons = merger.persons
    found += _bare_names(article, merger, {i for m in found for i in range(m.start, m.end)})
    named = {i for m in found for i in range(m.start, m.end)}
    home = _home(article) if any(is_home_name(person.words[0]) for person in persons) else None
    for person in persons:
        person.mentions.sort(key=lambda each: each.start)
        gather(person, partial(stands, article), home)
        person.evidence += _told_by_source(article, person)
    holders = _Holders(persons)
    for mention in nouns(article, named):
        _office_holder(mention, holders, persons).mentions.append(mention)
    for person in persons:
        person.mentions.sort(key=lambda each: each.start)
    _ask_the_user(article, persons)
    for person in persons:
        gather_shared(person)
    return People(persons)


def _told_by_source(article: Article, person: Person) -> list[Evidence]:
    """Return what the grammar of the source says of a person: `заявила Мария Котова`."""
    if article.original is None or person.shared or not person.words:
        return []
    from newslint.source.gender import told  # takes a while; few articles have a source
    from newslint.source.names.sounds import Likeness, likeness

    said = [
        each for each in told(article) if likeness(each.name, person.words[-1]) is Likeness.SAME
    ]
    if len({each.gender for each in said}) != 1:
        return []
    return [Evidence(said[0].gender, Strength.WORD, f"“{said[0].word}” in the source")]


_AT_HOME, _MOST = 3, 0.7  # times that an article names its country, and of all countries' times


def _home(article: Article) -> str | None:
    """Return the country that nearly all of an article is about, if there is one."""
    named = Counter(
        country
        for token in article.doc
        if token.ent_type_ in ("GPE", "NORP") and (country := country_of(token.text))
    )
    [(most, times)] = named.most_common(1) or [("", 0)]
    return most if times >= max(_AT_HOME, _MOST * named.total()) else None


_DATES = re.compile(r"\((?:[^()]*\W)?(?:born|1\d\d\d|20\d\d)\b")
_OPENING = 12  # tokens behind a name among which its dates begin


def topic(article: Article) -> Person | None:
    """Return the only person of whom an article says who it is: "Ann Lee (born 1970) is a poet"."""
    doc = article.doc
    defined = {
        id(person): person
        for mention, person in people(article).mentions
        if len(mention.words) > 1 and mention.kind is Kind.NAME and not mention.quoted
        if is_somebody(mention.root) or _DATES.match(doc[mention.end : mention.end + _OPENING].text)
    }
    return next(iter(defined.values())) if len(defined) == 1 else None


_ALIAS = re.compile(
    r"\b(?:born|née|nee|known as|real name(?: is| was)?|(?:also|often|sometimes) called)\s+$"
)


def _join_aliases(article: Article, merger: Merger) -> None:
    """Make one person of names that the text says are one's: "X, better known as Y"."""
    bearers = sorted(
        ((mention, person) for person in merger.persons for mention in person.mentions),
        key=lambda pair: pair[0].start,
    )
    for (before, person), (mention, alias) in pairwise(bearers):
        between = article.doc[before.end : mention.start].text_with_ws
        if (
            before.sentence == mention.sentence
            and person is not alias
            and person.kind is alias.kind is Kind.NAME
            and before.role is not Role.MODIFIER
            and _ALIAS.search(between)
            and alias in merger.persons
            and person in merger.persons
        ):
            merger.join(person, alias)


def _bare_names(article: Article, merger: Merger, named: set[int]) -> list[Mention]:
    """Add mentions by one name alone that spaCy did not take for a person."""
    found = []
    for token in article.doc:
        if token.i in named or len(token.text) < 3 or not may_be_name(token):
            continue
        if has_first_name(token):
            continue  # "Kat Moon" is not Alfie Moon
        word = fold(token.text)
        bearers = merger.bearers(word)
        full = [each for each in bearers if len(each.words) > 1 and not is_relative(each)]
        # A lone name is its bearer's wherever it stands: models label it as they please.
        called = [each for each in full if goes_by(word, each)]
        who = _of_one_gender(called, token) if full else bearers
        if len(who) == 1 and (full or word in (who[0].words[0], who[0].words[-1])):
            modifier = token.dep_ in INSIDE and token.head.i not in named
            kind = Kind.HIDDEN if who[0].kind is Kind.HIDDEN else Kind.NAME
            mention = make(article, token.i, token.i + 1, kind, (token.text,), modifier=modifier)
            who[0].mentions.append(mention)
            found.append(mention)
    return found


def _of_one_gender(bearers: Sequence[Person], token: Token) -> Sequence[Person]:
    """Return the only bearer of a name, or of several women or men whom the text last spoke of."""
    if len(bearers) < 2:
        return bearers
    genders = {verdict(told_by_name(person)).gender for person in bearers}
    before = [each for each in bearers if each.mentions[0].start < token.i]
    if not before or len(genders) > 1 or None in genders:
        return ()
    return (max(before, key=lambda each: max(mention.start for mention in each.mentions)),)


_LESSER = frozenset({"vice", "deputy", "former", "acting"})
"""Words that part an office from another: the vice president is not the president."""


class _Holders:
    """Who holds an office, of those who are named."""

    def __init__(self, persons: Iterable[Person]) -> None:
        self._named: dict[str, list[Person]] = defaultdict(list)
        self._known: dict[frozenset[str], Sequence[Person]] = {}
        for person in persons:
            for word in frozenset().union(*person.offices):
                self._named[word].append(person)

    def of(self, noun: str, office: frozenset[str]) -> Sequence[Person]:
        """Return who holds an office, one of whose words is `noun`."""
        if office not in self._known:
            self._known[office] = [
                person
                for person in self._named[noun]
                if any(office <= held and office >= held & _LESSER for held in person.offices)
            ]
        return self._known[office]


def _office_holder(mention: Mention, named: _Holders, persons: list[Person]) -> Person:
    """Return who "the president" is where only one person of the article is one."""
    noun, root = mention.words[0], mention.root
    if mention.kind is Kind.NOUN and _is_bare_definite(root):
        holders = named.of(noun, frozenset({noun, *modifiers(root)}))
        if len(holders) == 1 and holders[0].mentions[0].start < mention.start:
            return holders[0]
    person = Person(noun, Kind.NOUN, (noun,))
    for word in (root, *root.children):
        told = of_noun(word.text) if word is root else of_adjective(word.text)
        if told is not None:
            person.evidence.append(told)
    person.evidence += [told for noun in said_of(root) if (told := of_noun(noun.text))]
    persons.append(person)
    return person


def _is_bare_definite(noun: Token) -> bool:
    """Whether a noun stands with "the" and nothing after it that could tell two holders apart."""
    children = [child for child in noun.children if child.dep_ not in ("punct", "case")]
    children = [child for child in children if child.lower_ not in ("himself", "herself")]
    return [child.lower_ for child in children if child.dep_ not in ("amod", "compound")] == ["the"]


def _ask_the_user(article: Article, persons: list[Person]) -> None:
    """Add what the user's configuration states of people."""
    for name, gender in article.facts.people.items():
        words = tuple(fold(word) for word in name.split())
        for person in persons:
            if person.kind is not Kind.NOUN and (
                person.words == words or (len(words) > 1 and same_name(words, person.words))
            ):
                person.evidence.append(stated(gender))
