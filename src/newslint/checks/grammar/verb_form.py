"""Verbs in a form that the word before excludes: `did not went`, `has went`, `without say`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from newslint.article.article import Article
from newslint.article.sentences import running
from newslint.checks.grammar.verb_form_behind import (
    BE,
    HAPPENING,
    behind_helper,
    behind_helpers,
)
from newslint.checks.grammar.verb_form_helpers import helpers
from newslint.edits import replaced
from newslint.english.lexicon import words
from newslint.english.tags import ADJECTIVES, NAMES, NOUNS, VERBS
from newslint.english.verb_forms import base_of_past, gerund, only_past, participle, past
from newslint.model import Match, Repair, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_MODALS = frozenset({"would", "could", "should", "must", "cannot", "will", "can", "shall", "may"})
_MODALS_OF_TO = frozenset({"would", "should", "must", "cannot", "will"})
"""Modals that "to" never follows, "will" as a noun apart; "all she can to help" is English."""
_DO = frozenset({"did", "does", "do"})
_HAVE = frozenset({"has", "have", "had", "having"})
_BEFORE_GERUND = frozenset({"without", "before", "after", "by", "despite"})
_OBJECTS = frozenset({"DT", "PRP", "PRP$", "CD", "$"})
"""Tags that an object of a verb begins with: behind others a form in -ed is a passive."""
_SUBJECTS = frozenset({"he", "she", "it", "they", "we", "i", "you", "who", "which"})

_BEFORE_INFINITIVES = frozenset(
    {"able", "agree", "begin", "continue", "decide", "have", "likely", "manage", "need", "plan"}
    | {"ready", "refuse", "start", "try", "unable", "want"}
)


def verb_form(article: Article) -> Iterator[Match]:
    """Find a verb whose form the word before excludes: `did not went`, `without say`."""
    taken = set()
    for match in _plain(article):
        taken.add(match.span.end)
        yield match
    for match in (*behind_helpers(article), *helpers(article)):
        if match.span.end not in taken:
            taken.add(match.span.end)
            yield match


def _plain(article: Article) -> Iterator[Match]:
    for token in article.doc:
        word = token.lower_
        if word not in _LEADING or not (token.is_lower and token.whitespace_):
            continue
        if token.i + 2 >= len(token.doc):
            continue
        verb = behind_helper(token)
        right = _right(token, verb) if verb.is_lower and verb.is_alpha else ""
        if right and running(article, token.idx):
            span = Span(token.idx, verb.idx + len(verb))
            text = article.prose[span.start : span.end]
            doubt = _doubt(token, verb)
            yield Match(
                span,
                {"text": text, "right": right},
                (_repair(token, verb, right),),
                kind="verb-form-in-doubt" if doubt else "",
                doubt=doubt,
            )


_LEADING = _MODALS | _DO | _HAVE | BE | _BEFORE_GERUND | {"to"}


def _right(token: Token, verb: Token) -> str:
    """Return the form that a verb should have behind a word, "" where it has that."""
    word, form = token.lower_, verb.lower_
    base = base_of_past(form) or verb.lemma_
    finite = form in only_past()
    if form == "to":
        return verb.nbor().lower_ if word in _MODALS_OF_TO and verb.nbor().tag_ == "VB" else ""
    if word in _MODALS or (word in _DO and verb != token.nbor()):
        if not _apart(token) or not (finite or _is_regular_past(verb)):
            return ""
        passive = (
            word in _MODALS
            and not finite
            and base not in HAPPENING
            and verb.nbor().tag_ not in _OBJECTS
        )
        return f"be {form}" if passive else base
    if word == "to":
        return base if finite and form != "saw" and token.tag_ == "TO" else ""
    if word in _HAVE:
        return participle(base) if finite and verb.tag_ in VERBS else ""
    if word in _BEFORE_GERUND:
        return gerund(base) if verb.tag_ == "VB" and form in words("only-verbs") else ""
    return ""


def _is_regular_past(verb: Token) -> bool:
    """Whether a word is a past tense in -ed, and tells nothing of a noun: `did not failed`."""
    tells = verb.nbor().tag_ in NOUNS | NAMES | ADJECTIVES
    past_tense = verb.lower_.endswith("ed") and past(verb.lemma_) == verb.lower_
    return past_tense and verb.tag_ in ("VBD", "VBN") and not tells


def _apart(token: Token) -> bool:
    """Whether a helper is no noun, and its subject stands before it: `he would`."""
    noun = token.i > 0 and token.nbor(-1).tag_ in ADJECTIVES | {"DT", "PRP$"}
    return token.tag_ in ("MD", "VBD", "VBZ", "VBP") and not noun


def _repair(token: Token, verb: Token, right: str) -> Repair:
    if verb.lower_ == "to":
        return replaced(verb.idx, verb.nbor().idx, "")
    return replaced(verb.idx, verb.idx + len(verb), right)


def _doubt(token: Token, verb: Token) -> str:
    """Return why the form may be right: `the will to win`."""
    before = token.nbor(-1) if token.i else token
    if token.lower_ == "will" and verb.lower_ == "to" and before.lower_ not in _SUBJECTS:
        return "may be a noun"
    if token.lower_ == "to" and before.lemma_ not in _BEFORE_INFINITIVES:
        return "may end a clause"
    return ""
