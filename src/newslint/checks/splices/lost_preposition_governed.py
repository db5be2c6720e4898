"""Words that mostly take a preposition, without one: places for the judge."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from newslint.article.article import Article
from newslint.article.neighbours import pairs
from newslint.article.sentences import running
from newslint.checks.splices.lost_preposition_unneeded import BARE, is_active, is_english
from newslint.edits import replaced
from newslint.english.common import common
from newslint.english.lexicon import row, rows, words
from newslint.english.tags import NAMES, NOUNS, VERBS
from newslint.model import Match, Repair, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

PARTS = {"NN": "n", "NNS": "n", "JJ": "a", "RB": "r"} | dict.fromkeys(sorted(VERBS), "v")
"""The parts of speech of `complements.tsv` and `governing-words.tsv`."""

QUANTITIES = frozenset({"millions", "thousands", "hundreds", "dozens", "tens", "billions"})
_GOVERNING = frozenset({*PARTS, "JJR", "RBR"})
_OPENING = BARE | NAMES | {"DT", "PDT", "PRP$", "CD", "$", "PRP", "WDT", "WP"}
_YEAR = re.compile(r"(?:1[6-9]|20)\d\d")
_PARTS_OF_YEARS = frozenset({"beginning", "close", "course", "end", "half", "middle", "start"})
_COMMON = ("of", "in", "for", "to", "with", "at", "on", "by", "from")
_BEHIND_COMPARATIVES = ("for", "of", "than", "to", "in")
_OFTEN_NONE = ("-",)
_MOST = 6  # prepositions that compete
_WITH_ARTICLE = 2  # of them with an article behind them, before names


@dataclass(frozen=True, slots=True)
class _Place:
    """A word without the preposition that it takes before a class of words: `photograph`, `the`."""

    word: Token
    right: Token
    kind: str
    prepositions: Sequence[str]


def governed(article: Article) -> Iterator[Match]:
    """Find a word that takes a preposition more often than none: `a photograph the holder`."""
    for place in _places(article):
        word, right = place.word, place.right
        yield Match(
            Span(word.idx, right.idx + len(right)),
            {"word": word.text, "next": right.text, "preposition": place.prepositions[0]},
            tuple(_repairs(place)),
            kind=_mostly_right(word, place.kind) or kind_of(word, place.kind),
            doubt="" if _happens_in_year(place) else "may need none",
        )


def _places(article: Article) -> Iterator[_Place]:
    for word, right in pairs(article, _GOVERNING, _OPENING):
        if not word.whitespace_ or not word.is_lower:
            continue
        kind = _kind(right)
        own = _prepositions(word, kind) if kind else ()
        if not own or is_english(word, right, kind) or not running(article, word.idx):
            continue
        # Something happens in a year; only its parts are "of" it.
        first = ("in",) if kind == "year" and word.lower_ not in _PARTS_OF_YEARS else ()
        likely = dict.fromkeys([*first, *own, *_COMMON])
        yield _Place(word, right, kind, list(likely)[:_MOST])


def _repairs(place: _Place) -> Iterator[Repair]:
    """Yield the prepositions between the two, before a name with an article too."""
    gap = place.word.idx + len(place.word), place.right.idx
    for each in place.prepositions:
        yield replaced(*gap, f" {each} ")
    if place.kind == "name":
        for each in place.prepositions[:_WITH_ARTICLE]:
            yield replaced(*gap, f" {each} the ")


def kind_of(word: Token, kind: str) -> str:
    """Return the kind of threshold for a word without its preposition before a class of words.

    Behind an adjective or adverb hardly anything stands without one: little gain is enough.
    """
    return f"lost-preposition-{'adjective' if word.tag_ in _ADJECTIVES else kind}"


_ADJECTIVES = frozenset({"JJ", "JJR", "RB", "RBR"})
_HAPPENING = frozenset({"arise", "begin", "die", "emerge", "happen", "occur", "originate", "start"})
_OF_A_YEAR = frozenset({"to", "will", "would", "through", "'s", "’s"})
"""Words behind a year that something is expected or said of."""
_BEGUN = frozenset({"as", "with", "in", "by"})
"""Words behind a year that somebody begins: `start 2005 with a race`."""


def _happens_in_year(place: _Place) -> bool:
    """Whether a word names what happens in the year behind it: `the crisis 2001`, `born 1950`."""
    word, follower = place.word, place.right.nbor().lower_
    if place.kind != "year" or word.lower_ in words("words-before-years") or not word.is_alpha:
        return False  # "m. 1949"
    if word.tag_ in NOUNS:
        return follower not in _OF_A_YEAR
    if follower in _OF_A_YEAR | _BEGUN:
        return False
    passive = word.tag_ == "VBN" and not is_active(word)
    return passive or (word.lemma_ in _HAPPENING and word.tag_ in VERBS)


def _kind(token: Token) -> str:
    """Return the class of words that a phrase begins with at `token`."""
    if _YEAR.fullmatch(token.text):
        return "year"
    if token.tag_ in ("DT", "PDT", "PRP$"):
        return "article" if token.is_lower else ""
    if token.tag_ in ("CD", "$") or token.lower_ in QUANTITIES or token.text[0].isdigit():
        return "number"
    if token.tag_ in NAMES or (token.tag_ in NOUNS and token.is_upper):
        return "name" if _is_name(token) else ""
    if token.tag_ in BARE:
        return "bare" if token.is_lower else ""
    return "pronoun" if token.lower_ in words("object-pronouns") and token.is_lower else ""


def _is_name(token: Token) -> bool:
    """Whether a token is a name, no date, no initial and no word that a link's start raised."""
    if not token.text[0].isupper() or len(token) == 1 or token.text in words("calendar"):
        return False
    return token.is_upper or not common(token.text)


