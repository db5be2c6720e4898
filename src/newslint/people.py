"""The people of an article: mentions merged, with what the text says of each one's gender.

    for person in article.people:
        person.name, person.gender, person.certain, person.reasons, person.mentions
    article.people.at(token)     # the Person a token is (part of) a mention of, or None
    article.people.mentions      # (Mention, Person) of the whole article in order

Full names are merged first, then a lone surname or first name joins the one person who bears it.
Where two people share a surname a lone one is a person of its own, known only by what both have in
common. A person whose `kind` is HIDDEN may be no person at all: rules count it as somebody of
unknown gender and never report it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from newslint.gender import (
    Evidence,
    Gender,
    Verdict,
    of_first_name,
    of_noun,
    of_title,
    stated,
    verdict,
)
from newslint.mentions import SUBJECTS, Kind, Mention, make, names, nouns
from newslint.names import fold, lookup

if TYPE_CHECKING:
    from spacy.tokens import Token

    from newslint.article import Article


@dataclass(eq=False)
class Person:
    """Somebody the article speaks of; compared by identity.

    `name` is the longest form printed. `evidence` is all the text (or the user) says of the gender.
    """

    name: str
    kind: Kind
    words: tuple[str, ...] = ()
    mentions: list[Mention] = field(default_factory=list)
    evidence: list[Evidence] = field(default_factory=list)
    offices: set[str] = field(default_factory=set)

    @cached_property
    def verdict(self) -> Verdict:
        """What all evidence comes to."""
        return verdict(self.evidence)

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

    def at(self, token: Token) -> Person | None:
        """Return the person that `token` is (part of) a mention of."""
        return self._at.get(token.i)


def people(article: Article) -> People:
    """Return the people of `article`."""
    merger = _Merger()
    found = names(article)
    # Full names first: who bears a surname must be known before a lone one can be told.
    for mention in sorted(found, key=lambda each: len(each.words) < 2):
        merger.add(mention)
    persons = merger.persons
    found += _bare_surnames(article, merger, {i for m in found for i in range(m.start, m.end)})
    named = {i for m in found for i in range(m.start, m.end)}
    for person in persons:
        person.mentions.sort(key=lambda each: each.start)
        _gather(person)
    for mention in nouns(article, named):
        _office_holder(mention, persons).mentions.append(mention)
    for person in persons:
        person.mentions.sort(key=lambda each: each.start)
    _ask_the_user(article, persons)
    return People(persons)


_HEADLINES = 3  # sentences at the top in which a surname may stand before the full name
_NEAR = 2  # sentences in which a namesake just mentioned may be meant


class _Merger:
    """Finds the person that a mention by name belongs to."""

    def __init__(self) -> None:
        self.persons: list[Person] = []
        self._by_word: dict[str, list[Person]] = defaultdict(list)

    def add(self, mention: Mention) -> None:
        words = tuple(fold(word).removesuffix("'s") for word in mention.words)
        person = self._full(words) if len(words) > 1 else self._lone(words[0], mention)
        if person is None:
            person = Person(" ".join(mention.words), mention.kind, words)
            self.persons.append(person)
        elif len(words) > len(person.words):
            person.name, person.words = " ".join(mention.words), words
        if mention.kind is Kind.NAME:
            person.kind = Kind.NAME
        for word in words:
            if person not in self._by_word[word]:
                self._by_word[word].append(person)
        person.mentions.append(mention)

    def bearers(self, word: str) -> list[Person]:
        return self._by_word[word]

    def _full(self, words: tuple[str, ...]) -> Person | None:
        for person in self._by_word[words[-1]] + self._by_word[words[0]]:
            if len(person.words) > 1 and _same_name(words, person.words):
                return person
        return None

    def _lone(self, word: str, mention: Mention) -> Person | None:
        """Return the bearer of a lone name; bearers that cannot be told apart share a person."""
        bearers = [person for person in self._by_word[word] if _goes_by(word, person)]
        lone = [person for person in self._by_word[word] if len(person.words) == 1]
        before = [p for p in bearers if p.mentions[0].start < mention.start]
        if not before and mention.sentence >= _HEADLINES:
            return lone[0] if lone else None
        bearers = self._by_title(mention, before or bearers)
        if len(bearers) > 1:
            bearers = _topic(mention, bearers)
        if len(bearers) == 1:
            return bearers[0]
        if lone or not bearers:
            return lone[0] if lone else None
        shared = Person(mention.words[0], mention.kind, (word,))
        genders = {verdict(_told_by_name(person)).gender for person in bearers}
        if len(genders) == 1:
            shared.evidence += _told_by_name(bearers[0])
        self.persons.append(shared)
        self._by_word[word].append(shared)
        return shared

    @staticmethod
    def _by_title(mention: Mention, bearers: list[Person]) -> list[Person]:
        told = [item for title in mention.titles if (item := of_title(title))]
        if not told:
            return bearers
        gender = told[0].gender
        fitting = [p for p in bearers if verdict(_told_by_name(p)).gender is gender]
        return fitting or bearers


def _goes_by(word: str, person: Person) -> bool:
    """Whether a person may be called by `word` alone: a first, last or middle surname."""
    if len(person.words) < 2:
        return False
    return word in (person.words[0], person.words[-1]) or lookup(word) is None


def _topic(mention: Mention, bearers: list[Person]) -> list[Person]:
    """Return whom a lone surname means: the one it was last said of in full, if also the first."""
    last = max(bearers, key=lambda p: max(m.start for m in p.mentions if m.start < mention.start or p.mentions[0].start >= mention.start))
    first = min(bearers, key=lambda p: p.mentions[0].start)
    near = any(0 <= mention.sentence - m.sentence <= _NEAR for p in bearers if p is not first for m in p.mentions)
    return [first] if last is first or not near else bearers


def _same_name(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two full names may be one person's: "J. Smith" and "John A. Smith" may."""
    first, second = one[0].rstrip("."), other[0].rstrip(".")
    if first != second:
        short, long = sorted((first, second), key=len)
        if len(short) > 1 or not long.startswith(short):
            return False
    return one[-1] == other[-1] or set(one) <= set(other) or set(other) <= set(one)


