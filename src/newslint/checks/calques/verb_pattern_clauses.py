"""Clauses with "that" where English has somebody and a verb: `wants that he goes`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from newslint.article.article import Article
from newslint.article.neighbours import pairs
from newslint.article.sentences import running
from newslint.checks.calques.verb_pattern_table import Pattern, inflected, pattern
from newslint.edits import replaced
from newslint.english.tags import NAMES, NOUNS, VERBS
from newslint.english.verb_forms import base_of_past, gerund
from newslint.model import Match, Repair, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_OBJECT = {"he": "him", "she": "her", "they": "them", "we": "us", "i": "me"}
_FINITE = frozenset({"VBD", "VBZ", "VBP", "VB"})
_DENYING = frozenset({"neg"})
_LONGEST = 5  # words of a subject: a longer one may be something else


def clauses_with_that(article: Article) -> Iterator[Match]:
    """Find a clause with "that" behind a verb that has none: `prevents that the water comes in`."""
    for word, that in pairs(article, tuple(VERBS), ("IN",)):
        found = pattern(word.lemma_, "c", ("that he does",)) if that.text == "that" else None
        clause = that.head
        if found is None or that.dep_ != "mark" or clause.head != word or clause.i < that.i:
            continue
        subject = next((each for each in clause.children if each.dep_ in _SUBJECTS), None)
        if subject is None or subject.left_edge.i != that.i + 1 or not running(article, word.idx):
            continue
        if any(child.dep_ in ("auxpass", "dobj", "neg") for child in word.children):
            continue
        if _is_relative(word):
            continue
        end = that.idx + len(that)
        span = Span(word.idx, end)
        repair = _repair(article, word, that, subject, found)
        own = inflected(word, found.instead) if found.instead else word.text
        text = article.prose[span.start : span.end]
        right = found.right.replace("him", "somebody")
        yield Match(span, {"text": text, "right": f"{own} {right}"}, repair)


_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


def _is_relative(verb: Token) -> bool:
    """Whether a verb stands in a relative clause: "the remark that he made that it was late"."""
    subjects = (child for child in verb.children if child.dep_ in _SUBJECTS)
    opens = (each.left_edge.nbor(-1).lower_ for each in subjects if each.left_edge.i)
    return verb.dep_ == "relcl" or any(word in ("that", "which") for word in opens)


def _repair(
    article: Article, word: Token, that: Token, subject: Token, found: Pattern
) -> tuple[Repair, ...]:
    """Return the repair of a clause whose subject stands right before a single verb."""
    last, verb = subject.right_edge, subject.right_edge.nbor()
    long = last.i - that.i > _LONGEST
    if long or verb.tag_ not in _FINITE or subject.tag_ not in NOUNS | NAMES | {"PRP"}:
        return ()
    if verb.nbor().dep_ in _DENYING or (verb.tag_ == "VBD" and verb.lemma_ in ("have", "do")):
        return ()
    base = base_of_past(verb.lower_) or verb.lemma_
    before, _, form = found.right.removeprefix("him ").rpartition(" ")
    own = inflected(word, found.instead) if found.instead else word.text
    who = article.prose[subject.left_edge.idx : last.idx + len(last)]
    who = _OBJECT.get(who.lower(), who)
    done = gerund(base) if form == "doing" else base
    parts = (own, who, before, done)
    text = " ".join(part for part in parts if part)
    return (replaced(word.idx, verb.idx + len(verb), text),)
