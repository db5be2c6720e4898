"""Small words that are too much."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from newslint.article.article import Article
from newslint.article.neighbours import pairs
from newslint.article.sentences import running
from newslint.edits import replaced
from newslint.english.tags import ASKING, INSIDE, NAMES, NOUNS
from newslint.model import Match, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_FOR_TO = re.compile(r"(?<=[a-z] )for (?=to [a-z])")
_OPENS = r"(?=(?:the|a|an|his|her|its|their) |[A-Z])"
_SECOND = re.compile(
    rf"\b(?:(?P<first>of) (?P<second>in|to)|(?P<odd>in|with|against|by|for|at|during) (?P<of>of)"
    rf"|(?P<after>by|for|with|during|against) (?P<in>in)) {_OPENS}"
)

_TWICE = re.compile(
    r"\b(?P<first>of|for|with|from|to) (?P<pronoun>which|whom|whose) [^,.;:?!()“”\"—–\n]{4,70}"
    r"(?<! able)(?<! going)(?<! have)(?<! has)(?<! had)(?<! like)(?<! need)(?<! used)"
    r"(?<! want)(?<! wanted)(?<! wants)(?<! came)(?<! come)(?P<again> (?P=first))(?=[.,;])"
)
"""A preposition that stands before "which" and again at the end: `of which he was part of`."""


def extra_preposition(article: Article) -> Iterator[Match]:
    """Find a preposition that its verb does not take: `discussed about the plan`, `for to win`."""
    yield from _before_infinitives(article)
    taken = set()
    for first, span, text in _seconds(article):
        taken.add(first)
        yield _needless(span, text)
    yield from _pairs(article, taken)
    for found in _TWICE.finditer(article.prose):
        span = Span(*found.span("again"))
        if running(article, span.start) and not article.quoted(span):
            text = f"{found['first']} {found['pronoun']} … {found['first']}"
            repair = replaced(span.start, span.end, "")
            yield Match(span, {"text": text}, (repair,), kind="extra-preposition-twice")


def _before_infinitives(article: Article) -> Iterator[Match]:
    """Find "for" before an infinitive: `too early for to say`."""
    for found in _FOR_TO.finditer(article.prose):
        verb = article.doc.char_span(found.end() + 3, found.end() + 4, alignment_mode="expand")
        infinitive = verb is not None and verb[0].tag_ == "VB"
        if infinitive and running(article, found.start()):
            yield _needless(Span(found.start(), found.end() - 1), "for to")


def _seconds(article: Article) -> Iterator[tuple[int, Span, str]]:
    """Yield where two prepositions begin that no clause left behind, and the needless one."""
    for found in _SECOND.finditer(article.prose):
        needless = next(name for name in ("second", "of", "in") if found[name])
        span = Span(*found.span(needless))
        if needless == "of" and _is_particle(article, found.start()):
            continue  # "the swearing in of the mayor"
        forced = needless == "of" or _behind_noun(article, found.start())
        if forced and running(article, span.start):
            yield found.start(), span, found[0].strip()


def _pairs(article: Article, taken: Collection[int]) -> Iterator[Match]:
    """Find any two prepositions side by side, which a clause may have left there: for the judge."""
    for first, second in pairs(article, ("IN",), ("IN", "TO")):
        if first.text not in _FIRSTS or first.idx in taken:
            continue
        if second.text not in _SECONDS or _is_left_behind(first, second):
            continue
        following = second.nbor()
        if following.tag_ in _OPENING and running(article, first.idx):
            yield Match(
                Span(first.idx, second.idx + len(second)),
                {"text": f"{first.text} {second.text}"},
                (replaced(second.idx, following.idx, ""), replaced(first.idx, second.idx, "")),
                kind="extra-preposition-pair",
                doubt="may be left behind",
            )


def _is_left_behind(first: Token, second: Token) -> bool:
    """Whether a clause left a preposition behind: `stay out of in 1954`, `voted for by many`.

    Or whether a word is doubled.
    """
    before = first.nbor(-1) if first.i else first
    dated = second.text == "in" and second.nbor().tag_ == "CD"
    asked = any(token.tag_ in ASKING for token in first.doc[first.sent.start : first.i])
    passive = second.text == "by" and before.tag_ == "VBN"
    return dated or passive or asked or first.text == second.text


_FIRSTS = frozenset({"of", "for", "at", "by", "with", "against", "from", "about", "between"})
_SECONDS = frozenset({"to", "in", "of", "at", "for", "with", "on", "by", "from"})
_OPENING = INSIDE | NAMES | {"DT", "PRP$"}


def _is_particle(article: Article, at: int) -> bool:
    """Whether a preposition belongs to the verb before it: `swearing in`, `runs batted in`."""
    token = article.doc.char_span(at, at + 1, alignment_mode="expand")
    return token is not None and (token[0].dep_ == "prt" or token[0].tag_ == "RP")


def _behind_noun(article: Article, at: int) -> bool:
    """Whether a preposition follows a noun, and cannot be one that a clause leaves behind."""
    token = article.doc.char_span(at, at + 1, alignment_mode="expand")
    if token is None or not token[0].i:
        return False
    noun = token[0].nbor(-1)
    before = noun.doc[noun.sent.start : noun.i]
    relative = any(t.tag_ in ASKING for t in before)
    return noun.tag_ in NOUNS | NAMES | {"JJ"} and not relative


def _needless(span: Span, text: str) -> Match:
    repair = replaced(span.start, span.end + 1, "")
    return Match(span, {"text": text}, (repair,))
