"""Subjects before a verb that English has first: `Only after the game he spoke`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from newslint.article.article import Article
from newslint.article.sentences import BEGINS, running
from newslint.edits import replaced
from newslint.english.tags import HELPERS, SUBJECTS
from newslint.english.verb_forms import base_of_past
from newslint.model import Match, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_OPENING = re.compile(
    rf"{BEGINS}(?:Only (?:in|on|at|after|by|with|through|during|since|from)\b"
    r"(?: [\w’'-]+){1,6}?|Only (?:then|now)|Not only|Never before|Under no circumstances|Nowhere"
    r"|At no time|Rarely|Seldom)(?P<at> (?:he|she|they|we|I)) (?=[a-z])"
)
_HELPERS = frozenset({"MD"})
_FORMS = {"VBD": "did", "VBZ": "does", "VBP": "do"}
_HELPING = frozenset({"is", "are", "was", "were", "has", "have", "had", "am"})


def verb_behind_subject(article: Article) -> Iterator[Match]:
    """Find a clause whose verb "only" wants before its subject: `Not only he has won`."""
    for found in _OPENING.finditer(article.prose):
        start = found.start("at") + 1
        if not running(article, start):
            continue
        span = article.doc.char_span(start, found.end("at"))
        if span is None or not span[0].i + 2 < len(article.doc):
            continue
        subject, verb = span[0], span[0].nbor()
        right = "" if _is_inside(subject, found.start()) else _turned(subject, verb)
        if right:
            end = verb.idx + len(verb)
            text = article.prose[start:end]
            edit = replaced(start, end, right)
            yield Match(Span(start, end), {"text": text, "right": right}, (edit,))


def _is_inside(subject: Token, start: int) -> bool:
    """Whether the pronoun's verb is not the sentence's, or another verb stands before it."""
    verb = subject.head
    if subject.dep_ not in SUBJECTS or verb.dep_ in ("relcl", "advcl", "pcomp", "acl"):
        return True
    between = subject.doc[subject.sent.start : subject.i]
    verbs = any(token.tag_[:2] == "VB" or token.tag_ == "MD" for token in between)
    later = subject.doc[verb.i + 1 : subject.sent.end]
    turned = any(token.dep_ in HELPERS and token.nbor(-1).tag_ == "," for token in later)
    return verbs or turned or start > subject.idx


def _turned(subject: Token, verb: Token) -> str:
    """Return subject and verb in their order behind "only", "" where the verb is not plain."""
    who = subject.text
    if verb.lower_ in _HELPING or verb.tag_ in _HELPERS:
        return f"{verb.text} {who}"
    if verb.tag_ not in _FORMS or not verb.is_lower or subject.head != verb:
        return ""
    return f"{_FORMS[verb.tag_]} {who} {base_of_past(verb.lower_) or verb.lemma_}"
