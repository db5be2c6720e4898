"""Words of a link in the wrong order: compounds turned round, or parted by a second article."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newslint.article.article import Article
from newslint.article.neighbours import pairs
from newslint.article.reordering import behind
from newslint.article.sentences import running
from newslint.edits import replaced
from newslint.english.common import common
from newslint.english.lexicon import words
from newslint.english.phrase_ends import ends_phrases, odds
from newslint.english.tags import NAMES, NOUNS, VERBS
from newslint.model import Match, Repair, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_MODIFIERS = NOUNS | NAMES | {"JJ"}
_OUT_OF_ORDER = 3.5  # times likelier in the other order
_PLURAL_FIRST = 1.2  # the same, of a plural and a singular noun
_DOUBTFUL = 0.6  # of these is enough for the judge to be asked
_TURNED = 2.0  # the same, where an article stands between the two
_ACRONYM = 5  # letters at most
_LIKE_ADJECTIVES = frozenset(
    {"attack", "bonus", "debut", "dream", "dummy", "fantasy", "flagship", "giant", "key"}
    | {"landmark", "marathon", "miracle", "mystery", "nightmare", "record", "shock", "star"}
    | {"surprise", "trophy"}
)
"""Nouns that stand before any other one: `a dream semifinal`."""


@dataclass(frozen=True, slots=True)
class _Place:
    """A noun before the words that modify it: `breaches`, `Human`, `rights`."""

    noun: Token
    modifier: Token
    last: Token

    @property
    def capital(self) -> bool:
        """Whether the modifier is an acronym, or has a capital that a link's start gave it."""
        return _acronym(self.modifier) or _titled(self.modifier)


def swapped_nouns(article: Article) -> Iterator[Match]:
    """Find a compound whose words were turned round: `operators tourism`, `the unit the press`."""
    yield from _parted(article)
    for place in _places(article):
        span = Span(place.noun.idx, place.last.idx + len(place.last))
        doubt = _doubt(place)
        yield Match(
            span,
            {"text": article.prose[span.start : span.end]},
            tuple(_repairs(article, place)),
            kind="swapped-nouns-in-doubt" if doubt else "",
            doubt=doubt or "may be in the right order",
        )


def _places(article: Article) -> Iterator[_Place]:
    for noun, modifier in pairs(article, NOUNS, _MODIFIERS):
        last = modifier
        if _titled(modifier) and last.nbor().tag_ in NOUNS and last.nbor().is_lower:
            last = last.nbor()  # "breaches Human rights"
        place = _Place(noun, modifier, last)
        if not _is_head(noun) or _goes_on(place):
            continue
        if not place.capital and _disorder(noun, modifier) <= _DOUBTFUL:
            continue
        if running(article, noun.idx) and not _is_term(place):
            yield place


def _is_term(place: _Place) -> bool:
    """Whether quotation marks hold the words as a name for something: `so-called “springs ice”`."""
    return place.noun.nbor(-1).is_quote and place.last.nbor().is_quote


def _is_head(noun: Token) -> bool:
    """Whether a noun may be what a compound ends in."""
    if noun.text in _LIKE_ADJECTIVES or noun.text in words("adverbial-nouns"):
        return False
    return noun.is_lower and noun.whitespace_ != ""


def _goes_on(place: _Place) -> bool:
    """Whether the phrase goes on behind the modifier: `tour operators`, `talks Human Rights`."""
    follower = place.last.nbor()
    named = not place.modifier.is_lower and (follower.tag_ in NAMES or follower.is_title)
    acts = place.capital and follower.tag_ in ("VBD", "VBZ")  # "a photo Hill posted"
    return named or acts or follower.tag_ in NOUNS | {"HYPH"}


def _doubt(place: _Place) -> str:
    """Return why words in an odd order may be right all the more, or nothing."""
    if place.noun.nbor(-1).tag_ in NAMES:
        return "behind a name"
    if place.last != place.modifier:
        return "a longer phrase"
    if place.capital or _disorder(place.noun, place.modifier) > 1:
        return ""
    return "is probably in the right order"


def _repairs(article: Article, place: _Place) -> Iterator[Repair]:
    """Yield the repairs: the noun goes behind, an adjective with it, or a small word was lost."""
    noun, modifier, last = place.noun, place.modifier, place.last
    yield behind(article, noun, last)
    if modifier.is_title:
        yield behind(article, noun, last, lower=False)
    before = noun.nbor(-1)
    if before.tag_ == "JJ" and before.is_lower and before.whitespace_:
        yield behind(article, before, last)
    for lost in ("of", "and"):
        yield replaced(noun.idx + len(noun), modifier.idx, f" {lost} ")


