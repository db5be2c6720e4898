"""Possessives that a machine piled up: `his cause private collection plans`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from newslint.article.article import Article
from newslint.article.neighbours import pairs
from newslint.article.sentences import running
from newslint.checks.splices.invented_possessive import (
    INSIDE_PHRASE,
    LONGEST_PHRASE,
    OPENED_BY,
    closes_opening,
    with_indefinite,
)
from newslint.edits import replaced
from newslint.english.complements import complements
from newslint.english.determiners import indefinite
from newslint.english.lexicon import words
from newslint.english.phrase_ends import ends_phrases
from newslint.english.tags import NAMES, NOUNS
from newslint.model import Match, Repair, Safety, Span

if TYPE_CHECKING:
    from spacy.tokens import Token


def possessive_pile_up(article: Article) -> Iterator[Match]:
    """Find nouns piled up behind a possessive: `his cause mass deportation plans`."""
    for possessive, _ in pairs(article, ("PRP$",), INSIDE_PHRASE | NAMES):
        noun = _first_noun(possessive)
        if noun is None or not running(article, noun.idx):
            continue
        right = noun.nbor()
        if right.tag_ == "PRP$" and right.nbor().tag_ in INSIDE_PHRASE | NAMES:
            repairs = _twice(article, possessive, noun, right)
            same = right.lower_ == possessive.lower_ and right.lower_ != "her"
            opens = possessive.i == 0 or possessive.nbor(-1).is_sent_start
            own = noun.nbor(-1).lower_ == "own" or noun.lower_ == "times"
            weak = opens or own or not same or closes_opening(possessive)
        elif _piles(noun, right):
            repairs = _piled(article, possessive, noun, right)
            adjacent = noun.i == possessive.i + 1
            weak = not adjacent or noun.lower_ not in words("head-nouns") or right.tag_ == "CD"
        else:
            continue
        span = Span(possessive.idx, right.idx + len(right))
        values = {"text": article.prose[span.start : span.end]}
        # What was meant is seldom clear: an editor sees the likeliest repair.
        yield Match(span, values, tuple(repairs), Safety.DISPLAY, doubt="unsure" if weak else "")


_SOME_OF_MANY = frozenset(
    {"chain", "collection", "couple", "group", "handful", "list", "lot", "pair", "pattern"}
    | {"piece", "range", "selection", "sequence", "series", "set", "string", "variety"}
)
"""Nouns that "a" mostly stands before, and "of" behind."""


def _first_noun(possessive: Token) -> Token | None:
    """Return the first noun behind a possessive that might end its phrase."""
    doc = possessive.doc
    for token in doc[possessive.i + 1 : possessive.i + 2 + LONGEST_PHRASE]:
        if (
            not token.whitespace_
            or token.tag_ not in INSIDE_PHRASE | NAMES
            or token.i + 2 >= len(doc)
        ):
            return None
        if token.tag_ in NOUNS and token.is_lower:
            following = token.nbor()
            ends = ends_phrases(token.text) >= _MOSTLY or token.text in words("head-nouns")
            if following.tag_ == "PRP$" or ends:
                return token
    return None


_MOSTLY = 75  # per cent


def _piles(noun: Token, right: Token) -> bool:
    """Whether a phrase goes on behind a noun that ends its phrase as a rule."""
    if not right.is_lower or right.text in words("adverbial-nouns") | {"last", "next", "due"}:
        return False
    if right.tag_ == "JJ":
        return right.nbor().tag_ in NOUNS
    return right.tag_ in NOUNS


def _undetermined(middle: str, *, opens: bool) -> list[str]:
    """Return a phrase with the articles that it may have had, and with none."""
    the, one = "The" if opens else "the", with_indefinite(middle, opens=opens)
    bare = middle[0].upper() + middle[1:] if opens else middle
    return [f"{the} {middle}", f"{one} {middle}", bare]


def _twice(article: Article, possessive: Token, noun: Token, right: Token) -> Iterator[Repair]:
    """Yield the repairs of two possessives: the second, or both, were invented."""
    start, end = possessive.idx, right.nbor().idx
    middle = article.prose[possessive.nbor().idx : noun.idx + len(noun)]
    opens = possessive.text[0].isupper()
    own = complements(noun.lower_).all if noun.lower_ not in _SOME_OF_MANY else ()
    prepositions = list(dict.fromkeys([*own, "of", "in", "for", "to"]))[:OPENED_BY]
    following = right.nbor()
    seconds = ["", "the "] + [f"{indefinite(following.text)} "] * (following.tag_ == "NN")
    texts = _undetermined(middle, opens=opens)
    if noun.lower_ in _SOME_OF_MANY:
        texts[:2] = reversed(texts[:2])
    for text in (*texts, f"{possessive.text} {middle}"):
        for preposition in prepositions:
            for second in seconds:
                yield replaced(start, end, f"{text} {preposition} {second}")
    for joined in ("of", "and"):
        yield replaced(noun.idx + len(noun), right.idx, f" {joined} ")


def _piled(article: Article, possessive: Token, noun: Token, right: Token) -> Iterator[Repair]:
    """Yield the repairs of a pile: a noun is too much, or a preposition is missing."""
    opens = possessive.text[0].isupper()
    middle = article.prose[possessive.nbor().idx : noun.idx + len(noun)]
    prepositions = dict.fromkeys(
        [*complements(noun.lower_).all, "of", "for", "to", "in", "with", "and"]
    )
    if noun.i == possessive.i + 1:
        yield replaced(noun.idx, right.idx, "")
    for preposition in list(prepositions)[:6]:
        yield replaced(noun.idx + len(noun), right.idx, f" {preposition} ")
    for text in _undetermined(middle, opens=opens):
        for preposition in list(prepositions)[:OPENED_BY]:
            for article_ in ("", "the "):
                yield replaced(possessive.idx, right.idx, f"{text} {preposition} {article_}")
    yield from _three(middle, possessive, noun, right)


def _three(middle: str, possessive: Token, noun: Token, right: Token) -> Iterator[Repair]:
    """Yield the repairs of a pile of three: `his rise number messages`."""
    third = right.nbor()
    if right.tag_ not in NOUNS or third.tag_ not in INSIDE_PHRASE | NAMES or not right.whitespace_:
        return
    firsts = dict.fromkeys([*complements(noun.lower_).all, "of", "in"])
    second = next(iter(complements(right.lower_).all), "of")
    for text in _undetermined(middle, opens=possessive.text[0].isupper()):
        for first in list(firsts)[:2]:
            for article_ in ("", "the "):
                wording = f"{text} {first} {article_}{right.text} {second} "
                yield replaced(possessive.idx, third.idx, wording)
