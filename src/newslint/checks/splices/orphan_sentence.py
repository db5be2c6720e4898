"""Pieces of a sentence that a full stop cut off: they stand alone, without a verb."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
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
from newslint.english.tags import FINITE, PREPOSITIONS
from newslint.model import Match, Repair, Span

if TYPE_CHECKING:
    from spacy.tokens import Span as TokenSpan
    from spacy.tokens import Token

_OPENING = re.compile(r"(?P<word>[A-Z][\w’'-]*)")
_RELATIVES = frozenset({"Who", "Which", "Whose", "Whom"})
_MAIN_FOLLOWS = frozenset({"As", "If", "When", "Whenever", "Until", "Since", "Once", "Where"})
"""Subordinators whose clause often comes first, without a comma behind it."""
_CONNECTIVES = frozenset(
    {"as a result", "as usual", "at first", "at last", "at the same time", "by contrast"}
    | {"for example", "for instance", "in addition", "in contrast", "in fact", "in other words"}
    | {"in particular", "in response", "in return", "in the end", "in the meantime", "in turn"}
    | {"of course", "on the contrary", "on the one hand", "on the other hand"}
)
_ADVERBS = frozenset(
    {"Additionally", "Also", "Besides", "Consequently", "Finally", "Furthermore", "However"}
    | {"Instead", "Likewise", "Meanwhile", "Moreover", "Nevertheless", "Nonetheless"}
    | {"Otherwise", "Separately", "Similarly", "Still", "Then", "Therefore", "Thus"}
)
_LONGEST_ORPHAN = 160  # code points
_LONGEST_RELATIVE = 300  # with what the sentence says behind its relative clause
_SHORTEST_BEFORE = 4  # words of the sentence that it was cut from
_SHORTEST_BEFORE_RELATIVE = 2  # of what a relative clause belongs to


def orphan_sentence(article: Article) -> Iterator[Match]:
    """Yield sentences without a finite verb of their own, which a full stop cut off."""
    prose = article.prose
    attached = 0  # where the last orphan ends
    for stop in stops(article):
        opening = _OPENING.match(prose, stop.next)
        if not opening or prose[stop.at - 1] in "”\"’'":
            continue
        if stop.before.lower() in words("never-last-words") | words("seldom-last-words"):
            continue  # what `period-after-article` reports
        kind, end = _orphan(article, stop), sentence_end(article, stop.next)
        if kind:
            span, attached = Span(stop.at, end), end
            joined = tuple(_attached(article, stop, opening["word"], kind))
            rest = _rest(article, end)
            repairs = (*joined, *((*each, *rest) for each in joined[:_ISLANDS] if rest))
            after = _AFTER.match(prose, end) if prose[end - 1] == "." else None
            if after and kind in _MAY_OPEN:
                repairs = (
                    *repairs,
                    *_continued(prose, end - 1, after.start("word"), after["word"]),
                )
        elif stop.at + 1 != attached and _is_opening(article, stop, end):
            kind, span = "opening", Span(sentence_start(article, stop.at), stop.at + 1)
            repairs = tuple(_continued(prose, stop.at, stop.next, opening["word"]))
        else:
            continue
        certain = kind in _CERTAIN or (
            _short_opening(prose[span.start : stop.at])
            if kind == "opening"
            else _lacks_object(article, stop) or _bare_phrase(article, stop, end)
        )
        yield Match(
            span,
            {"orphan": prose[span.start : span.end].strip(". ").split()[0]},
            repairs,
            kind=f"orphan-{kind}",
            doubt="" if certain else "may stand alone",
        )


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
    prose = article.prose
    end = sentence_end(article, stop.next)
    start = sentence_start(article, stop.at)
    text = prose[stop.next : end]
    word = text.split(maxsplit=1)[0]
    longest = _LONGEST_RELATIVE if word in _RELATIVES else _LONGEST_ORPHAN
    if len(text) > longest or prose[end - 1] not in '.”"':
        return ""
    least = _SHORTEST_BEFORE if word not in _RELATIVES else _SHORTEST_BEFORE_RELATIVE
    alone = text.rstrip(".")
    if alone in _ADVERBS or alone.lower() in _CONNECTIVES or text.startswith("If anything"):
        return ""  # what the next sentence begins with, or this one
    if ":" in text or "?" in text or len(prose[start : stop.at].split()) < least:
        return ""
    if word.lower() in words("verbless-openings") or (word.isupper() and len(word) > 1):
        return ""
    if word in _RELATIVES:
        return "relative"
    if word == "Where" and "," not in text:
        return "where"
    found = tokens(article, stop.next, end)
    return _kind(found, comma="," in text) if found is not None else ""


_ATTRIBUTES = frozenset({"relcl", "acl"})


def _kind(found: TokenSpan, *, comma: bool) -> str:
    first = found[0]
    if first.lower_ in words("subordinators"):
        return "subordinate" if not comma and _depends(found, first) else ""
    if (
        first.tag_ in ("VBG", "VBN")
        and first.dep_ != "amod"
        and first.text != "According"
        and len(found) > 1
    ):
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


def _within_attributes(verbs: Sequence[Token]) -> bool:
    """Whether all verbs belong to clauses that say more of a noun."""
    return all(
        any(each.dep_ in _ATTRIBUTES for each in (head, *head.ancestors)) for head in _heads(verbs)
    )


def _heads(verbs: Iterable[Token]) -> Iterator[Token]:
    """Yield the verbs, and for each auxiliary the verb that it belongs to."""
    for verb in verbs:
        yield verb.head if verb.dep_ in ("aux", "auxpass") else verb


def _depends(found: TokenSpan, opening: Token | None = None) -> bool:
    """Whether all finite verbs stand in clauses that depend on another word, or on `opening`."""
    return all(
        head.dep_ in ("advcl", "relcl", "acl", "ccomp", "pcomp")
        or (
            opening is not None
            and opening.text not in _MAIN_FOLLOWS
            and opening.dep_ in ("mark", "advmod")
            and opening.head == head
        )
        for head in _heads(token for token in found if token.tag_ in FINITE)
    )


_FEWEST, _MOST = 5, 18  # words and marks of a phrase that was cut off
_MAYBE_VERBS = FINITE | {"VB", "VBN", "VBG", ":"}


def _bare_phrase(article: Article, stop: Stop, end: int) -> bool:
    """Whether a sentence is one noun phrase with what belongs to it, and no exclamation."""
    found = tokens(article, stop.next, end)
    if found is None or not _FEWEST <= len(found) <= _MOST or found[-1].text != ".":
        return False
    noun = found[0].tag_ in ("NN", "NNS") and found[1].tag_ == "IN"
    office = any(
        token.lower_ in words("person-nouns") and token.nbor().tag_ == "IN" for token in found[:3]
    )
    opens = noun or office or found[0].lower_ in _INDEFINITE
    plain = not any(token.tag_ in _MAYBE_VERBS for token in found[1:])
    goes_on = any(token.tag_ == "IN" or token.lower_ in ("this", "last") for token in found[1:])
    return opens and plain and goes_on


_INDEFINITE = frozenset({"a", "an", "his", "her", "its", "their"})


def _lacks_object(article: Article, stop: Stop) -> bool:
    """Whether the sentence before a full stop ends in a verb that can have an object."""
    found = tokens(article, stop.at - len(stop.before), stop.at)
    return found is not None and found[-1].pos_ == "VERB" and found[-1].tag_ != "VBN"


_SHORT_OPENING = re.compile(r"[A-Z][a-z]+(?: [a-z]+){1,3}")


def _short_opening(text: str) -> bool:
    """Whether a text says so little that it can only open a sentence: `However`, `In a way`."""
    small = text.partition(" ")[0].lower() in words("prepositions")
    return text in _ADVERBS or (small and _SHORT_OPENING.fullmatch(text) is not None)


def _is_opening(article: Article, stop: Stop, end: int) -> bool:
    """Whether the sentence before a full stop is the opening of the one behind it."""
    prose = article.prose
    start = sentence_start(article, stop.at)
    if stop.at - start > _LONGEST_ORPHAN:
        return False
    found = tokens(article, start, stop.at)
    if (
        found is None
        or not found[0].text[:1].isupper()
        or found[0].lower_ in words("verbless-openings")
    ):
        return False
    first = found[0]
    opens = (
        (first.text in _ADVERBS and len(found) == 1)
        or first.lower_ in words("subordinators")
        or first.pos_ == "ADP"
        or first.tag_ in ("VBG", "VBN")
    )
    return (
        opens
        and "," not in prose[start : stop.at]
        and _depends(found)
        and independent(article, stop.next, end)
    )


def _continued(prose: str, at: int, start: int, word: str) -> Iterator[Repair]:
    """Yield the ways to go on with a word behind an opening's full stop: a comma, or nothing."""
    text = prose[start].lower() if common(word) else prose[start]
    yield replaced(at, start + 1, f", {text}")
    yield replaced(at, start + 1, f" {text}")


