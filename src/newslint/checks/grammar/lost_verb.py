"""Clauses without a finite verb: `because it harder`, `said that Ruiz coping with defeat`."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from newslint.article.article import Article
from newslint.article.phrases import phrase_start
from newslint.article.sentences import running
from newslint.edits import replaced
from newslint.english.tags import FINITE, NAMES, NOUNS
from newslint.model import Match, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_BEFORE = frozenset({"because", "that", "although", "where", "since", "if", "and", "but", "why"})
_PRONOUNS = {"he": "is", "she": "is", "it": "is", "they": "are", "we": "are"}
_PREDICATES = frozenset({"JJ", "JJR", "RBR", "VBG"})
_NEVER = frozenset({"own", "all", "both", "alone", "together", "same", "other", "least", "more"})


def lost_verb(article: Article) -> Iterator[Match]:
    """Find a clause without a finite verb: `because it harder to go`, `that Ruiz coping with`."""
    for token in article.doc:
        if not 1 < token.i < len(token.doc) - 3:
            continue
        found = _behind_pronoun(token) or _behind_noun(token)
        if found is not None and running(article, token.idx):
            yield found


def _behind_pronoun(pronoun: Token) -> Match | None:
    """Return a match for `because it harder`."""
    verb = _PRONOUNS.get(pronoun.lower_)
    before, word = pronoun.nbor(-1), pronoun.nbor()
    if verb is None or before.lower_ not in _BEFORE or word.tag_ not in _PREDICATES:
        return None
    if word.lower_ in _NEVER or not (word.is_lower and word.is_alpha) or _has_finite(word):
        return None
    return _match(pronoun, pronoun, word, verb, "lost-verb-pronoun")


def _behind_noun(participle: Token) -> Match | None:
    """Return a match for `said that Ruiz coping with`, a participle for a finite verb."""
    noun = participle.nbor(-1)
    if participle.tag_ != "VBG" or noun.tag_ not in NAMES | NOUNS or not participle.is_lower:
        return None
    start = phrase_start(noun)
    first = participle.doc[start]
    opens = start == participle.sent.start
    before = participle.doc[start - 1] if start else participle
    if before.text in '“"':
        before = participle.doc[start - 2]
    said = before.lower_ in ("that", "why", "how")
    if not (opens or said) or _sentence_has_finite(participle, start):
        return None
    if (
        first.tag_ not in NAMES | {"DT", "PRP$"}
        or not noun.is_alpha
        or noun.ent_type_ in ("DATE", "TIME")
    ):
        return None
    many = noun.tag_ in ("NNS", "NNPS")
    verb = "are" if many else "is"
    return _match(first, noun, participle, verb, "lost-verb-participle")


def _match(first: Token, last: Token, word: Token, verb: str, kind: str) -> Match:
    gap = last.idx + len(last), word.idx
    past = "were" if verb == "are" else "was"
    return Match(
        Span(last.idx, word.idx + len(word)),
        {"text": f"{last.text} {word.text}", "right": f"{last.text} {verb} {word.text}"},
        (replaced(*gap, f" {verb} "), replaced(*gap, f" {past} ")),
        kind=kind,
        doubt="may not be a clause",
    )


def _has_finite(word: Token) -> bool:
    """Whether a finite verb follows before the next mark."""
    for token in word.doc[word.i : word.sent.end]:
        if token.tag_ in FINITE:
            return True
        if token.is_punct:
            return False
    return False


def _sentence_has_finite(participle: Token, start: int) -> bool:
    """Whether the clause of a participle has a finite verb of its own."""
    clause = participle.doc[start : participle.sent.end]
    for token in clause:
        if token.lower_ in (
            "that",
            "which",
            "who",
            "where",
            "when",
            "because",
            "as",
            "if",
            "while",
        ):
            return token.i < participle.i
        if token.tag_ in FINITE or (token.text in '.:“”"' and token.i < participle.i):
            return True
    last = [token for token in clause if not token.is_space][-1:]
    return not last or last[0].text not in (".", "!", "?")
