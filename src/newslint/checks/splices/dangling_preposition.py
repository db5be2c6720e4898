"""Prepositions that stand behind what they belong before."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from newslint.article.article import Article
from newslint.article.neighbours import pairs
from newslint.article.sentences import running
from newslint.english.complements import complements
from newslint.english.tags import FINITE, INSIDE, NAMES, NOUNS, VERBS
from newslint.model import Edit, Match, Repair, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_MOVED = frozenset(
    {"of", "to", "for", "from", "with", "against", "at", "in", "by", "into", "about", "under"}
)
_SELDOM_MOVED = _MOVED | {"on", "over", "until", "like", "after", "before", "between", "during"}
_ENDS = FINITE | {".", ",", ":", "PRP", "''"}
_WEAK_ENDS = _ENDS | {"CC", "IN", "TO", "WDT", "RB", "DT"}
_CLOSES = FINITE | {"VB", "CC", ".", ",", ":"}
"""What stands behind an adverb where a phrase has ended before it."""
_QUANTIFIERS = frozenset({"up", "about", "around", "over", "both", "either", "between", "below"})
"""Words that open a number or a pair: "rose to about 50", "in both towns"."""
_RELATIVE = frozenset({"WDT", "WP", "WRB"})
_RELATED = 6  # words behind a relative pronoun in which a preposition may be its own
_LONGEST = 4  # words between the noun and its preposition
_QUANTITIES = frozenset({"millions", "thousands", "hundreds", "dozens"})


def dangling_preposition(article: Article) -> Iterator[Match]:
    """Find a preposition behind what it belongs before: `plans millions of.`, `sales May in`."""
    for preposition, behind in pairs(article, ("IN", "RP", "TO"), _WEAK_ENDS):
        following = behind.nbor()
        if behind.tag_ == "DT" and (behind.text != "that" or following.tag_ not in FINITE):
            continue
        if preposition.text not in _SELDOM_MOVED or not running(article, preposition.idx):
            continue
        before = article.doc[preposition.sent.start : preposition.i]
        relatives = [token.i for token in before if token.tag_ in _RELATIVE]
        if relatives and preposition.i - relatives[-1] <= _RELATED:
            continue  # "what they had hoped for"
        if behind.lower_ in _QUANTIFIERS:
            continue
        resumed = behind.lower_ == "it" and following.text in ".,;"
        if behind.tag_ == "PRP" and not resumed and following.tag_ not in FINITE:
            continue
        if behind.tag_ == "RB" and following.tag_ not in _CLOSES:
            continue
        firsts = list(_openings(preposition))
        # "turned the lights on": a verb's own.
        particle = preposition.tag_ == "RP" and any(f.nbor(-1).tag_ in VERBS for f in firsts)
        if not firsts:
            continue
        last = behind if resumed else preposition
        sure = None if relatives else _sure(preposition, behind, resumed=resumed)
        if sure is not None:
            firsts = [sure]
        end = last.idx + len(last)
        phrase = article.prose[firsts[0].idx : preposition.idx].rstrip()
        moved = [_moved(article, first, preposition, end) for first in firsts]
        dropped: Repair = (Edit(Span(firsts[0].idx + len(phrase), end), ""),)
        values = {"preposition": preposition.text, "phrase": phrase}
        weak = sure is None or sure.pos_ == "NOUN" or particle
        repairs = (*moved, dropped) if sure else tuple(moved)
        kind = "dangling-particle" if particle else ""
        yield Match(
            Span(firsts[0].idx, end), values, repairs, doubt="unsure" if weak else "", kind=kind
        )


def _moved(article: Article, first: Token, preposition: Token, end: int) -> Repair:
    phrase = article.prose[first.idx : preposition.idx].rstrip()
    return (Edit(Span(first.idx - 1, end), f" {preposition.text} {phrase}"),)


def _openings(preposition: Token) -> Iterator[Token]:
    """Yield the words that may open the phrase before a preposition, the nearest last."""
    doc = preposition.doc
    found = []
    for token in reversed(doc[max(preposition.sent.start + 1, preposition.i - 5) : preposition.i]):
        before = doc[token.i - 1]
        if token.tag_ not in INSIDE | {"DT", "PRP$", "PRP", "JJS", "JJR", "RB", "VBG"}:
            break
        if before.tag_ in NOUNS | NAMES | VERBS | {"JJ"} and before.whitespace_:
            found.append(token)
        if token.tag_ in ("DT", "PRP$", "PRP"):
            break
    yield from reversed(found)


def _sure(preposition: Token, behind: Token, *, resumed: bool) -> Token | None:
    """Return the first word of the phrase where the order cannot be right."""
    if preposition.text not in _MOVED:
        return None
    if not (resumed or behind.text in '.,;”"' or behind.tag_ in FINITE):
        return None
    first = _phrase(preposition)
    if first is None or first.i == first.sent.start:
        return None
    anchor = first.nbor(-1)
    if not anchor.whitespace_ or not anchor.is_lower:
        return None
    governs = preposition.text in complements(anchor.text, "v").all
    return first if anchor.tag_ in NOUNS or (anchor.tag_ in VERBS and governs) else None


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
