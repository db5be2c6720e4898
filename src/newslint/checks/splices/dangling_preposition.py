"""Prepositions that stand behind what they belong before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newslint.article.article import Article
from newslint.article.neighbours import pairs
from newslint.article.sentences import running
from newslint.english.complements import complements
from newslint.english.lexicon import words
from newslint.english.tags import ADJECTIVES, ASKING, FINITE, INSIDE, NAMES, NOUNS, VERBS
from newslint.model import Edit, Match, Repair, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_ENDS = FINITE | {".", ",", ":", "PRP", "''", "CC", "IN", "TO", "WDT", "RB", "DT"}
_CLOSES = FINITE | {"VB", "CC", ".", ",", ":"}
"""What stands behind an adverb where a phrase has ended before it."""
_QUANTIFIERS = frozenset({"up", "about", "around", "over", "both", "either", "between", "below"})
"""Words that open a number or a pair: "rose to about 50", "in both towns"."""
_RELATED = 6  # words behind a relative pronoun in which a preposition may be its own
_LONGEST = 4  # words between the noun and its preposition
_QUANTITIES = frozenset({"millions", "thousands", "hundreds", "dozens"})


@dataclass(frozen=True, slots=True)
class _Place:
    """A preposition and the phrase that it belongs before: `resulted its new plants from`.

    `firsts` are the words that the phrase may begin with, one where that is `sure`; `last` is the
    preposition, or the "it" that says the phrase again; `particle`: it may be a verb's own.
    """

    preposition: Token
    firsts: Sequence[Token]
    last: Token
    sure: bool
    particle: bool


def dangling_preposition(article: Article) -> Iterator[Match]:
    """Find a preposition behind what it belongs before: `plans millions of.`, `sales May in`."""
    for place in _places(article):
        first, preposition = place.firsts[0], place.preposition
        phrase = article.prose[first.idx : preposition.idx].rstrip()
        yield Match(
            Span(first.idx, place.last.idx + len(place.last)),
            {"preposition": preposition.text, "phrase": phrase},
            tuple(_repairs(article, place)),
            kind="dangling-particle" if place.particle else "",
            doubt=_doubt(place),
        )


def _places(article: Article) -> Iterator[_Place]:
    for preposition, behind in pairs(article, ("IN", "RP", "TO"), _ENDS):
        if preposition.text not in words("prepositions-moved-seldom"):
            continue
        if not _ends_phrase(behind) or not running(article, preposition.idx):
            continue
        relatives = _relatives(preposition)
        if relatives and preposition.i - relatives[-1] <= _RELATED:
            continue  # "what they had hoped for"
        firsts = list(_openings(preposition))
        if firsts:
            sure = None if relatives else _sure(preposition, behind)
            particle = preposition.tag_ == "RP" and any(_is_verb_before(each) for each in firsts)
            last = behind if _resumes(behind) else preposition
            found = firsts if sure is None else [sure]
            yield _Place(preposition, found, last, sure is not None, particle)


def _ends_phrase(behind: Token) -> bool:
    """Whether a phrase and its preposition may have ended before a word."""
    following = behind.nbor()
    handed = behind.lower_ == "to" and behind.nbor(-1).lower_ == "over"
    if behind.lower_ in _QUANTIFIERS or handed:
        return False  # "turned the papers over to the court"
    if behind.tag_ == "DT":
        return behind.text == "that" and following.tag_ in FINITE
    if behind.tag_ == "PRP":
        return _resumes(behind) or following.tag_ in FINITE
    return behind.tag_ != "RB" or following.tag_ in _CLOSES


def _resumes(behind: Token) -> bool:
    """Whether an "it" says the phrase again: `plans millions of it.`."""
    return behind.lower_ == "it" and behind.nbor().text in ".,;"


def _relatives(preposition: Token) -> list[int]:
    """Return where relative pronouns stand in the sentence before a preposition."""
    before = preposition.doc[preposition.sent.start : preposition.i]
    return [token.i for token in before if token.tag_ in ASKING or _says_which(token)]


def _says_which(that: Token) -> bool:
    """Whether a "that" behind a noun opens a clause that tells which: `a place that he went to`."""
    return that.lower_ == "that" and that.i > 0 and that.nbor(-1).tag_ in NOUNS


def _is_verb_before(first: Token) -> bool:
    """Whether a verb stands before a phrase, so that the particle may be its: `turned it on`."""
    return first.nbor(-1).tag_ in VERBS


def _doubt(place: _Place) -> str:
    """Return why a preposition may stand behind a phrase, or nothing."""
    if place.particle:
        return "may be the verb's own"
    if not place.sure:
        return "may end a clause"
    return "may not be an object" if place.firsts[0].pos_ == "NOUN" else ""


def _repairs(article: Article, place: _Place) -> Iterator[Repair]:
    """Yield the repairs: the preposition goes before the phrase, or it goes."""
    end = place.last.idx + len(place.last)
    for first in place.firsts:
        phrase = article.prose[first.idx : place.preposition.idx].rstrip()
        yield (Edit(Span(first.idx - 1, end), f" {place.preposition.text} {phrase}"),)
    if place.sure:
        start = len(article.prose[: place.preposition.idx].rstrip())
        yield (Edit(Span(start, end), ""),)


_IN_PHRASE = INSIDE | ADJECTIVES | {"DT", "PRP$", "PRP", "RB", "VBG"}


def _openings(preposition: Token) -> Iterator[Token]:
    """Yield the words that may open the phrase before a preposition, the nearest last."""
    doc = preposition.doc
    found = []
    for token in reversed(doc[max(preposition.sent.start + 1, preposition.i - 5) : preposition.i]):
        before = doc[token.i - 1]
        if token.tag_ not in _IN_PHRASE:
            break
        if before.tag_ in NOUNS | NAMES | VERBS | {"JJ"} and before.whitespace_:
            found.append(token)
        if token.tag_ in ("DT", "PRP$", "PRP"):
            break
    yield from reversed(found)


def _sure(preposition: Token, behind: Token) -> Token | None:
    """Return the first word of the phrase where the order cannot be right."""
    ends = _resumes(behind) or behind.text in '.,;”"' or behind.tag_ in FINITE
    if not ends or preposition.text not in words("prepositions-moved"):
        return None
    first = _phrase(preposition)
    if first is None or first.i == first.sent.start:
        return None
    return first if _belongs_to(first.nbor(-1), preposition) else None


def _belongs_to(anchor: Token, preposition: Token) -> bool:
    """Whether a preposition may belong to a noun, or to a verb that takes it: `resulted from`."""
    if not anchor.whitespace_ or not anchor.is_lower:
        return False
    governs = preposition.text in complements(anchor.text, "v").all
    return anchor.tag_ in NOUNS or (anchor.tag_ in VERBS and governs)


def _phrase(preposition: Token) -> Token | None:
    """Return the first word of the phrase that ends before a preposition."""
    doc, start = preposition.doc, preposition.i
    while start > preposition.sent.start and preposition.i - start < _LONGEST:
        token = doc[start - 1]
        if token.tag_ in ("DT", "PRP$"):
            return token if start < preposition.i else None
        opens = token.tag_ in NAMES or token.tag_ == "CD" or token.lower_ in _QUANTITIES
        if opens and doc[start - 2].tag_ in NOUNS | VERBS and doc[start - 2].is_lower:
            return token
        if token.tag_ not in INSIDE | {"VBG"}:
            return None
        start -= 1
    return None