def _bare_surnames(article: Article, merger: _Merger, named: set[int]) -> list[Mention]:
    """Add mentions by surname alone that spaCy did not take for a person."""
    found = []
    for token in article.doc:
        if token.tag_ != "NNP" or token.i in named or len(token.text) < 3:
            continue
        word = fold(token.text)
        full = [person for person in merger.bearers(word) if len(person.words) > 1]
        if len(full) == 1 and word == full[0].words[-1]:
            modifier = token.dep_ in ("compound", "nmod", "amod") and token.head.i not in named
            mention = make(
                article, token.i, token.i + 1, Kind.NAME, (token.text,), modifier=modifier
            )
            full[0].mentions.append(mention)
            found.append(mention)
    return found


def _told_by_name(person: Person) -> list[Evidence]:
    """Return what the first name of a person says."""
    mention = max(person.mentions, key=lambda each: len(each.words), default=None)
    if mention is None:
        return []
    words = mention.words
    if len(words) == 1:
        told = of_first_name(words[0], alone=True)
    else:
        given = [word for word in words[:-1] if len(word.rstrip(".")) > 1]
        told = of_first_name(given[0]) if given else None
    return [told] if told else []


def _gather(person: Person) -> None:
    """Collect the evidence of a person's gender from names, titles and nouns beside them."""
    person.evidence += _told_by_name(person)
    for mention in person.mentions:
        person.evidence += [item for title in mention.titles if (item := of_title(title))]
        person.offices |= {fold(title).rstrip(".") for title in mention.titles}
        for token in _beside(mention):
            person.offices.add(token.lower_)
            told = of_noun(token.text)
            if told is not None:
                person.evidence.append(told)


def _beside(mention: Mention) -> list[Token]:
    """Return the nouns that say what a person is: in apposition, before the name, after "is"."""
    root = mention.root
    near = [child for child in root.children if child.dep_ in ("compound", "appos")]
    if root.dep_ in ("compound", "appos"):
        near.append(root.head)
    if root.dep_ in SUBJECTS and root.head.lemma_ in ("be", "become"):
        near += [child for child in root.head.children if child.dep_ == "attr"]
    return [token for token in near if not mention.start <= token.i < mention.end]


def _office_holder(mention: Mention, persons: list[Person]) -> Person:
    """Return who "the president" is where only one person of the article is one."""
    noun, root = mention.words[0], mention.root
    if mention.kind is Kind.NOUN and _is_bare_definite(root):
        holders = [person for person in persons if noun in person.offices]
        if len(holders) == 1 and holders[0].mentions[0].start < mention.start:
            return holders[0]
    person = Person(noun, Kind.NOUN, (noun,))
    told = of_noun(noun)
    if told is not None:
        person.evidence.append(told)
    persons.append(person)
    return person


def _is_bare_definite(noun: Token) -> bool:
    """Whether a noun stands with "the" and nothing that could tell two holders apart."""
    children = [child for child in noun.children if child.dep_ not in ("punct", "case")]
    return len(children) == 1 and children[0].lower_ == "the"


def _ask_the_user(article: Article, persons: list[Person]) -> None:
    """Add what the user's configuration states of people."""
    for name, gender in article.facts.people.items():
        words = tuple(fold(word) for word in name.split())
        for person in persons:
            if person.kind is not Kind.NOUN and (
                person.words == words or (len(words) > 1 and _same_name(words, person.words))
            ):
                person.evidence.append(stated(gender))
