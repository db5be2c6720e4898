"""Finds which mentions by name are of one person."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections import defaultdict
from collections.abc import Sequence

from newslint.english.gender import Gender, Strength, kin, of_office, of_title, verdict
from newslint.english.lexicon import words as listed
from newslint.english.names import fold, lookup
from newslint.people.mentions import Kind, Mention
from newslint.people.person import Person, told_by_name

_HEADLINES = 3  # sentences at the top in which a surname may stand before the full name
_MOST_BEARERS = 100  # of a word: it names none of them any more
_MOST_TOLD = 100  # mentions of a person that are looked at to tell how the person is called
_NEAR = 2  # sentences in which a namesake just mentioned may be meant
_PATRONYMICS = ("ovna", "evna", "ichna")
"""Of women, which are never surnames: "Anna Petrovna" is Anna Orlova; men's are: Abramovich."""


class Merger:
    """Finds the person that a mention by name belongs to."""

    def __init__(self) -> None:
        self.persons: list[Person] = []
        self._by_word: dict[str, list[Person]] = defaultdict(list)
        self._places: dict[Person, list[tuple[int, int]]] = defaultdict(list)

    def add(self, mention: Mention) -> None:
        """Give a mention to its person; add full names before lone ones."""
        words = tuple(fold(word).removesuffix("'s") for word in mention.words)
        if len(words) == 1:
            person = self._lone(words[0], mention)
        else:
            person = self._full(words) or self._by_surname(words[-1], mention)
        if person is None:
            person = Person(" ".join(mention.words), mention.kind, words)
            self.persons.append(person)
        elif len(words) > len(person.words) and words[-len(person.words) :] != person.words:
            person.name, person.words = " ".join(mention.words), words
        if mention.kind is Kind.NAME:
            person.kind = Kind.NAME
        for word in words:
            bearers = self._by_word[word]
            if len(bearers) < _MOST_BEARERS and person not in bearers:
                bearers.append(person)
        self._mention(person, mention)

    def _mention(self, person: Person, mention: Mention) -> None:
        person.mentions.append(mention)
        insort(self._places[person], (mention.start, mention.sentence))

    def join(self, person: Person, alias: Person) -> None:
        """Make one person of two: "Kate Devlin (born Adela Devlin)"."""
        for mention in alias.mentions:
            self._mention(person, mention)
        for word in alias.words:
            self._by_word[word] = [p for p in self._by_word[word] if p not in (person, alias)]
            self._by_word[word].append(person)
        self.persons.remove(alias)

    def bearers(self, word: str) -> list[Person]:
        """Return the persons in whose names a folded word stands."""
        return self._by_word[word]

    def _full(self, words: tuple[str, ...]) -> Person | None:
        for person in self._by_word[words[-1]] + self._by_word[words[0]]:
            if len(person.words) > 1 and same_name(words, person.words):
                return person
        return None

    def _by_surname(self, word: str, mention: Mention) -> Person | None:
        """Return the only bearer of a surname of several words: "De Smet" of "Ann de Smet"."""
        surname = _printed(mention)
        if lookup(surname.partition(" ")[0]) is not None:
            return None
        bearers = [
            person
            for person in self._by_word[word]
            if any(_printed(each).endswith(f" {surname}") for each in _told(person))
        ]
        bearers = self._by_title(mention, bearers)
        return bearers[0] if len(bearers) == 1 else None

    def _lone(self, word: str, mention: Mention) -> Person | None:
        """Return the bearer of a lone name; bearers that cannot be told apart share a person."""
        bearers = [
            person
            for person in self._by_word[word]
            if goes_by(word, person) and not is_relative(person)
        ]
        lone = [
            person
            for person in self._by_word[word]
            if len(person.words) == 1 and not _is_other_by_title(mention, person)
        ]
        before = [p for p in bearers if p.mentions[0].start < mention.start]
        if not before and (mention.sentence >= _HEADLINES or _is_told_of(mention, bearers)):
            return self._of_lone(mention, lone)
        bearers = self._by_title(mention, before or bearers)
        if len(bearers) > 1 and not mention.titles:
            # Where one is "Mrs. Hill" a bare "Hill" is the other one.
            bearers = [person for person in bearers if not _is_titled(person)] or bearers
        if len(bearers) > 1:
            bearers = self._topic(mention, bearers)
        if len(bearers) == 1:
            return bearers[0]
        if lone or not bearers:
            return self._of_lone(mention, lone)
        shared = self._shared(mention, word, bearers)
        if len(_genders(bearers)) == 1:
            shared.evidence += told_by_name(bearers[0])
        return shared

    def _of_lone(self, mention: Mention, lone: list[Person]) -> Person | None:
        """Return who bears a lone surname: without a title it may be of Mr. or of Mrs. Kelly."""
        if mention.titles or len(lone) < 2:
            return lone[0] if lone else None
        shared = next((person for person in lone if person.shared), None)
        return shared or self._shared(mention, lone[0].words[0], lone)

    def _shared(self, mention: Mention, word: str, bearers: list[Person]) -> Person:
        """Return a new person for a name that may mean any of several."""
        shared = Person(mention.words[0], mention.kind, (word,), shared=True, bearers=bearers)
        self.persons.append(shared)
        self._by_word[word].append(shared)
        return shared

    def _topic(self, mention: Mention, bearers: list[Person]) -> list[Person]:
        """Return whom a lone name means: of whom it was last said in full, if also the first.

        Where a man and a woman bear it, or somebody of whom that is not known, it may mean both.
        """
        if len(_genders(bearers)) > 1:
            return bearers
        last = max(bearers, key=lambda person: self._last(mention, person))
        first = min(bearers, key=lambda person: person.mentions[0].start)
        near = any(self._is_near(mention, person) for person in bearers if person is not first)
        return [first] if last is first or not near else bearers

    def _last(self, mention: Mention, person: Person) -> int:
        """Return where a person was last mentioned before a place, or at all."""
        places = self._places[person]
        if person.mentions[0].start >= mention.start:
            return places[-1][0]
        return places[bisect_left(places, (mention.start,)) - 1][0]

    def _is_near(self, mention: Mention, person: Person) -> bool:
        """Whether a person is mentioned in the sentence of a place, or in the ones before it."""
        places = self._places[person]
        first = bisect_left(places, mention.sentence - _NEAR, key=_sentence)
        return first < bisect_right(places, mention.sentence, key=_sentence)

    @staticmethod
    def _by_title(mention: Mention, bearers: list[Person]) -> list[Person]:
        """Return those a title fits: "Mr. Marbles" is not Jenna Marbles."""
        told = [item for title in mention.titles if (item := of_title(title))]
        if not told and (held := of_office(mention.words[0], {fold(t) for t in mention.titles})):
            told = [held]
        if not told:
            return bearers
        by_name = [(person, verdict(told_by_name(person)).gender) for person in bearers]
        fitting = [person for person, gender in by_name if gender is told[0].gender]
        return fitting or [person for person, gender in by_name if gender is None]


