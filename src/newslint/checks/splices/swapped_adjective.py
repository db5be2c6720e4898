"""Words in the order of another language."""

from __future__ import annotations

import re
from collections.abc import Iterator
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

# No nouns to put an adjective before; and adjectives that are as often nouns or pronouns.
_NO_NOUNS = frozenset(
    {"today", "yesterday", "tomorrow", "tonight", "means", "bit", "lot", "fact", "times"}
    | {"something", "anything", "nothing", "everything", "someone", "anyone", "nobody"}
)
_PRONOUNS = frozenset({"many", "much", "final", "single", "original", "local", "overall", "light"})
_GOES_ON = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ", "CD", "HYPH", "VBG", "VBN", "JJR", "JJS"})
# "tasks common to all", "a man famous for it": what belongs to the adjective stands behind it.
_COMPLEMENT = frozenset({"to", "among", "for", "with", "from", "than", "at", "about"})


@lru_cache
def _attributive() -> dict[str, bool]:
    """Return the adjectives that stand before their noun, and whether that is sure."""
    return {row["adjective"]: row["sure"] == "yes" for row in rows("attributive-adjectives")}


def swapped_adjective(article: Article) -> Iterator[Match]:
    """Find an adjective behind its noun: `a car red`, `the party socialist`."""
    yield from _numbers(article)
    doc = article.doc
    listed = _attributive()
    for noun, adjective in pairs(article, NOUNS, ("JJ", "JJS", "NN", "NNP", "NNPS")):
        if not noun.is_lower or not noun.whitespace_ or noun.lower_ in _NO_NOUNS:
            continue
        if ABBREVIATED.match(noun.text):
            continue
        origin = of_origin(adjective)
        sure = adjective.tag_ == "JJ" and listed.get(adjective.text, False)
        if not origin and adjective.text not in listed and not _misplaced(noun, adjective):
            continue
        if adjective.tag_ == "NN" and (
            adjective.text not in listed or doc[adjective.i + 1].tag_ in NOUNS
        ):
            continue
        if not noun.nbor(-1).whitespace_ or not running(article, noun.idx):
            continue
        last, follower = adjective, doc[adjective.i + 1]
        while last.whitespace_ and _goes_on(follower) and last.i < adjective.i + _MOST:
            last, follower = follower, doc[follower.i + 1]
        if follower.text in "-/&" or follower.lower_ == "enough":
            continue
        nearest = doc[max(noun.sent.start, noun.i - 6) : noun.i]
        weak = (
            any(token.lemma_ in words("result-verbs") for token in nearest)
            or not (origin or sure)
            or (origin and adjective.text not in peoples())
            or last.i > adjective.i + 1
            or follower.tag_ in _GOES_ON | {"CC"}
            or follower.lower_ in _COMPLEMENT
            or (follower.tag_ == "IN" and adjective.text in words("adjectives-behind-nouns"))
            or adjective.text in _PRONOUNS
        )
        # A people's adjective ends no phrase, whatever follows.
        ends = last == adjective and follower.tag_ not in _GOES_ON
        people = adjective.text in peoples() and ends and follower.tag_ not in FINITE
        weak = weak and not people and not (ends and _ends_wrongly(noun, adjective, nearest))
        repairs = tuple(_moved(article, noun, adjective, last))
        values = {"noun": noun.text, "adjective": adjective.text}
        yield Match(
            Span(noun.idx, last.idx + len(last)), values, repairs, doubt="unsure" if weak else ""
        )


_MOST = 2  # adjectives behind the first


def _ends_wrongly(noun: Token, adjective: Token, nearest: TokenSpan) -> bool:
    """Whether a phrase ends in an adjective that opens phrases: `a team of stars big`."""
    following = adjective.nbor()
    return (
        adjective.is_lower
        and adjective.tag_ not in ("JJR", "JJS")
        and adjective.text not in words("adjectives-behind-nouns")
        and ends_phrases(adjective.text) <= _OPENING
        and ends_phrases(noun.text) >= _ENDING
        and not any(token.lemma_ in words("result-verbs") for token in nearest)
        and following.tag_ in _CLOSES | FINITE
        and not (following.text == "," and following.nbor().tag_ == "JJ")
        and noun.lower_ != "course"
        and following.lower_ not in _COMPLEMENT | {"of"}
    )


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


_NUMBERS = frozenset(
    {"one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"}
    | {"twelve"}
)
_UNITS = frozenset(
    {"years", "months", "weeks", "days", "minutes", "seconds", "dollars", "dlrs", "cents", "pounds"}
    | {"euros", "yen", "francs", "metres", "meters", "millimetres", "millimeters", "centimetres"}
    | {"kilometres", "kilometers", "miles", "feet", "inches", "acres", "hectares", "tonnes", "tons"}
    | {"kilograms", "grams", "litres", "liters", "barrels", "degrees", "gigabits", "gigabytes"}
    | {"megabytes", "megawatts"}
)
"""Nouns that hardly any number stands behind."""
_YEAR = re.compile(r"(?:1[6-9]|20)\d\d")
_ABOUT = frozenset({"about", "around", "nearly", "almost", "some", "over"})


def _numbers(article: Article) -> Iterator[Match]:
    """Find a number behind its noun: `the clubs two`, `metres about 15`."""
    for noun, number in pairs(article, NOUNS, ("CD", "IN", "RB")):
        about = number.lower_ in _ABOUT
        last = number.nbor() if about else number
        share = noun.lower_ in ("pct", "percent")
        follower = last.nbor()
        if (
            last.tag_ != "CD"
            or not (last.text in _NUMBERS or last.text[0].isdigit())
            or (noun.tag_ == "NN" and last.text != "one" and noun.text[-1] != "s" and not share)
            or not noun.is_lower
            or not noun.whitespace_
            or noun.lower_ in _NO_NOUNS
            or follower.text in "-/%–"
            or not running(article, noun.idx)
        ):
            continue
        goes_on = follower.tag_ in _GOES_ON | FINITE or follower.lower_ in ("of", "and", "or", "to")
        measured = noun.lower_ in _UNITS and follower.tag_ not in _GOES_ON
        weak = goes_on or about or last.text not in _NUMBERS - {"one"}
        weak = weak and not (measured and not _YEAR.fullmatch(last.text))
        end = last.idx + len(last)
        values = {"noun": noun.text, "adjective": article.prose[number.idx : end]}
        repair = behind(article, noun, last)
        kind = "swapped-number"
        yield Match(
            Span(noun.idx, end), values, (repair,), doubt="unsure" if weak else "", kind=kind
        )
