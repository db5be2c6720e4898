"""Relative pronouns that do not fit: `the striker which scored`, `the club, that won`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from newslint.article.article import Article
from newslint.article.neighbours import pairs
from newslint.article.sentences import running
from newslint.edits import replaced
from newslint.english.lexicon import words
from newslint.english.plurals import singular
from newslint.english.tags import FINITE, NAMES, NOUNS
from newslint.model import Match, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_SUBJECTS_OF = frozenset({"is", "'s", "’s", "said", "says", "was"})
"""Verbs of "that is, …" and of what is said of a whole clause."""


def relative_pronoun(article: Article) -> Iterator[Match]:
    """Find a relative pronoun that does not fit: `the striker which`, `the club, that won`."""
    for pronoun, verb in pairs(article, ("WDT", "WP", "DT", "IN"), FINITE):
        right = _right(pronoun, verb) if pronoun.is_lower and verb.is_lower else ""
        if not right or not running(article, pronoun.idx):
            continue
        what = _before(pronoun)
        yield Match(
            Span(pronoun.idx, pronoun.idx + len(pronoun)),
            {"noun": what.text, "pronoun": pronoun.text, "right": right},
            (replaced(pronoun.idx, pronoun.idx + len(pronoun), right),),
            kind="relative-pronoun-person" if right == "who" else "relative-pronoun-comma",
            doubt="may say more of another word",
        )


def _before(pronoun: Token) -> Token:
    """Return the word that a relative clause says more of, as far as the order tells."""
    before = pronoun.nbor(-1)
    return before.nbor(-1) if before.text == "," and before.i else before


def _right(pronoun: Token, verb: Token) -> str:
    """Return the pronoun that fits, "" where this one does."""
    comma = pronoun.nbor(-1).text == ","
    noun = _before(pronoun)
    if not noun.is_alpha or noun.tag_ not in NOUNS | NAMES:
        return ""
    if pronoun.lower_ == "which":
        return "who" if _is_person(noun) and not _continues(pronoun, comma=comma) else ""
    if pronoun.lower_ != "that" or not comma or verb.lower_ in _SUBJECTS_OF:
        return ""
    return "" if _is_parallel(pronoun) else ("who" if _is_person(noun) else "which")


def _is_person(noun: Token) -> bool:
    """Whether a noun means a person and no body, thing or part of a longer phrase."""
    word = noun.lower_
    known = word in words("person-nouns") or singular(word) in words("person-nouns")
    body = word in words("persons-or-bodies") or word in ("people", "person")
    if noun.tag_ in NOUNS:
        return (known and not body) or word in ("people", "person")
    return False


def _continues(pronoun: Token, *, comma: bool) -> bool:
    """Whether "which" may speak of a whole clause, or of a noun farther back: `…, which is why`."""
    if comma:
        return True
    return any(
        token.lower_ in ("of", "for", "by", "with", "from", "in", "to", "between", "among")
        for token in pronoun.doc[max(pronoun.sent.start, pronoun.i - 4) : pronoun.i]
    )


def _is_parallel(that: Token) -> bool:
    """Whether "that" follows another one, or begins what is said: `said that …, that …`."""
    before = that.doc[that.sent.start : that.i]
    return any(token.lower_ in ("that", "so", "such") for token in before)