def _genders(bearers: Sequence[Person]) -> set[Gender | None]:
    """Return the genders that the names of some people tell, None for a name that hardly does."""
    told = [verdict(told_by_name(person)) for person in bearers]
    return {each.gender if each.strength >= Strength.NAME else None for each in told}


def _is_told_of(mention: Mention, bearers: Sequence[Person]) -> bool:
    """Whether a lone name ends its sentence with a stop right before a full one: no headline."""
    sentence = mention.root.sent
    return sentence.text.rstrip().endswith(".") and any(
        mention.sentence < person.mentions[0].sentence <= mention.sentence + 1
        and "\n" not in mention.root.doc[mention.end : person.mentions[0].start].text
        for person in bearers
    )


def _sentence(place: tuple[int, int]) -> int:
    return place[1]


def _printed(mention: Mention) -> str:
    """Return a name as it is printed, without its titles, hyphens and accents."""
    name = mention.root.doc[mention.start + len(mention.titles) : mention.end]
    return " ".join(fold(token.text) for token in name if token.is_alpha)


def goes_by(word: str, person: Person) -> bool:
    """Whether a person may be called by `word` alone: a first, last or middle surname.

    A middle word that is a first name is none, but for surnames of Spain: "Cristina Pérez Soto".
    """
    if len(person.words) < 2:
        return False
    surname = lookup(word) is None or word in listed("spanish-surnames")
    return surname or word in (person.words[0], person.words[-1])


def _is_other_by_title(mention: Mention, person: Person) -> bool:
    """Whether the titles of a lone surname make two people of it: Mr. Kelly and Mrs. Kelly."""
    told = {item.gender for title in mention.titles if (item := of_title(title))}
    known = {
        item.gender for each in _told(person) for title in each.titles if (item := of_title(title))
    }
    return bool(told and known) and told.isdisjoint(known)


def _is_titled(person: Person) -> bool:
    """Whether a person is called by a title and a surname."""
    return any(mention.titles and len(mention.words) == 1 for mention in _told(person))


def is_relative(person: Person) -> bool:
    """Whether a person is named only as somebody's relative: "the niece of Ann Lee"."""
    return all(
        mention.root.dep_ == "pobj"
        and mention.root.head.lower_ == "of"
        and mention.root.head.head.lower_ in kin()
        for mention in _told(person)
    )


def _told(person: Person) -> Sequence[Mention]:
    """Return the mentions that tell how a person is called: the first ones."""
    return person.mentions[:_MOST_TOLD]


def same_name(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether two full names may be one person's: "J. Smith" and "John A. Smith" may."""
    if sorted(one) == sorted(other):
        return True  # "Tanaka Yuriko", "Yuriko Tanaka"
    fewer, more = sorted((one, other), key=len)
    if more[-len(fewer) :] == fewer:
        return True  # "Video Anna Lee": the model took a word before a name for a part of it
    first, second = one[0].rstrip("."), other[0].rstrip(".")
    if first != second:
        short, long = sorted((first, second), key=len)
        if len(short) > 1 or not long.startswith(short):
            return False
    if one[-1] == other[-1] or set(one) <= set(other) or set(other) <= set(one):
        return True
    patronymics = [words[-1].endswith(_PATRONYMICS) for words in (one, other)]
    return first == second and any(patronymics) and not all(patronymics)