def _prepositions(word: Token, kind: str) -> Sequence[str]:
    """Return the prepositions that a word takes before a class of words."""
    adjective = _adjectives().get(word.lower_)
    if adjective and (_before_object(word, kind) or _predicative(word)):
        return adjective
    if word.tag_ in ("JJR", "RBR"):
        return _BEHIND_COMPARATIVES if kind in ("article", "name", "pronoun") else ()
    part = PARTS[word.tag_]
    listed = _listed(word.lower_, part)
    own = listed.get(kind, ())
    if not own and part == "n" and kind != "bare":
        return _COMMON  # hardly any noun stands before them
    if _elsewhere(word, kind):
        return next(listed[each] for each in _ELSEWHERE if listed[each])
    if kind == "year" and part == "v":
        return ("in", *own) if own or word.tag_ in ("VBD", "VBN") else ()
    if own == _OFTEN_NONE:
        return _COMMON if kind == "name" else ()
    return own


def _before_object(word: Token, kind: str) -> bool:
    """Whether an adjective stands before what can be no part of its own phrase."""
    return word.tag_ in ("JJ", "VBN") and kind in ("article", "number", "pronoun")


def _mostly_right(word: Token, kind: str) -> str:
    """Return the kind for what is mostly right: `the company Acme`, `searching the house`."""
    if _elsewhere(word, kind):
        return "lost-preposition-verb"
    before_names = _listed(word.lower_, "n").get("name")
    titles = kind == "name" and word.tag_ in NOUNS and before_names == _OFTEN_NONE
    return "lost-preposition-title" if titles else ""


_ELSEWHERE = ("name", "bare", "pronoun", "number", "year")
_OFTEN = 3  # of these classes


def _elsewhere(word: Token, kind: str) -> bool:
    """Whether a verb before an article takes a preposition before most else: `searching a clue`."""
    if kind != "article" or word.tag_ not in VERBS:
        return False
    listed = _listed(word.lower_, "v")
    if not listed or listed["article"]:
        return False
    return sum(bool(listed[each]) for each in _ELSEWHERE) >= _OFTEN


def _predicative(adjective: Token) -> bool:
    """Whether an adjective is said of a subject, perhaps with an adverb: `is totally worthy`."""
    before = adjective.nbor(-1)
    while before.tag_ == "RB" and before.i:
        before = before.nbor(-1)
    return before.lemma_ in words("linking-verbs") or before.tag_ in ("NNS", "PRP")


def _listed(word: str, part: str) -> Mapping[str, tuple[str, ...]]:
    """Return the prepositions of a word, by the class of words behind it; {} if none is counted."""
    cells = row("governing-words", word, part) or {}
    return {
        kind: tuple(cell.split()) for kind, cell in cells.items() if kind not in ("word", "part")
    }


@lru_cache
def _adjectives() -> Mapping[str, Sequence[str]]:
    found = rows("predicate-adjectives")
    return {row["adjective"]: tuple(row["prepositions"].split()) for row in found}