_LOOSE = frozenset({"Though", "Although", "Whereas", "While", "Like", "Including", "But"})
"""Words that a comma stands before."""


def _attached(article: Article, stop: Stop, word: str, kind: str) -> Iterator[Repair]:
    """Yield the ways to hang an orphan on the sentence before it, the likeliest first."""
    prose = article.prose
    plain = common(word) or kind in _CERTAIN or kind in ("where", "clause")
    text = prose[stop.next].lower() if plain else prose[stop.next]
    lower = word.lower()
    ways = [" ", ", "]
    who = lower == "who" and stop.before.islower()
    last = tokens(article, stop.at - len(stop.before), stop.at)
    before = last[-1].pos_ if last is not None else ""
    noun = before in ("NOUN", "PROPN")
    if (
        (kind == "relative" and not who)
        or (kind == "phrase" and noun and (lower in ("a", "an") or before == "PROPN"))
        or word in _LOOSE
        or (kind == "participle" and lower not in words("attributive-participles"))
    ):
        ways.reverse()
    if kind in ("phrase", "clause", "participle"):
        own = of_token(last[-1]).all if kind != "participle" and last is not None else ()
        lost = [f" {preposition} " for preposition in dict.fromkeys((*own, *PREPOSITIONS))]
        ways = [*lost[: len(own)], *ways, *lost[len(own) :]]
    for way in ways:
        yield replaced(stop.at, stop.next + 1, f"{way}{text}")