def _acronym(word: Token) -> bool:
    return word.is_upper and word.is_alpha and 1 < len(word) <= _ACRONYM


def _titled(word: Token) -> bool:
    """Whether a word is written with a capital that the start of a link gave it."""
    plain = common(word.text) or ends_phrases(word.lower_, -1) >= 0
    return word.is_title and plain and word.text not in words("calendar")


def _disorder(noun: Token, modifier: Token) -> float:
    """Return how far two nouns are out of order: above 1 they are, 0 where nothing is known."""
    known = modifier.is_lower and modifier.is_alpha and noun.is_alpha and modifier.tag_ in NOUNS
    if not known or modifier.text in words("adverbial-nouns"):
        return 0.0
    # A plural seldom modifies a singular noun.
    plural_first = noun.tag_ == "NNS" and modifier.tag_ == "NN"
    return odds(noun.text, modifier.text) / (_PLURAL_FIRST if plural_first else _OUT_OF_ORDER)


_CLOSES = frozenset({".", ",", "IN", "''", "CC", "TO", "JJ", "WRB", "PRP"})
"""Tags of what may stand behind a whole phrase, and no verb of a clause that begins in it."""
_OPENS_PHRASE = frozenset({"NN", "NNS", "JJ", "VBG", "CD"})


@dataclass(frozen=True, slots=True)
class _Parted:
    """A noun between two articles, and what the second one stands before: `the unit the rescue`."""

    first: Token
    noun: Token
    second: Token
    modifier: Token
    last: Token


def _parted(article: Article) -> Iterator[Match]:
    """Find a compound turned round with its article said twice: `the unit the enforcement`."""
    for place in _parted_places(article):
        span = Span(place.first.idx, place.last.idx + len(place.last))
        yield Match(
            span,
            {"text": article.prose[span.start : span.end]},
            tuple(_rejoined(article, place)),
            kind="parted-compound",
            doubt=_doubt_of_parted(place),
        )


def _parted_places(article: Article) -> Iterator[_Parted]:
    for noun, second in pairs(article, NOUNS, ("DT",)):
        first, modifier = noun.nbor(-1), second.nbor()
        articles = first.lower_ in ("the", "a", "an") and second.text == "the"
        opens = modifier.tag_ in _OPENS_PHRASE and modifier.is_lower
        if articles and opens and noun.whitespace_ and running(article, noun.idx):
            place = _Parted(first, noun, second, modifier, _last_noun(modifier))
            if not _is_clause(place):
                yield place


def _is_clause(place: _Parted) -> bool:
    """Whether the second phrase is who acts in a clause: `the film the actor misses`."""
    last = place.last
    return last.lower_ in words("person-nouns") and last.nbor().tag_ in ("VBD", "VBZ")


def _last_noun(first: Token) -> Token:
    """Return the last of the nouns that follow a word, at most the second."""
    last = first
    while last.nbor().tag_ in NOUNS and last.i < first.i + 2:
        last = last.nbor()
    return last


def _rejoined(article: Article, place: _Parted) -> Iterator[Repair]:
    """Yield the repairs: one article goes, or what stood between the two was lost."""
    first, noun, end = place.first, place.noun, place.last.idx + len(place.last)
    turned = article.prose[place.modifier.idx : end]
    the = "The" if first.is_sent_start or first.idx == 0 else first.text
    yield replaced(first.idx, end, f"{the} {turned} {noun.text}")
    for text in (", ", " of ", " that "):
        yield replaced(noun.idx + len(noun), place.second.idx, text)


def _doubt_of_parted(place: _Parted) -> str:
    """Return why two phrases may stand side by side, or nothing: `gave the club the title`."""
    before = place.first.doc[place.first.i - 1]
    if before.tag_ in VERBS and before.lemma_ in words("two-object-verbs"):
        return "two objects"
    if place.noun.text in words("adverbial-nouns") | words("nouns-before-clauses"):
        return "a clause may follow"
    if place.last != place.modifier or place.last.nbor().tag_ not in _CLOSES:
        return "the phrase goes on"
    in_order = odds(place.noun.text, place.modifier.text) <= _TURNED
    return "is probably in the right order" if in_order else ""
