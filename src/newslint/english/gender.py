"""What a text says of a person's gender, and how surely.

A word is evidence, never proof: a title or a gendered noun says what its writer knew, a first name
says what most of its bearers are. What the user states beats all.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import IntEnum, StrEnum
from functools import cache

from newslint.english.known_people import KnownPerson
from newslint.english.lexicon import rows, table, words
from newslint.english.names import fold, lookup
from newslint.english.offices import holders


class Gender(StrEnum):
    """The gender of a person as far as pronouns go; OTHER takes neither he nor she."""

    FEMALE = "female"
    MALE = "male"
    OTHER = "other"

    @property
    def opposite(self) -> Gender:
        """The gender of the other pronoun."""
        return _OPPOSITE[self]


_OPPOSITE = {
    Gender.FEMALE: Gender.MALE,
    Gender.MALE: Gender.FEMALE,
    Gender.OTHER: Gender.OTHER,
}


class Strength(IntEnum):
    """How much a piece of evidence is worth.

    GUESS: "Mr.", which machines write of anybody: no evidence. HINT: a first name that leans to one
    gender. NAME: a first name that nearly always goes with one. WORD: a title, a gendered noun or
    the table of people in the news. STATED: the user's own word.
    """

    NONE = 0
    GUESS = 1
    HINT = 2
    NAME = 3
    WORD = 4
    STATED = 5


@dataclass(frozen=True, slots=True)
class Evidence:
    """One reason to think a person female or male; `reason` says it to a reader."""

    gender: Gender
    strength: Strength
    reason: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """What all evidence of a person comes to; no gender where it is silent or at odds."""

    gender: Gender | None
    strength: Strength
    reasons: tuple[str, ...] = ()

    @property
    def certain(self) -> bool:
        """Whether a rule may rely on it."""
        return self.gender is not None and self.strength >= Strength.NAME


UNKNOWN = Verdict(None, Strength.NONE)


def verdict(evidence: Iterable[Evidence]) -> Verdict:
    """Weigh evidence: the stronger wins only over a mere hint, else contradictions cancel out."""
    best: dict[Gender, Strength] = {}
    everything = [item for item in dict.fromkeys(evidence) if item.strength > Strength.GUESS]
    for item in everything:
        best[item.gender] = max(item.strength, best.get(item.gender, Strength.NONE))
    if not best:
        return UNKNOWN
    (gender, strength), *others = sorted(best.items(), key=lambda each: -each[1])
    if others and strength is not Strength.STATED and others[0][1] > Strength.HINT:
        return UNKNOWN
    if others and strength < Strength.WORD:
        return UNKNOWN
    told = sorted(
        (item for item in everything if item.gender is gender), key=lambda item: -item.strength
    )
    return Verdict(gender, strength, tuple(item.reason for item in told))


_ENOUGH, _NEARLY_ALL, _MOST = 20, 0.10, 0.15
_MANY, _ALL_OF_FEW = 200, 0.05
_ENOUGH_ALONE, _ALL_ALONE = 20_000, 0.03
_ENOUGH_WOMEN = 400  # women's names are hardly ever surnames


def of_first_name(name: str, *, alone: bool = False) -> Evidence | None:
    """Return what a first name says; less if it stands `alone`, since it may be a surname."""
    bearers = lookup(name)
    if bearers is None or bearers.count < _ENOUGH:
        return None
    share = min(bearers.p_female, 1 - bearers.p_female)
    sure = _NEARLY_ALL if bearers.count >= _MANY else _ALL_OF_FEW
    strength = Strength.NAME if share <= sure else Strength.HINT
    if share > _MOST:
        return None
    if fold(name) in words("first-names-of-both"):
        strength = Strength.HINT
    if alone and (
        bearers.count < (_ENOUGH_WOMEN if bearers.p_female > 0.5 else _ENOUGH_ALONE)
        or share > _ALL_ALONE
        or fold(name) in words("ambiguous-first-names") | words("first-names-as-surnames")
    ):
        strength = Strength.HINT
    gender = Gender.FEMALE if bearers.p_female > 0.5 else Gender.MALE
    return Evidence(gender, strength, f"first name “{name}”")


def of_full_name(name: Sequence[str]) -> Evidence | None:
    """Return what the first name in a name of several words says."""
    if opens_with_surname(name) and (told := of_first_name(name[-1])):
        return told
    given = next((word for word in name[:-1] if len(word.rstrip(".")) > 1), None)
    told = of_first_name(given) if given else None
    if told and told.gender is Gender.FEMALE and _is_of_man(name):
        return replace(told, strength=Strength.HINT)
    return told


_SURE_SECONDS = frozenset({"bhushan", "charan", "sagar", "shankar"})
"""Second first names of Indian men that are seldom surnames."""


def _is_of_man(name: Sequence[str]) -> bool:
    """Whether a second first name may make a man's of a woman's: "Uma Shankar Dikshit"."""
    seconds = words("second-first-names") if len(name) > 2 else _SURE_SECONDS
    return any(fold(word) in seconds for word in name[1:2])


def opens_with_surname(name: Sequence[str]) -> bool:
    """Whether a name stands in the Japanese order: "Tanaka Yuriko"."""
    surnames = words("japanese-surnames")
    return len(name) > 1 and fold(name[0]) in surnames and fold(name[-1]) not in surnames


_DAUGHTERS = re.compile(
    r"\w{3,}d[oó]ttir|\w{2,}ová|\w{3,}[^aeiou](?:ov|ev)a|\w{3,}s[ck]a(?:ya|ja|ia)|\w{3,}naya"
    r"|\w{3,}(?:ienė|aitė|ytė|utė)|\w{3,}[sc]k[aá]|\w{3,}opoulou"
)
_SONS = re.compile(r"\w{3,}[^aeiou](?:ov|ev|yov|yev)|\w{2,}(?:[^t]skiy|skij|enkov)")


def of_surname(surname: str) -> Evidence | None:
    """Return what the ending of a surname says: Slavs and Icelanders have two."""
    word = surname.lower()
    if fold(word) in words("no-slavic-surnames"):
        return None
    daughter = _DAUGHTERS.fullmatch(word)
    if daughter is None and _SONS.fullmatch(word) is None:
        return None
    gender = Gender.FEMALE if daughter else Gender.MALE
    return Evidence(gender, Strength.NAME, f"surname “{surname}”")


@cache
def nobles() -> frozenset[str]:
    """Return the nouns that are titles of nobility: "king", "knight"."""
    return frozenset(row["noun"] for row in rows("gendered-nouns") if row["field"] == "nobility")


@cache
def _titles() -> Mapping[str, Gender | None]:
    """Map titles, as `fold` leaves them, to their gender."""
    plain: dict[str, Gender | None] = dict.fromkeys(words("ungendered-titles"))
    nobles = {
        row["noun"]: row["gender"] for row in rows("gendered-nouns") if row["field"] == "nobility"
    }
    told = {**nobles, **table("titles", "gender")}.items()
    # One letter ("U Thant") is an initial more often than a title.
    return plain | {fold(title): Gender(gender) for title, gender in told if len(title) > 1}


def is_title(word: str) -> bool:
    """Whether a word may stand before a person's name: "Mr.", "President"."""
    return fold(word).rstrip(".") in _titles()


