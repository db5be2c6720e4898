"""Small words that are too much."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from newslint.article.article import Article
from newslint.article.neighbours import pairs
from newslint.article.sentences import running
from newslint.edits import replaced
from newslint.english.tags import INSIDE, NAMES, NOUNS
from newslint.model import Match, Span

_FOR_TO = re.compile(r"(?<=[a-z] )for (?=to [a-z])")
_OPENS = r"(?=(?:the|a|an|his|her|its|their) |[A-Z])"
_SECOND = re.compile(
    rf"\b(?:(?P<first>of) (?P<second>in|to)|(?P<odd>in|with|against|by|for|at|during) (?P<of>of)"
    rf"|(?P<after>by|for|with|during|against) (?P<in>in)) {_OPENS}"
)


def extra_preposition(article: Article) -> Iterator[Match]:
    """Find a preposition that its verb does not take: `discussed about the plan`, `for to win`."""
    prose = article.prose
    for found in _FOR_TO.finditer(prose):
        infinitive = article.doc.char_span(
            found.end() + 3, found.end() + 4, alignment_mode="expand"
        )
        if (
            infinitive is not None
            and infinitive[0].tag_ == "VB"
            and running(article, found.start())
        ):
            yield _needless(Span(found.start(), found.end() - 1), "for to")
    taken = set()
    for found in _SECOND.finditer(prose):
        second = next(name for name in ("second", "of", "in") if found[name])
        span = Span(found.start(second), found.end(second))
        forced = second == "of" or _behind_noun(article, found.start())
        if forced and running(article, span.start):
            taken.add(found.start())
            yield _needless(span, found[0].strip())
    yield from _pairs(article, taken)


def _pairs(article: Article, taken: Collection[int]) -> Iterator[Match]:
    """Find any two prepositions side by side, which a clause may have left there: for the judge."""
    for first, second in pairs(article, ("IN",), ("IN", "TO")):
        following = second.nbor()
        if first.text not in _FIRSTS or second.text not in _SECONDS or first.idx in taken:
            continue
        if first.text == second.text or (second.text == "in" and following.tag_ == "CD"):
            continue  # a doubled word; what is left behind before a year: "stay out of in 1954"
        if following.tag_ in _OPENING and running(article, first.idx):
            text = f"{first.text} {second.text}"
            repairs = (
                replaced(second.idx, following.idx, ""),
                replaced(first.idx, second.idx, ""),
            )
            span = Span(first.idx, second.idx + len(second))
            kind = "extra-preposition-pair"
            yield Match(span, {"text": text}, repairs, kind=kind, doubt="unsure")


_FIRSTS = frozenset({"of", "for", "at", "by", "with", "against", "from", "about", "between"})
_SECONDS = frozenset({"to", "in", "of", "at", "for", "with", "on", "by", "from"})
_OPENING = INSIDE | NAMES | {"DT", "PRP$", "CD"}


def _behind_noun(article: Article, at: int) -> bool:
    """Whether a preposition follows a noun, and cannot be one that a clause leaves behind."""
    token = article.doc.char_span(at, at + 1, alignment_mode="expand")
    if token is None or not token[0].i:
        return False
    noun = token[0].nbor(-1)
    before = noun.doc[noun.sent.start : noun.i]
    relative = any(t.tag_ in ("WDT", "WP", "WRB") for t in before)
    return noun.tag_ in NOUNS | NAMES | {"JJ"} and not relative


def _needless(span: Span, text: str) -> Match:
    repair = replaced(span.start, span.end + 1, "")
    return Match(span, {"text": text}, (repair,))
