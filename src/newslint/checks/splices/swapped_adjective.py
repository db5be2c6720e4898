"""Words in the order of another language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from newslint.article.article import Article
from newslint.article.neighbours import pairs
from newslint.article.reordering import behind, of_origin, peoples
from newslint.article.sentences import running
from newslint.edits import replaced
from newslint.english.lexicon import rows, words
from newslint.english.phrase_ends import ABBREVIATED, ends_phrases, odds
from newslint.english.tags import FINITE, NAMES, NOUNS
from newslint.model import Match, Repair, Span

if TYPE_CHECKING:
    from spacy.tokens import Span as TokenSpan
    from spacy.tokens import Token

_GOES_ON = NOUNS | NAMES | {"JJ", "CD", "HYPH", "VBG", "VBN", "JJR", "JJS"}
_COMPLEMENT = frozenset({"to", "among", "for", "with", "from", "than", "at", "about"})
"""What belongs to an adjective stands behind it: "tasks common to all", "famous for it"."""
_BEHIND_TOO = frozenset({"enough", "other", "visible"})
"""Adjectives that stand behind nouns: "thank the man enough", "no purpose other than"."""
_MOST = 2  # adjectives behind the first
_BACK = 12  # words in which a verb may say what becomes of the noun: "made the house safe"


@lru_cache
def _attributive() -> dict[str, bool]:
    """Return the adjectives that stand before their noun, and whether that is sure."""
    return {row["adjective"]: row["sure"] == "yes" for row in rows("attributive-adjectives")}


@lru_cache
def _governed_by() -> dict[str, str]:
    """Return the preposition of each adjective that has one: "shares convertible into"."""
    return {
        row["word"]: row["right"] for row in rows("governed-prepositions") if row["part"] == "a"
    }


@dataclass(frozen=True, slots=True)
class _Place:
    """A noun with the adjectives behind it, and what follows: `policy`, `economic`, `,`."""

    noun: Token
    adjective: Token
    last: Token
    follower: Token

    @property
    def before(self) -> TokenSpan:
        """The words shortly before the noun."""
        start = max(self.noun.sent.start, self.noun.i - _BACK)
        return self.noun.doc[start : self.noun.i]


def swapped_adjective(article: Article) -> Iterator[Match]:
    """Find an adjective behind its noun: `a car red`, `the party socialist`."""
    yield from _numbers(article)
    for place in _places(article):
        noun, last = place.noun, place.last
        yield Match(
            Span(noun.idx, last.idx + len(last)),
            {"noun": noun.text, "adjective": place.adjective.text},
            tuple(_moved(article, noun, place.adjective, last)),
            doubt=_doubt_of_noun(place) or ("" if _opens_phrases(place) else _doubt(place)),
        )


def _places(article: Article) -> Iterator[_Place]:
    for noun, adjective in pairs(article, NOUNS, ("JJ", "JJS", "NN", "NNP", "NNPS")):
        if not _takes_adjectives(noun) or not _stands_before_nouns(noun, adjective):
            continue
        if not noun.nbor(-1).whitespace_ or not running(article, noun.idx):
            continue
        if adjective.lower_ in _BEHIND_TOO or _is_subject(adjective):
            continue
        last = _last_adjective(adjective)
        follower = last.nbor()
        governs = follower.lower_ == _governed_by().get(adjective.lower_)
        if follower.text not in "-/&" and follower.lower_ != "enough" and not governs:
            yield _Place(noun, adjective, last, follower)


def _takes_adjectives(noun: Token) -> bool:
    """Whether a word is a noun that adjectives stand before, and no abbreviation."""
    plain = noun.is_lower and noun.whitespace_ != ""
    return plain and noun.lower_ not in words("bare-nouns") and not ABBREVIATED.match(noun.text)


def _stands_before_nouns(noun: Token, adjective: Token) -> bool:
    """Whether a word behind a noun is an adjective that belongs before it."""
    listed = adjective.text in _attributive()
    if adjective.tag_ == "NN" and (not listed or adjective.nbor().tag_ in NOUNS):
        return False
    return listed or of_origin(adjective) or _misplaced(noun, adjective)


def _is_subject(adjective: Token) -> bool:
    """Whether a word for a number of people begins a clause: `a mystery few can explain`."""
    return adjective.lower_ in ("few", "many") and adjective.nbor().tag_ in FINITE | {"MD"}


def _last_adjective(first: Token) -> Token:
    """Return the last of the adjectives that begin with `first`: `party conservative British`."""
    last = first
    while last.whitespace_ and _goes_on(last.nbor()) and last.i < first.i + _MOST:
        last = last.nbor()
    return last


def _opens_phrases(place: _Place) -> bool:
    """Whether the phrase ends in an adjective that none can end in, whatever the verb."""
    if place.last != place.adjective or place.follower.tag_ in _GOES_ON:
        return False
    # A people's adjective ends no phrase, whatever follows.
    people = place.adjective.text in peoples() and place.follower.tag_ not in FINITE
    return people or _ends_wrongly(place)


def _doubt_of_noun(place: _Place) -> str:
    """Return why the adjective may say nothing of the noun before it, or nothing."""
    if place.noun.lower_ in _NO_HEADS or _is_asked(place.noun):
        return "may not belong to the noun"
    listed = place.follower.text == ","
    given = listed and any(token.lemma_ in words("two-object-verbs") for token in place.before)
    return "two objects" if given else ""


def _doubt(place: _Place) -> str:
    """Return why an adjective behind a noun may be right, or nothing."""
    adjective, follower = place.adjective, place.follower
    if _results(place):
        return "result of a verb"
    if not _is_known(adjective):
        return "may not be an adjective"
    if place.last.i > adjective.i + 1:
        return "several adjectives"
    if follower.tag_ in _GOES_ON | {"CC"} or _is_listed(follower):
        return "the phrase goes on"
    if adjective.text in _NOUNS_TOO or (of_origin(adjective) and follower.tag_ in FINITE):
        return "may be a noun or an adverb"
    if follower.lower_ in _COMPLEMENT:
        return "has a complement"
    if follower.tag_ == "IN" and adjective.text in words("adjectives-behind-nouns"):
        return "stands behind nouns"
    return "may be a pronoun" if adjective.text in words("adjectives-like-pronouns") else ""


def _results(place: _Place) -> bool:
    """Whether the adjective may say what becomes of the noun: `made the house safe`."""
    return any(token.lemma_ in words("result-verbs") for token in place.before)


def _is_known(adjective: Token) -> bool:
    """Whether a word is a people's adjective, or else an adjective that hardly follows a noun."""
    if of_origin(adjective):
        return adjective.text in peoples()
    return adjective.tag_ == "JJ" and _attributive().get(adjective.text, False)


