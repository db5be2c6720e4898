"""The words of a sentence that may be names, in the source and in English."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from newslint.article.analysis import known_words
from newslint.english.common import is_function, is_word
from newslint.english.lexicon import rows, words
from newslint.english.names import Bearers, bearers, lookup
from newslint.english.offices import country_of, demonyms
from newslint.model import Span
from newslint.source.anchors import romanised
from newslint.source.names.places import places
from newslint.source.names.sounds import Likeness, likeness, sound

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_LONGEST = 60  # letters: beside what is longer no name is looked for, which takes the square
_OWNER = re.compile(r"['’]s\Z")
_OPENS = re.compile(r"(?:^|[.!?…:]|[\"“«„‘'—–(])\s*[\"“«„‘'—–(]*\Z")
_ROOT = 4  # letters that a name and its adjective begin with
_BEARERS = 200  # people of a first name from which it is taken for one
_MONTHS = frozenset({"March", "May"})  # words, too
_CODE = 4  # letters
SHORTEST = 3  # letters of a word that is compared
_CASE_ENDINGS = re.compile("(?:[aeiouyąęùúůěýíáéó]|om|em|[oe][jyi]|oy|[oi]u)$")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a sentence: its text without a possessive "'s", and where it stands in it.

    `opens` says that it has a capital because something begins with it, perhaps.
    """

    text: str
    span: Span
    opens: bool

    @property
    def capital(self) -> bool:
        """Whether it is written like a name."""
        return self.text[0].isupper() and not (self.text.isupper() and len(self.text) > 1)


@lru_cache(maxsize=1024)
def words_of(text: str) -> tuple[Word, ...]:
    """Return the words of a text; spans are its code points, parts of hyphened words are words."""
    found = []
    for match in _WORD.finditer(text):
        bare = _OWNER.sub("", match[0])
        if len(bare) > _LONGEST:
            continue
        span = Span(match.start(), match.start() + len(bare))
        before = text[max(0, match.start() - 4) : match.start()]
        opens = bare[0].isupper() and _OPENS.search(before) is not None
        found.append(Word(bare, span, opens))
    return tuple(found)


def english_names(text: str) -> Iterator[Word]:
    """Yield the words of an English text that can only be names: no word, no people, no month."""
    for word in words_of(text):
        short = len(word.text) <= _CODE and not word.text[1:].islower()  # "IoT"
        if word.capital and not (short or len(word.text) < SHORTEST or is_english(word.text)):
            yield word


def is_known(word: str) -> bool:
    """Whether the news in English has a word as it is written, or in small letters."""
    return word in known_words() or word.lower() in known_words()


def is_common(word: str) -> bool:
    """Whether a word that stands like a surname is one of the language: "Bridge", "Village"."""
    return is_word(word.lower()) or is_thing(word)


def has_plural(word: str) -> bool:
    """Whether the news has a word in both numbers, as hardly any name: "moons", "customs"."""
    low = word.lower()
    if low.endswith("s") and low[:-1] in known_words():
        return True
    return (f"{low[:-1]}ies" if low.endswith("y") else f"{low}s") in known_words()


def is_thing(word: str) -> bool:
    """Whether a word in capitals is one of the news and hardly anybody's name: "Earth"."""
    return has_plural(word) and bearers(word) < _BEARERS


@cache
def titles() -> frozenset[str]:
    """Return the offices that stand before names: "pope", "mayor"."""
    return frozenset(row["english"] for row in rows("offices-abroad"))


@cache
def is_english(word: str) -> bool:
    """Whether a capitalised word may be something else than a name that the source has, too."""
    low = word.lower()
    return (
        is_word(low)
        or is_function(word)
        or word in words("calendar")
        or word in _MONTHS
        or country_of(word) is not None
        or word in demonyms()
        or word.removesuffix("s") in demonyms()
        or word in words("languages")
        or low in words("person-nouns")
        or low in words("organisation-words")
        or low in titles()
        or word in places()
        or "'" in word
        or "’" in word
    )


def people_of(text: str) -> list[tuple[Word, ...]]:
    """Return the names of people in full: a first name and the names behind it: `Ana Olmedo`."""
    runs: list[list[Word]] = []
    for word in words_of(text):
        goes_on = runs and text[runs[-1][-1].span.end : word.span.start] in (" ", "-", "\u00a0")
        if not word.capital or len(word.text) < 2:
            continue
        if goes_on:
            runs[-1].append(word)
        else:
            runs.append([word])
    return [tuple(part) for run in runs if len(part := _from_first_name(run)) > 1]


def _from_first_name(run: list[Word]) -> list[Word]:
    place = next((n for n, word in enumerate(run[:-1]) if is_first_name(word.text)), len(run))
    return run[place : place + 4]


@cache
def is_first_name(word: str) -> bool:
    """Whether a word in any script, and in most of its cases, is a first name: `Михаилу`."""
    return bool(bearers_of(word))


@cache
def bearers_of(word: str) -> tuple[Bearers, ...]:
    """Return who bears the first names that a word in any script may be a case of."""
    latin = word if word.isascii() else romanised(word)
    forms = (latin, _CASE_ENDINGS.sub("", latin), _CASE_ENDINGS.sub("a", latin))
    found = (lookup(name) for name in dict.fromkeys(forms) if len(name) >= SHORTEST)
    return tuple(each for each in found if each is not None and each.count >= _BEARERS)


def is_plain(word: str) -> bool:
    """Whether a word in any script is a first name as it stands, in no case: `Олена`."""
    return bearers(word if word.isascii() else romanised(word)) >= _BEARERS


def best(word: str, others: Iterable[Word]) -> Likeness:
    """Return how surely a word of the translation is one of the source's.

    One that the source has in small letters ("российский", "bogotano") must begin like it.
    """
    return max((answer(other, word) for other in others), default=Likeness.NONE)


def answer(source: Word, english: str) -> Likeness:
    """Return how surely a word of the source is a name of the translation."""
    if source.text[0].isupper():
        return likeness(source.text, english)
    begins = sound(source.text)[:_ROOT] == sound(english)[:_ROOT]
    return Likeness.SAME if begins else Likeness.NONE
