"""Possessives that a machine piled up: `his cause private collection plans`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newslint.article.article import Article
from newslint.article.neighbours import pairs
from newslint.article.phrases import ends_opening
from newslint.article.sentences import running
from newslint.edits import replaced
from newslint.english.complements import complements
from newslint.english.indefinite import indefinite, with_indefinite
from newslint.english.lexicon import words
from newslint.english.phrase_ends import ends_phrases
from newslint.english.tags import MODIFIERS, NAMES, NOUNS
from newslint.model import Match, Repair, Safety, Span

if TYPE_CHECKING:
    from spacy.tokens import Token


_LONGEST = 4  # words between the possessive and its noun
_TRIED = 3  # prepositions


@dataclass(frozen=True, slots=True)
class _Place:
    """A possessive, the noun that ends its phrase, and what piles up behind: `his cause mass`."""

    possessive: Token
    noun: Token
    right: Token

    @property
    def twice(self) -> bool:
        """Whether it is another possessive: `his series his investments`."""
        return self.right.tag_ == "PRP$"

    @property
    def opens(self) -> bool:
        """Whether the possessive is written with a capital, as at the start of a sentence."""
        return self.possessive.text[0].isupper()

    def middle(self, article: Article) -> str:
        """Return the words from behind the possessive to the noun."""
        return article.prose[self.possessive.nbor().idx : self.noun.idx + len(self.noun)]


def possessive_pile_up(article: Article) -> Iterator[Match]:
    """Find nouns piled up behind a possessive: `his cause mass deportation plans`."""
    for place in _places(article):
        repairs = _twice(article, place) if place.twice else _piled(article, place)
        span = Span(place.possessive.idx, place.right.idx + len(place.right))
        values = {"text": article.prose[span.start : span.end]}
        doubt = _doubt_of_two(place) if place.twice else _doubt_of_pile(place)
        # What was meant is seldom clear: an editor sees the likeliest repair.
        yield Match(span, values, tuple(repairs), Safety.HINT, doubt=doubt)


def _places(article: Article) -> Iterator[_Place]:
    for possessive, _ in pairs(article, ("PRP$",), MODIFIERS | NAMES):
        noun = _first_noun(possessive)
        if noun is None or not running(article, noun.idx):
            continue
        place = _Place(possessive, noun, noun.nbor())
        again = place.twice and place.right.nbor().tag_ in MODIFIERS | NAMES
        if again or _piles(place.right):
            yield place


def _doubt_of_two(place: _Place) -> str:
    """Return why two possessives may both be right, or nothing."""
    first, noun, second = place.possessive, place.noun, place.right
    if first.i == 0 or first.nbor(-1).is_sent_start or ends_opening(first):
        return "may end an introduction"
    if noun.nbor(-1).lower_ == "own" or noun.lower_ == "times":
        return "stands alone"
    return "" if first.lower_ == second.lower_ != "her" else "of two owners"


def _doubt_of_pile(place: _Place) -> str:
    """Return why nouns behind a possessive may be right, or nothing."""
    if place.noun.i != place.possessive.i + 1:
        return "a longer phrase"
    if place.noun.lower_ not in words("head-nouns"):
        return "may be a compound"
    return "a number" if place.right.tag_ == "CD" else ""


def _first_noun(possessive: Token) -> Token | None:
    """Return the first noun behind a possessive that might end its phrase."""
    doc = possessive.doc
    for token in doc[possessive.i + 1 : possessive.i + 2 + _LONGEST]:
        inside = token.tag_ in MODIFIERS | NAMES and token.whitespace_ != ""
        if not inside or token.i + 2 >= len(doc):
            return None
        if token.tag_ in NOUNS and token.is_lower and _may_end_phrase(token):
            return token
    return None


_MOSTLY = 75  # per cent


def _may_end_phrase(noun: Token) -> bool:
    mostly = ends_phrases(noun.text) >= _MOSTLY or noun.text in words("head-nouns")
    return mostly or noun.nbor().tag_ == "PRP$"


def _piles(right: Token) -> bool:
    """Whether a phrase goes on with a word behind its noun."""
    if not right.is_lower or right.text in words("adverbial-nouns") | {"last", "next", "due"}:
        return False
    return right.tag_ in NOUNS or (right.tag_ == "JJ" and right.nbor().tag_ in NOUNS)


def _undetermined(middle: str, *, opens: bool) -> list[str]:
    """Return a phrase with the articles that it may have had, and with none."""
    the, one = "The" if opens else "the", with_indefinite(middle, opens=opens)
    bare = middle[0].upper() + middle[1:] if opens else middle
    return [f"{the} {middle}", f"{one} {middle}", bare]


def _twice(article: Article, place: _Place) -> Iterator[Repair]:
    """Yield the repairs of two possessives: the second, or both, were invented."""
    noun, following = place.noun, place.right.nbor()
    of_many = noun.lower_ in words("some-of-many")
    own = () if of_many else complements(noun.lower_).all
    prepositions = list(dict.fromkeys([*own, "of", "in", "for", "to"]))[:_TRIED]
    seconds = ["", "the "] + [f"{indefinite(following.text)} "] * (following.tag_ == "NN")
    middle = place.middle(article)
    texts = _undetermined(middle, opens=place.opens)
    if of_many:
        texts[:2] = reversed(texts[:2])
    for text in (*texts, f"{place.possessive.text} {middle}"):
        for preposition in prepositions:
            for second in seconds:
                wording = f"{text} {preposition} {second}"
                yield replaced(place.possessive.idx, following.idx, wording)
    for joined in ("of", "and"):
        yield replaced(noun.idx + len(noun), place.right.idx, f" {joined} ")


_MOST = 6  # prepositions behind a noun that piles up


def _piled(article: Article, place: _Place) -> Iterator[Repair]:
    """Yield the repairs of a pile: a noun is too much, or a preposition is missing."""
    possessive, noun, right = place.possessive, place.noun, place.right
    own = complements(noun.lower_).all
    prepositions = list(dict.fromkeys([*own, "of", "for", "to", "in", "with", "and"]))
    # Without its first noun any compound reads more naturally: "my confirmation money".
    if noun.i == possessive.i + 1 and noun.lower_ in words("head-nouns"):
        yield replaced(noun.idx, right.idx, "")
    for preposition in prepositions[:_MOST]:
        yield replaced(noun.idx + len(noun), right.idx, f" {preposition} ")
    texts = _undetermined(place.middle(article), opens=place.opens)
    for text in texts:
        for preposition in prepositions[:_TRIED]:
            for article_ in ("", "the "):
                yield replaced(possessive.idx, right.idx, f"{text} {preposition} {article_}")
    if _three(right):
        yield from _of_three(texts, place)


def _three(right: Token) -> bool:
    """Whether three nouns pile up, `right` the second: `his rise number messages`."""
    third = right.nbor()
    return right.tag_ in NOUNS and third.tag_ in MODIFIERS | NAMES and right.whitespace_ != ""


def _of_three(texts: Iterable[str], place: _Place) -> Iterator[Repair]:
    """Yield the repairs of a pile of three: a preposition behind each, `the rise in number of`."""
    noun, right = place.noun, place.right
    firsts = dict.fromkeys([*complements(noun.lower_).all, "of", "in"])
    second = next(iter(complements(right.lower_).all), "of")
    for text in texts:
        for first in list(firsts)[:2]:
            for article_ in ("", "the "):
                wording = f"{text} {first} {article_}{right.text} {second} "
                yield replaced(place.possessive.idx, right.nbor().idx, wording)