def _ends_wrongly(place: _Place) -> bool:
    """Whether a phrase ends in an adjective that opens phrases: `a team of stars big`."""
    adjective = place.adjective
    opens = adjective.is_lower and adjective.tag_ not in ("JJR", "JJS")
    opens = opens and adjective.text not in words("adjectives-behind-nouns") | _NOUNS_TOO
    opens = opens and ends_phrases(adjective.text) <= _OPENING
    ends = ends_phrases(place.noun.text) >= _ENDING and place.noun.lower_ != "course"
    return opens and ends and not _results(place) and _closes_phrase(adjective.nbor())


def _closes_phrase(following: Token) -> bool:
    """Whether a word ends the phrase before it and is no complement of its adjective."""
    governed = following.lower_ in _COMPLEMENT | {"of"}
    return following.tag_ in _CLOSES | FINITE and not _is_listed(following) and not governed


def _is_listed(following: Token) -> bool:
    """Whether more adjectives follow behind a comma, of a noun behind them: `safe, clean air`."""
    return following.text == "," and following.nbor().tag_ in ("JJ", "JJR", "JJS", "VBN")


_NOUNS_TOO = frozenset(
    {"common", "first", "joint", "last", "multiple", "preferred", "second", "third"}
)
"""What also stands by itself: "par value common", "a price to earnings multiple", "came second"."""
_NO_HEADS = frozenset(
    {"half", "part", "respects", "senses", "shade", "tad", "term", "touch", "ways", "word"}
)
"""Nouns that the adjective behind them says nothing of: "the word secular", "half Chinese"."""


def _is_asked(noun: Token) -> bool:
    """Whether a question says what the noun is: `Is the same thing true of the other?`."""
    return noun.sent[0].lemma_ == "be"


