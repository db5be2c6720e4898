"""Sentences that only a comma parts: `Both cars collided, they were badly damaged`."""

from __future__ import annotations

from collections.abc import Container, Iterator
from typing import TYPE_CHECKING

from newslint.article.article import Article
from newslint.article.clauses import is_finite
from newslint.article.neighbours import pairs
from newslint.article.sentences import running, sentence_end
from newslint.article.speech import telling_verbs
from newslint.article.unmarked_speech import behind_comma
from newslint.checks.grammar.comma_splice_spoken import spoken_splices
from newslint.checks.grammar.comma_splice_sure import led_splices, parted_once, sure_splices
from newslint.checks.grammar.comma_splice_whole import whole_splices
from newslint.edits import replaced
from newslint.english.lexicon import words
from newslint.english.tags import FINITE, SUBJECTS
from newslint.model import Match, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_PRONOUNS = frozenset({"he", "she", "it", "they", "we", "this"})
_LEAST = 4  # words of each sentence
_SPOKEN = "comma-splice-spoken"
_WHOLE = "comma-splice-whole"
_NOT_OPENING = frozenset({"IN", "VBG", "VBN", "TO", "WRB", "CC"})
_JOINING = frozenset(
    {"if", "when", "while", "although", "though", "because", "since", "unless", "until", "whether"}
    | {"once", "whenever", "wherever", "whatever", "whoever", "however", "not", "neither", "nor"}
    | {"as", "after", "before", "where", "that", "who", "which", "what", "how", "why", "more"}
    | {"whose"}
)
"""Words in the first sentence behind which a comma and a clause may stand."""


def comma_splice(article: Article) -> Iterator[Match]:
    """Find two sentences with a comma between: `Both cars collided, they were damaged`."""
    spoken = {said.span.start - 2 for said in behind_comma(article)}  # the marks are lost
    sure = {span.start: word for span, word in sure_splices(article) if span.start not in spoken}
    for start, word in sure.items():
        span = Span(start, start + len(f", {word}"))
        yield _match(span, word, "may be how it was said" if article.quoted(span) else "")
    plain = list(_plain(article, sure.keys() | spoken))
    yield from plain
    taken = sure.keys() | spoken | {match.span.start for match in plain}
    for comma, pronoun, verb in spoken_splices(article):
        if comma.idx not in taken and _goes_on(article, verb):
            span = Span(comma.idx, pronoun.idx + len(pronoun))
            taken.add(comma.idx)
            yield _match(span, pronoun.text, "may be how it was said", _SPOKEN)
    for span, word in led_splices(article):
        taken.add(span.start)
        yield _match(span, word)
    for span, word in whole_splices(article):
        if span.start not in taken:
            opens = word not in words("prepositions") and not article.quoted(span)
            alone = opens and parted_once(article, span.start)
            yield _match(span, word, *(() if alone else ("may be how it was said", _WHOLE)))


def _plain(article: Article, sure: Container[int]) -> Iterator[Match]:
    """Yield the places outside of quotations that may be meant so."""
    for comma, pronoun in pairs(article, (",",), ("PRP", "DT")):
        verb = pronoun.nbor()
        if comma.idx in sure:
            continue
        if pronoun.lower_ not in _PRONOUNS or not pronoun.is_lower or verb.tag_ not in FINITE:
            continue
        if verb.lemma_ in telling_verbs():
            continue
        if not _stands_alone(comma) or not _goes_on(article, verb):
            continue
        if article.quoted(Span(comma.idx, pronoun.idx)) or not running(article, comma.idx):
            continue
        span = Span(comma.idx, pronoun.idx + len(pronoun))
        yield _match(span, pronoun.text, "may be meant")


def _match(span: Span, pronoun: str, doubt: str = "", kind: str = "") -> Match:
    """Return the match of a comma and a pronoun that two sentences are parted by."""
    repairs = (
        replaced(span.start, span.end, f"; {pronoun}"),
        replaced(span.start, span.end, f". {pronoun[0].upper()}{pronoun[1:]}"),
    )
    return Match(span, {"pronoun": pronoun}, repairs, doubt=doubt, kind=kind)


def _stands_alone(comma: Token) -> bool:
    """Whether what stands before a comma is a sentence, and no clause that needs another."""
    before = comma.doc[comma.sent.start : comma.i]
    if len(before) < _LEAST or any(token.text in '“”"‘:;()' for token in before):
        return False
    if before[0].lower_ in _JOINING or before[0].tag_ in _NOT_OPENING:
        return False
    commas = [i for i, token in enumerate(before) if token.text == ","]
    clause = before[commas[-1] + 1 :] if commas else before
    if any(token.lower_ in _JOINING - {"that", "not"} for token in clause):
        return False
    return is_finite(comma.sent.root) and any(map(_is_verb_of_subject, before))


def _is_verb_of_subject(token: Token) -> bool:
    """Whether a word is a finite verb, or a helper of one, whose subject stands before it."""
    around = (token, *token.head.children, *token.children)
    subject = any(each.dep_ in SUBJECTS and each.i < token.i for each in around)
    return token.tag_ in FINITE and subject


def _goes_on(article: Article, verb: Token) -> bool:
    """Whether what follows is a sentence of some length, and no tag: `isn't it`."""
    end = sentence_end(article, verb.idx)
    behind = [t for t in verb.doc[verb.i + 1 : verb.i + 30] if t.idx < end]
    return len(behind) >= _LEAST and behind[-1].text != "?"
