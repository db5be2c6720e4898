"""Pieces of a sentence that a full stop cut off: they stand alone, without a verb."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from newslint.article.article import Article
from newslint.article.sentences import (
    Stop,
    independent,
    sentence_end,
    sentence_start,
    stops,
    tokens,
)
from newslint.edits import replaced
from newslint.english.common import common
from newslint.english.complements import of_token
from newslint.english.lexicon import words
from newslint.english.tags import FINITE, NOUNS, PARTICIPLES, PREPOSITIONS
from newslint.model import Match, Repair, Span

if TYPE_CHECKING:
    from spacy.tokens import Span as TokenSpan
    from spacy.tokens import Token

_OPENING = re.compile(r"(?P<word>[A-Z][\w’'-]*)")
_RELATIVES = frozenset({"Who", "Which", "Whose", "Whom"})
_MAIN_FOLLOWS = frozenset({"as", "if", "when", "whenever", "until", "since", "once", "where"})
"""Subordinators whose clause often comes first, without a comma behind it."""
_LONGEST_ORPHAN = 160  # code points
_LONGEST_RELATIVE = 300  # with what the sentence says behind its relative clause
_SHORTEST_BEFORE = 4  # words of the sentence that it was cut from
_SHORTEST_BEFORE_RELATIVE = 2  # of what a relative clause belongs to


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
            doubt="" if _is_certain(article, place) else "may stand alone",
        )


def _places(article: Article) -> Iterator[_Place]:
    prose = article.prose
    attached = 0  # where the last orphan ends
    for stop in stops(article):
        opening = _OPENING.match(prose, stop.next)
        if not opening or prose[stop.at - 1] in "”\"’'" or _is_unfinished(stop):
            continue
        kind, end = _orphan(article, stop), sentence_end(article, stop.next)
        if kind:
            attached = end
            yield _Place(stop, opening["word"], kind, Span(stop.at, end))
        elif stop.at + 1 != attached and _is_opening(article, stop, end):
            span = Span(sentence_start(article, stop.at), stop.at + 1)
            yield _Place(stop, opening["word"], "opening", span)


def _is_unfinished(stop: Stop) -> bool:
    """Whether no sentence ends with the word before: what `period-after-article` reports."""
    return stop.before.lower() in words("never-last-words") | words("seldom-last-words")


def _is_certain(article: Article, place: _Place) -> bool:
    """Whether a piece cannot stand alone, by its kind or by what stands before it."""
    if place.kind == "opening":
        return _short_opening(article.prose[place.span.start : place.stop.at])
    if place.kind in _CERTAIN or _lacks_object(article, place.stop):
        return True
    return _bare_phrase(article, place.stop, place.span.end)


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


_CERTAIN = frozenset({"relative", "participle", "preposition", "subordinate"})


def _orphan(article: Article, stop: Stop) -> str:
    """Say what kind of orphan the sentence behind a full stop is, "" if it is none."""
    prose, end = article.prose, sentence_end(article, stop.next)
    text = prose[stop.next : end]
    word = text.split(maxsplit=1)[0]
    if prose[end - 1] not in '.”"' or ":" in text or "?" in text:
        return ""
    if not _is_cut_off(article, stop, text, word) or _is_connective(text):
        return ""
    if word.lower() in words("verbless-openings") or (word.isupper() and len(word) > 1):
        return ""
    if word in _RELATIVES:
        return "relative"
    if word == "Where" and "," not in text:
        return "where"
    found = tokens(article, stop.next, end)
    return _kind(found, comma="," in text) if found is not None else ""


def _is_cut_off(article: Article, stop: Stop, text: str, word: str) -> bool:
    """Whether a text is short enough for a piece, and enough stands before it to belong to."""
    before = article.prose[sentence_start(article, stop.at) : stop.at].split()
    if word in _RELATIVES:
        return len(text) <= _LONGEST_RELATIVE and len(before) >= _SHORTEST_BEFORE_RELATIVE
    return len(text) <= _LONGEST_ORPHAN and len(before) >= _SHORTEST_BEFORE


def _is_connective(text: str) -> bool:
    """Whether the next sentence begins with a text, or this one: `As a result.`."""
    alone = text.rstrip(".")
    known = _is_adverb(alone) or alone.lower() in words("connective-phrases")
    return known or text.startswith("If anything")


def _is_adverb(text: str) -> bool:
    """Whether a text is an adverb that opens a sentence: `However`."""
    return text.istitle() and text.lower() in words("connective-adverbs")


_ATTRIBUTES = frozenset({"relcl", "acl"})


def _kind(found: TokenSpan, *, comma: bool) -> str:
    first = found[0]
    if first.lower_ in words("subordinators"):
        return "subordinate" if not comma and _depends(found, first) else ""
    if _opens_with_participle(found):
        follows = found[1].pos_ == "ADP" or found[1].tag_ == "TO"
        return "participle" if (first.tag_ == "VBG" or follows) and _depends(found) else ""
    if first.pos_ == "ADP" or first.tag_ == "TO":
        attributes = all(token.head.dep_ in _ATTRIBUTES for token in found if token.dep_ == "nsubj")
        return "preposition" if not comma and attributes and _depends(found) else ""
    verbs = [token for token in found if token.tag_ in FINITE or token.tag_ == "VB"]
    if not verbs:
        return "phrase"
    # "Chemicals which are believed to do harm."
    owned = first.pos_ in ("NOUN", "DET", "ADJ") and _within_attributes(verbs)
    return "clause" if owned else ""


def _opens_with_participle(found: TokenSpan) -> bool:
    """Whether a sentence opens with a participle that belongs to no noun behind it."""
    first = found[0]
    alone = first.dep_ != "amod" and first.text != "According"
    return first.tag_ in PARTICIPLES and alone and len(found) > 1


def _within_attributes(verbs: Sequence[Token]) -> bool:
    """Whether all verbs belong to clauses that say more of a noun."""
    return all(
        any(each.dep_ in _ATTRIBUTES for each in (head, *head.ancestors)) for head in _heads(verbs)
    )


def _heads(verbs: Iterable[Token]) -> Iterator[Token]:
    """Yield the verbs, and for each auxiliary the verb that it belongs to."""
    for verb in verbs:
        yield verb.head if verb.dep_ in ("aux", "auxpass") else verb


_DEPENDENT = frozenset({"advcl", "relcl", "acl", "ccomp", "pcomp"})


def _depends(found: TokenSpan, opening: Token | None = None) -> bool:
    """Whether all finite verbs stand in clauses that depend on another word, or on `opening`."""
    finite = (token for token in found if token.tag_ in FINITE)
    return all(head.dep_ in _DEPENDENT or _marks(opening, head) for head in _heads(finite))


def _marks(opening: Token | None, verb: Token) -> bool:
    """Whether a subordinator opens the clause of a verb, which no main clause follows."""
    if opening is None or opening.lower_ in _MAIN_FOLLOWS:
        return False
    return opening.dep_ in ("mark", "advmod") and opening.head == verb


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
    return _is_adverb(text) or (small and _SHORT_OPENING.fullmatch(text) is not None)


def _is_opening(article: Article, stop: Stop, end: int) -> bool:
    """Whether the sentence before a full stop is the opening of the one behind it."""
    start = sentence_start(article, stop.at)
    if stop.at - start > _LONGEST_ORPHAN or "," in article.prose[start : stop.at]:
        return False
    found = tokens(article, start, stop.at)
    if found is None or not _may_open(found) or not _depends(found):
        return False
    return independent(article, stop.next, end)


def _may_open(found: TokenSpan) -> bool:
    """Whether words may be a clause or a phrase before the main clause, or an adverb."""
    first = found[0]
    if not first.text[:1].isupper() or first.lower_ in words("verbless-openings"):
        return False
    adverb = len(found) == 1 and _is_adverb(first.text)
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
    plain = common(place.word) or kind in _CERTAIN or kind in ("where", "clause")
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
    if place.word in _LOOSE:
        return True
    if place.kind == "relative":
        return not (lower == "who" and place.stop.before.islower())
    if place.kind == "participle":
        return lower not in words("attributive-participles")
    before = last.pos_ if last is not None else ""
    described = before == "PROPN" or (before == "NOUN" and lower in ("a", "an"))
    return place.kind == "phrase" and described
