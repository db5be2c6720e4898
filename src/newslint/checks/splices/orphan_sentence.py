"""Pieces of a sentence that a full stop cut off: they stand alone, without a verb."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newslint.article.article import Article
from newslint.article.clauses import main_verb
from newslint.article.sentences import (
    Stop,
    independent,
    sentence_end,
    sentence_start,
    stops,
    tokens,
)
from newslint.checks.splices.orphan_sentence_kinds import (
    CERTAIN,
    LONGEST_ORPHAN,
    depends,
    is_adverb,
    kind_of,
    may_have_verb,
)
from newslint.edits import replaced
from newslint.english.common import common
from newslint.english.complements import of_token
from newslint.english.lexicon import words
from newslint.english.tags import FINITE, NAMES, NOUNS, PARTICIPLES, PREPOSITIONS
from newslint.model import Match, Repair, Span

if TYPE_CHECKING:
    from spacy.tokens import Span as TokenSpan
    from spacy.tokens import Token

_OPENING = re.compile(r"(?P<word>[A-Z][\w’'-]*)")


@dataclass(frozen=True, slots=True)
class _Place:
    """A piece of a sentence that a full stop cut off: its kind, and from where to where it goes.

    `word` is the first one behind the full stop.
    """

    stop: Stop
    word: str
    kind: str
    span: Span


def orphan_sentence(article: Article) -> Iterator[Match]:
    """Yield sentences without a finite verb of their own, which a full stop cut off."""
    for place in _places(article):
        text = article.prose[place.span.start : place.span.end]
        yield Match(
            place.span,
            {"orphan": text.strip(". ").split()[0]},
            tuple(_repairs(article, place)),
            kind=f"orphan-{place.kind}",
            doubt=_doubt(article, place),
        )


def _places(article: Article) -> Iterator[_Place]:
    prose = article.prose
    attached = 0  # where the last orphan ends
    for stop in stops(article):
        opening = _OPENING.match(prose, stop.next)
        if not opening or prose[stop.at - 1] in "”\"’'" or _is_unfinished(stop):
            continue
        if any(post.start <= stop.at < post.end for post in article.posts):
            continue
        if article.quoted(Span(stop.at, stop.at + 1)):
            continue  # people speak so
        kind, end = kind_of(article, stop), sentence_end(article, stop.next)
        if kind and " " in prose[stop.next : end]:  # "He lost. Twice." is well said
            attached = end
            yield _Place(stop, opening["word"], kind, Span(stop.at, end))
        elif stop.at + 1 != attached and _is_opening(article, stop, end):
            span = Span(sentence_start(article, stop.at), stop.at + 1)
            yield _Place(stop, opening["word"], "opening", span)


def _is_unfinished(stop: Stop) -> bool:
    """Whether no sentence ends with the word before: what `period-after-article` reports."""
    return stop.before.lower() in words("never-last-words") | words("seldom-last-words")


def _doubt(article: Article, place: _Place) -> str:
    """Return why a piece may be a sentence, or nothing."""
    if not _is_certain(article, place):
        return "may stand alone"
    cut = place.kind != "opening"
    if cut and not _lacks_object(article, place.stop):
        return "may be a fragment that is meant"
    if cut and may_have_verb(article, place.stop, place.kind, place.span.end):
        return "may have a verb of its own"
    return ""


def _is_certain(article: Article, place: _Place) -> bool:
    """Whether a piece cannot stand alone, by its kind or by what stands before it."""
    if place.kind == "opening":
        return _short_opening(article.prose[place.span.start : place.stop.at])
    if place.kind in CERTAIN or _lacks_object(article, place.stop):
        return True
    if place.kind == "where":
        return _where_place(article, place)
    return _bare_phrase(article, place.stop, place.span.end)


def _where_place(article: Article, place: _Place) -> bool:
    """Whether a clause with one verb says what is where the sentence before it ends: `the town`."""
    before = tokens(article, place.stop.at - len(place.stop.before), place.stop.at)
    found = tokens(article, place.stop.next, place.span.end)
    if before is None or found is None or before[-1].tag_ not in NOUNS | NAMES:
        return False
    return len(_heads(found)) == 1


def _heads(found: TokenSpan) -> set[Token]:
    """Return the verbs of the clauses in a piece of text."""
    return {main_verb(token) for token in found if token.tag_ in FINITE}


def _repairs(article: Article, place: _Place) -> Iterator[Repair]:
    """Yield the repairs: the piece joins what stands before it, what is behind it, or both."""
    prose, stop, end = article.prose, place.stop, place.span.end
    if place.kind == "opening":
        yield from _continued(prose, stop.at, stop.next, place.word)
        return
    joined = list(_attached(article, place))
    yield from joined
    rest = _rest(article, end)
    if rest:
        yield from ((*each, *rest) for each in joined[:_ISLANDS])
    after = _AFTER.match(prose, end) if prose[end - 1] == "." else None
    if after and place.kind in _MAY_OPEN:
        yield from _continued(prose, end - 1, after.start("word"), after["word"])


_ISLANDS = 4  # ways to join an orphan with what stands behind it too
_AFTER = re.compile(r" (?P<word>[A-Za-z][\w’'-]*)")
_MAY_OPEN = frozenset({"preposition", "subordinate", "participle"})
"""Kinds of orphans that the sentence behind them may begin with."""


def _rest(article: Article, end: int) -> Repair:
    """Return the edits that join an orphan with the rest of its sentence, if that is behind it."""
    prose = article.prose
    after = _AFTER.match(prose, end)
    if after is None or prose[end - 1] != ".":
        return ()
    start, word = after.start("word"), after["word"]
    if word[0].islower():
        return replaced(end - 1, end, "")
    if not common(word) or independent(article, start, sentence_end(article, start)):
        return ()
    return replaced(end - 1, start + 1, f" {word[0].lower()}")


_FEWEST, _MOST = 5, 18  # words and marks of a phrase that was cut off
_MAYBE_VERBS = FINITE | {"VB", "VBN", "VBG", ":"}


def _bare_phrase(article: Article, stop: Stop, end: int) -> bool:
    """Whether a sentence is one noun phrase with what belongs to it, and no exclamation."""
    found = tokens(article, stop.next, end)
    if found is None or not _FEWEST <= len(found) <= _MOST or found[-1].text != ".":
        return False
    plain = not any(token.tag_ in _MAYBE_VERBS for token in found[1:])
    goes_on = any(token.tag_ == "IN" or token.lower_ in ("this", "last") for token in found[1:])
    return _opens_phrase(found) and plain and goes_on


def _opens_phrase(found: TokenSpan) -> bool:
    """Whether a sentence begins as a description does: `President of the bank`, `A friend of`."""
    if found[0].lower_ in _INDEFINITE or (found[0].tag_ in NOUNS and found[1].tag_ == "IN"):
        return True
    return any(
        token.lower_ in words("person-nouns") and token.nbor().tag_ == "IN" for token in found[:3]
    )


_INDEFINITE = frozenset({"a", "an", "his", "her", "its", "their"})


def _lacks_object(article: Article, stop: Stop) -> bool:
    """Whether the sentence before a full stop ends in a verb that can have an object."""
    found = tokens(article, stop.at - len(stop.before), stop.at)
    return found is not None and found[-1].pos_ == "VERB" and found[-1].tag_ != "VBN"


_SHORT_OPENING = re.compile(r"[A-Z][a-z]+(?: [a-z]+){1,3}")


def _short_opening(text: str) -> bool:
    """Whether a text says so little that it can only open a sentence: `However`, `In a way`."""
    small = text.partition(" ")[0].lower() in words("prepositions")
    return is_adverb(text) or (small and _SHORT_OPENING.fullmatch(text) is not None)


def _is_opening(article: Article, stop: Stop, end: int) -> bool:
    """Whether the sentence before a full stop is the opening of the one behind it."""
    start = sentence_start(article, stop.at)
    if stop.at - start > LONGEST_ORPHAN or "," in article.prose[start : stop.at]:
        return False
    found = tokens(article, start, stop.at)
    if found is None or not _may_open(found) or not depends(found):
        return False
    return independent(article, stop.next, end)


def _may_open(found: TokenSpan) -> bool:
    """Whether words may be a clause or a phrase before the main clause, or an adverb."""
    first = found[0]
    if not first.text[:1].isupper() or first.lower_ in words("verbless-openings"):
        return False
    adverb = len(found) == 1 and is_adverb(first.text)
    joined = first.lower_ in words("subordinators") or first.pos_ == "ADP"
    return adverb or joined or first.tag_ in PARTICIPLES


def _continued(prose: str, at: int, start: int, word: str) -> Iterator[Repair]:
    """Yield the ways to go on with a word behind an opening's full stop: a comma, or nothing."""
    text = prose[start].lower() if common(word) else prose[start]
    yield replaced(at, start + 1, f", {text}")
    yield replaced(at, start + 1, f" {text}")


