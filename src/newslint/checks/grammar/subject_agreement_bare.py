"""Verbs that lack their ending behind one person: `Everyone know`, `She live in Osaka`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.english.verb_forms import past, third

if TYPE_CHECKING:
    from spacy.tokens import Token

_ONE = frozenset({"he", "she"})
_ANYBODY = frozenset({"everyone", "everybody", "anyone"})  # not "Somebody tell the Treasury"
_LEADING = frozenset({"because", "although", "while", "where", "who"})

_NOT = frozenset({"be", "have", "do", "come", "run", "become", "need", "dare"})


def bare_form(subject: Token, verb: Token) -> str:
    """Return the form of a bare verb behind one person, "" where it may be right.

    "They ask that she live there" and "let someone live" have another clause before.
    """
    word, base = subject.lower_, verb.lower_
    if word not in _ONE | _ANYBODY or verb.tag_ not in ("VB", "VBP") or past(base) == base:
        return ""
    if base.endswith("ed") or base in _NOT or verb.lemma_ != base or verb.nbor().text in "?’'":
        return ""
    opens = subject.is_sent_start and subject.text[0].isupper()
    led = subject.i > 0 and subject.nbor(-1).lower_ in _LEADING and word in _ONE
    return third(base) if opens or led else ""
