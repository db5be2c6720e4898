"""Nouns in the wrong number: `two Republican opposed`, `every citizens`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from newslint.article.article import Article
from newslint.article.neighbours import pairs
from newslint.article.sentences import running
from newslint.edits import replaced
from newslint.english.lexicon import words
from newslint.english.plurals import countable, plural, singular
from newslint.english.tags import ADJECTIVES, FINITE, NAMES, NOUNS
from newslint.model import Match, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_SMALL = words("small-numbers") - {"one"}
_MANY = frozenset({"several", "many", "numerous", "these", "both", "few", "various"})
_EACH = frozenset({"a", "an", "each", "every", "another"})
_OF_ALL = frozenset({"the", "his", "her", "its", "their", "our", "my", "these", "those"})
_MODIFIERS = ADJECTIVES | {"VBN", "VBG"}
_RANKING = frozenset({"few", "last", "many", "more", "next", "other"})  # "four last month"
_LONGEST = 3  # words before the noun
_UNITS = frozenset({"day", "hour", "meter", "metre", "mile", "minute", "month", "week", "year"})
_KINDS = frozenset(
    {"class", "form", "kind", "manner", "number", "search", "sort", "style", "thought", "total"}
    | {"type"}
    | {"band", "bunch", "cast", "couple", "crew", "duo", "family", "flock", "gang", "group", "herd"}
    | {"lot", "pair", "party", "squad", "staff", "team", "trio"}
)
"""Nouns that stay as they are behind "these" and "one of their": kinds, many in one, and others."""


def noun_number(article: Article) -> Iterator[Match]:
    """Find a noun whose number its determiner excludes: `two Republican`, `one of the actor`."""
    for before, first in pairs(article, _TAGS_BEFORE, _MODIFIERS | NOUNS | NAMES):
        wanted = _wanted(before)
        noun = _noun(first) if wanted else None
        if noun is None or not _closes(noun) or not running(article, noun.idx):
            continue
        right = _in_number(noun, wanted)
        if right and not (wanted == "plural" and _is_measure(before, noun)):
            place = Span(before.idx, noun.idx + len(noun))
            yield Match(
                place,
                {"text": article.prose[place.start : place.end], "right": right},
                (replaced(noun.idx, noun.idx + len(noun), right),),
            )


_TAGS_BEFORE = frozenset({"CD", "DT", "JJ", "PRP$", "PDT", "NN"})


def _wanted(before: Token) -> str:
    """Return the number that a word wants of the noun behind it: "plural", "singular" or ""."""
    word, left = before.lower_, before.nbor(-1)
    if word == "both" and left.lemma_ in ("be", "have"):
        return ""  # "the firms have both denied responsibility"
    if word in _SMALL or word in _MANY:
        apart = left.tag_ not in NOUNS | NAMES | {"CD", "HYPH"} and left.lower_ not in ("a", "or")
        return "plural" if apart and before.whitespace_ and not before.is_title else ""
    if not (before.is_lower and before.whitespace_):
        return ""
    if word in _OF_ALL and left.lower_ == "of" and left.i > 1 and left.nbor(-1).lower_ == "one":
        return "" if left.nbor(-2).tag_ in NOUNS | NAMES else "plural"
    return "singular" if word in _EACH else ""


def _noun(first: Token) -> Token | None:
    """Return the noun of the phrase that begins with `first`, None where that is not clear."""
    last = first
    for token in first.doc[first.i : first.i + _LONGEST]:
        last = token
        if token.tag_ in NOUNS | NAMES or not token.whitespace_:
            break
        if token.tag_ not in _MODIFIERS or token.lower_ in _RANKING:
            return None
    plain = last.is_lower or last.lower_ in ("republican", "democrat")
    return last if last.tag_ in NOUNS | NAMES and plain and last.is_alpha else None


def _closes(noun: Token) -> bool:
    """Whether a phrase ends with its noun: a verb, a preposition or a stop follows."""
    behind = noun.nbor() if noun.i + 1 < len(noun.doc) else noun
    if behind.text in "-–—/" or behind.tag_ in ("CC", "POS", "HYPH"):
        return False
    if behind.tag_ == "VBZ" and behind.lower_ not in ("is", "has", "was"):
        return False  # perhaps a noun: "two bonus offers"
    if behind.tag_ in FINITE and behind.tag_ != "VBP":
        return True
    return behind.text in ".,;:" or behind.lower_ in ("who", "have", "are", "in", "from", "at")


def _in_number(noun: Token, wanted: str) -> str:
    """Return the form of a noun in the number that is wanted, "" where it has that already."""
    word = noun.lower_
    if wanted == "singular":
        right = singular(word) if word != "people" else ""
    else:
        right = plural(word) if word in countable() and word not in _KINDS else ""
    return right.capitalize() if right and noun.is_title else right


def _is_measure(before: Token, noun: Token) -> bool:
    """Whether a number and a measure stand before an adjective or in a date: `two year old`."""
    return noun.lower_ in _UNITS and before.tag_ == "CD" and noun.nbor().text not in ".;"