_LOOSE = frozenset({"Though", "Although", "Whereas", "While", "Like", "Including", "But"})
"""Words that a comma stands before."""


def _attached(article: Article, place: _Place) -> Iterator[Repair]:
    """Yield the ways to hang an orphan on the sentence before it, the likeliest first."""
    prose, stop, kind = article.prose, place.stop, place.kind
    plain = common(place.word) or kind in CERTAIN or kind in ("where", "clause")
    text = prose[stop.next].lower() if plain else prose[stop.next]
    found = tokens(article, stop.at - len(stop.before), stop.at)
    last = found[-1] if found is not None else None
    ways = [", ", " "] if _wants_comma(place, last) else [" ", ", "]
    if kind in ("phrase", "clause", "participle"):
        own = of_token(last).all if kind != "participle" and last is not None else ()
        lost = [f" {preposition} " for preposition in dict.fromkeys((*own, *PREPOSITIONS))]
        ways = [*lost[: len(own)], *ways, *lost[len(own) :]]
    for way in ways:
        yield replaced(stop.at, stop.next + 1, f"{way}{text}")


def _wants_comma(place: _Place, last: Token | None) -> bool:
    """Whether a comma rather than nothing stands between a word and the orphan behind it."""
    lower = place.word.lower()
    if place.word in _LOOSE or place.kind == "introduction":
        return True
    if place.kind == "relative":
        return not (lower == "who" and place.stop.before.islower())
    if place.kind == "participle":
        return lower not in words("attributive-participles")
    before = last.pos_ if last is not None else ""
    described = before == "PROPN" or (before == "NOUN" and lower in ("a", "an"))
    return place.kind == "phrase" and described