_GUESSED = frozenset({"mr", "mister"})
"""Titles that a machine puts before any name, as it does not know whose it is."""


def of_title(word: str) -> Evidence | None:
    """Return what a title before a name says: "Mr.", "Baroness"."""
    title = fold(word).rstrip(".")
    gender = _titles().get(title)
    strength = Strength.GUESS if title in _GUESSED else Strength.WORD
    return Evidence(gender, strength, f"“{word}”") if gender else None


def of_noun(word: str) -> Evidence | None:
    """Return what a noun for a person says: "spokeswoman", "widower"."""
    gender = table("gendered-nouns", "gender").get(word.lower())
    return Evidence(Gender(gender), Strength.WORD, f"“{word}”") if gender else None


def of_office(name: str, beside: Collection[str]) -> Evidence | None:
    """Return what the table of offices says of whoever bears a name.

    A lone surname tells only where a word of the office stands `beside` it: "President Macron".
    """
    holdings = holders(name)
    if " " not in name or any(fold(h.surname) == fold(name) for h in holdings):  # "Dos Santos"
        holdings = tuple(h for h in holdings if not set(h.office.split()).isdisjoint(beside))
    if len({holding.gender for holding in holdings}) != 1:
        return None
    held = holdings[-1]
    return Evidence(Gender(held.gender), Strength.WORD, f"{held.office} of {held.country}")


def of_known(person: KnownPerson) -> Evidence:
    """Return what the table of people in the news says of one."""
    return Evidence(stated(person.gender).gender, Strength.WORD, person.known)


@cache
def kin() -> frozenset[str]:
    """Return the nouns for relatives."""
    return frozenset(row["noun"] for row in rows("gendered-nouns") if row["field"] == "kin")


@cache
def male_callings() -> frozenset[str]:
    """Return the male nouns for what somebody does: "spokesman", "businessman"."""
    return frozenset(
        row["noun"]
        for row in rows("gendered-nouns")
        if row["gender"] == Gender.MALE and row["field"] in ("office", "work")
    )


_ADJECTIVES = {"female": Gender.FEMALE, "male": Gender.MALE, "pregnant": Gender.FEMALE}


def of_adjective(word: str) -> Evidence | None:
    """Return what an adjective before a noun for a person says: "female", "male"."""
    gender = _ADJECTIVES.get(word.lower())
    return Evidence(gender, Strength.WORD, f"“{word}”") if gender else None


_STATED = {
    "female": Gender.FEMALE,
    "woman": Gender.FEMALE,
    "f": Gender.FEMALE,
    "she": Gender.FEMALE,
    "male": Gender.MALE,
    "man": Gender.MALE,
    "m": Gender.MALE,
    "he": Gender.MALE,
}


def stated(gender: str) -> Evidence:
    """Return what the user says of a person: "female", "he/him"; anything else is OTHER."""
    first = gender.lower().partition("/")[0].strip()
    return Evidence(_STATED.get(first, Gender.OTHER), Strength.STATED, "your list of people")
