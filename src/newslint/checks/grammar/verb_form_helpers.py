"""Helpers that stand twice, and infinitives without "to": `has was obtained`, `hopes return`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from newslint.article.article import Article
from newslint.article.sentences import running
from newslint.checks.grammar.verb_form_behind import wanting
from newslint.edits import replaced
from newslint.english.dictionary import is_listed
from newslint.english.lexicon import words
from newslint.english.tags import ADJECTIVES, NAMES, NOUNS
from newslint.model import Match, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_BE = frozenset({"is", "are", "was", "were"})
_HELPERS = _BE | {"has", "have", "had", "did", "does"}
_INSIDE = NOUNS | NAMES | ADJECTIVES | {"CD", "POS", "HYPH"}
_OBJECTS = frozenset({"DT", "PRP$", "CD", "PRP"})
_LEFT_OPEN = frozenset({"all", "what", "whatever", "everything", "something", "anything"})


def helpers(article: Article) -> Iterator[Match]:
    """Find two helpers in a row, and a verb that lost its "to": `is has signed`, `wants speak`."""
    for token in article.doc:
        if not token.is_lower or not 0 < token.i < len(token.doc) - 3:
            continue
        found = _twice(article, token) or _lost_to(article, token)
        if found is not None and running(article, token.idx):
            yield found


def _twice(article: Article, first: Token) -> Match | None:
    """Return a match for `The club is has signed`, and none for "what it is is clear"."""
    second = first.nbor()
    if first.lower_ not in _HELPERS or second.lower_ not in _HELPERS:
        return None
    if first.lower_ == second.lower_ or not second.is_lower or not _is_plain_subject(first):
        return None
    if second.lower_ == "had" and first.lower_ in ("has", "have"):
        return None
    if first.lower_ in ("did", "does") and second.lower_ == "have":
        return None  # "We did have a grower"
    verb = second.nbor()
    spans = {first: Span(first.idx, second.idx), second: Span(second.idx - 1, _end(second))}
    keeps = _keeps(first, second, verb)
    dropped = [second, first] if keeps == first else [first, second]
    repairs = tuple(replaced(spans[each].start, spans[each].end, "") for each in dropped)
    span = Span(first.idx, _end(second))
    values = {"text": article.prose[span.start : span.end], "right": keeps.text}
    return Match(span, values, repairs)


def _keeps(first: Token, second: Token, verb: Token) -> Token:
    """Return the helper that fits what follows: "be" before what is done, "have" with an object."""
    be = first if first.lower_ in _BE else second
    have = second if be == first else first
    if be.lower_ not in _BE or have.lower_ in _BE:
        return second
    active = verb.tag_ == "VBN" and verb.nbor().tag_ in _OBJECTS
    return have if active and have.lower_ not in ("did", "does") else be


def _is_plain_subject(first: Token) -> bool:
    """Whether all before a helper is one phrase: a pronoun, or a noun with an "of" at most."""
    before = first.doc[first.sent.start : first.i]
    if len(before) == 0 or before[0].lower_ in _LEFT_OPEN:
        return False
    if len(before) == 1:
        return before[0].tag_ in NAMES | {"PRP"}
    inner = before[1:]
    fits = all(
        token.tag_ in _INSIDE
        or token.lower_ == "of"
        or (token.tag_ in ("DT", "PRP$") and token.nbor(-1).lower_ == "of")
        for token in inner
    )
    # "The biggest fear residents have is", "The money inflation eats"
    named = any(t.tag_ in NAMES | NOUNS and t.nbor(-1).tag_ in NOUNS for t in inner)
    return fits and not named and before[0].tag_ in _INSIDE | {"DT", "PRP$"}


def _end(token: Token) -> int:
    return token.idx + len(token)


def _lost_to(article: Article, verb: Token) -> Match | None:
    """Return a match for `hopes return to the stage` and `able speak six languages`."""
    before = verb.nbor(-1)
    if before.lower_ not in wanting() or not before.whitespace_ or not verb.is_alpha:
        return None
    known = verb.lower_ in words("only-verbs")
    plain = verb.tag_ == "VB" or (verb.dep_ == "xcomp" and verb.nbor().tag_ in _OBJECTS)
    if not (known or plain) or verb.tag_ in ("NNS", "VBG") or verb.nbor().text == "-":
        return None
    if not is_listed(verb.lower_):
        return None  # "force majeure"
    if before.tag_ in NOUNS | NAMES or before.nbor(-1).lower_ == "to":
        return None  # "the plans include two roads"
    if before.lower_ == "decided" and before.nbor(-1).lemma_ == "be":
        return None  # "what could be decided include these"
    span = Span(before.idx, _end(verb))
    text = article.prose[span.start : span.end]
    values = {"text": text, "right": f"{before.text} to {verb.text}"}
    return Match(span, values, (replaced(verb.idx, verb.idx, "to "),))