_OPENING, _ENDING = 25, 60  # per cent of their uses that end a phrase
_CLOSES = frozenset({"IN", ".", ",", "TO", ":", "''", "-RRB-"})


def _goes_on(follower: Token) -> bool:
    """Whether the phrase goes on with another adjective."""
    return follower.tag_ in ("JJ", "JJS") or of_origin(follower)


def _moved(article: Article, noun: Token, first: Token, last: Token) -> Iterator[Repair]:
    """Yield the repairs: the noun goes behind the adjectives, or behind more, or a comma."""
    doc = article.doc
    yield behind(article, noun, last)
    if last.i > first.i:
        yield behind(article, noun, first)
    following = doc[last.i + 1]
    if following.is_alpha and following.tag_ in NOUNS | NAMES | {"VBN", "JJR"}:
        yield behind(article, noun, following)
    yield replaced(noun.idx + len(noun), first.idx, ", ")


def _misplaced(noun: Token, word: Token) -> bool:
    """Whether a word in lower case opens phrases rather than ends them, and the noun does not."""
    fits = word.is_lower and word.is_alpha
    if word.text in _POSTPOSITIVE:
        return fits and word.text in _DETERMINING and word.nbor().tag_ == "JJ"
    return fits and odds(noun.text, word.text) > _ODD


_ODD = 1.0
_DETERMINING = frozenset({"such", "last", "next"})
"""Words that stand behind a noun, but not before another adjective: `esteem such high`."""
_POSTPOSITIVE = frozenset({"such", "worth", "able", "due", "available", "last", "next", "more"})


_YEAR = re.compile(r"(?:1[6-9]|20)\d\d")
_RANGES = frozenset({"to", "and", "or", "through", "until", "for", "mln", "million", "billion"})
_ABOUT = frozenset({"about", "around", "nearly", "almost", "some", "over"})


def _numbers(article: Article) -> Iterator[Match]:
    """Find a number behind its noun: `the clubs two`, `metres about 15`."""
    for noun, first in pairs(article, NOUNS, ("CD", "IN", "RB")):
        number = first.nbor() if first.lower_ in _ABOUT else first
        if not _is_number(number) or not _is_counted(noun, number):
            continue
        if number.nbor().text in "-/%–" or not running(article, noun.idx):
            continue
        end = number.idx + len(number)
        yield Match(
            Span(noun.idx, end),
            {"noun": noun.text, "adjective": article.prose[first.idx : end]},
            (behind(article, noun, number),),
            kind="swapped-number",
            doubt="" if _is_measured(noun, number) else _doubt_of_number(first, number),
        )


def _is_number(token: Token) -> bool:
    spelt = token.text in words("small-numbers")
    return token.tag_ == "CD" and (spelt or token.text.replace(",", "").isdigit())


def _is_counted(noun: Token, number: Token) -> bool:
    """Whether a noun may have that many: `years 15`, `pct 15`, `year one`."""
    if not noun.is_lower or not noun.whitespace_ or noun.lower_ in words("bare-nouns"):
        return False
    if noun.nbor(-1).tag_ == "CD" or number.nbor().lower_ in _RANGES | {"out"}:
        return False  # "over 15 months 85 million", "in years one to four", "five out of ten"
    plural = noun.tag_ != "NN" or noun.text[-1] == "s" or noun.lower_ in ("pct", "percent")
    return plural or number.text == "one"


def _is_measured(noun: Token, number: Token) -> bool:
    """Whether a noun is one that hardly any number stands behind: `metres 15`."""
    plain = noun.lower_ in words("units") and not _YEAR.fullmatch(number.text)
    return plain and number.nbor().tag_ not in _GOES_ON


def _doubt_of_number(first: Token, number: Token) -> str:
    """Return why a number behind a noun may be right, or nothing."""
    follower = number.nbor()
    if follower.tag_ in _GOES_ON | FINITE or follower.lower_ in ("of", "and", "or", "to"):
        return "the phrase goes on"
    if first != number:
        return "about a number"
    if follower.lower_ == "at":
        return "so many at a time"
    if number.text not in words("small-numbers") or number.text == "one":
        return "a number after its noun"
    return ""
