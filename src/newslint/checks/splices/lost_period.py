"""Sentences that run into each other: the full stop between them was lost."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from newslint.article.article import Article
from newslint.article.clauses import main_verb, opens_clause
from newslint.article.neighbours import pairs
from newslint.article.pieces import complete
from newslint.article.sentences import running, sentence_end, sentence_start
from newslint.edits import lowered, replaced
from newslint.english.common import common
from newslint.english.lexicon import words
from newslint.english.phrase_ends import ends_phrases
from newslint.english.tags import ADJECTIVES, FINITE, NAMES, NOUNS, PARTICIPLES
from newslint.model import Match, Repair, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_CLOSING = NOUNS | NAMES | {"RB", "JJ", "JJR", "VBN", "CD", "PRP", "RP", "VBD"}
_OPENING = NAMES | {"NNS", "VBG", "PRP", "DT", "PRP$", "EX", "IN", "RB", "JJ", "WRB", "CD"}
_PRONOUNS = frozenset({"he", "she", "they", "we", "it", "i", "there", "that", "this"})
_ARTICLES = frozenset({"the", "a", "an"})
_IN_PHRASE = NOUNS | NAMES | ADJECTIVES | {"DT", "PRP$", "POS", "CD", "HYPH", "RB", "$"}
_TOLD = frozenset({"tell", "inform", "assure", "warn", "remind", "convince", "persuade", "ensure"})
"""Verbs that one who is told and a clause without "that" follow."""
_LONGEST_SUBJECT = 10  # words
_FEWEST = 4  # words before the full stop


def lost_period(article: Article) -> Iterator[Match]:
    """Find a clause that begins where another one is complete: `the market It asked the FCC`."""
    for left, right, kind in _places(article):
        yield Match(
            Span(left.idx, right.idx + len(right)),
            {"before": left.text, "next": right.text},
            tuple(_repairs(article, left, right, kind)),
            kind=f"lost-period-{kind}",
            doubt=_doubt(article, left, right, kind),
        )


def _places(article: Article) -> Iterator[tuple[Token, Token, str]]:
    """Yield the words between which a full stop may be lost, and how the second begins."""
    for left, right in pairs(article, _CLOSING, _OPENING):
        kind = _kind(left, right)
        if kind and left.whitespace_ and _complete(left) and running(article, right.idx):
            yield left, right, kind


def _repairs(article: Article, left: Token, right: Token, kind: str) -> Iterator[Repair]:
    """Yield the repairs: a full stop is lost, or a capital is stray."""
    begin = right.text[0].upper()
    yield replaced(left.idx + len(left), right.idx + 1, f". {begin}")
    if kind == "capital" and common(right.text) and right.tag_ != "PRP":
        yield lowered(article.prose, right.idx)


def _doubt(article: Article, left: Token, right: Token, kind: str) -> str:
    """Return why the two may stand in one sentence, or nothing."""
    if kind != "capital":
        return "one sentence"
    if left.is_upper and len(left) > 1:
        return "behind a heading"
    if _says_again(left, right):
        return "a repeated subject"  # "doubled-subject" speaks of it
    graded = left.lower_ in words("graded-nouns") and right.text == "A"
    if graded or (left.is_title and (right.tag_ == "CD" or right.text in ("A", "You"))):
        return "a name"  # "Class A", "the triple A rating"
    goes_on = right.nbor().is_lower or right.lower_ in words("connective-adverbs")
    if left.lower_ in words("work-words") or not left.is_alpha or not goes_on:
        return "a title"
    return "" if _two(article, left.idx + len(left), right.idx) else "one sentence"


def _says_again(left: Token, right: Token) -> bool:
    """Whether a pronoun may say the subject before it again: `The youngster He signed`."""
    pronoun = right.lower_ in ("he", "she", "it", "they")
    return pronoun and left.tag_ in NOUNS | NAMES and opens_clause(left, capital=True)


def _two(article: Article, gap: int, start: int) -> bool:
    """Whether what stands before a gap and what begins behind it are sentences by themselves."""
    before = article.prose[sentence_start(article, gap) : gap]
    behind = article.prose[start : sentence_end(article, start)]
    return complete(article, before) and complete(article, behind)


def _kind(left: Token, right: Token) -> str:
    """Say how a sentence may begin at `right`; "" where none does."""
    capital = right.text[0].isupper() and right.lower_ != "i"
    if right.nbor().lower_ == left.lower_:
        return ""  # "he said He said": the clause is doubled
    if capital and right.tag_ not in NAMES:
        return "capital" if _begins_with_capital(left, right) else ""
    if left.tag_ in ("VBD", "RB") or left.lower_ in words("clause-leading-words"):
        return ""
    if capital:
        return "name" if _begins_with_name(left, right) else ""
    if right.lower_ not in _PRONOUNS | _ARTICLES or not (right.is_lower or right.text == "I"):
        return ""
    pronoun = right.lower_ in _PRONOUNS
    if _clause(right) and not _belongs(left, right):
        return "pronoun" if pronoun else "article"
    if pronoun or left.lower_ in words("nouns-before-clauses"):
        return ""
    return "in-doubt" if _clause(right, _IN_PHRASE | PARTICIPLES) else ""


def _begins_with_capital(left: Token, right: Token) -> bool:
    """Whether a word with a capital is no name's and opens a clause or a phrase."""
    if right.tag_ == "IN" and (right.lower_ == "of" or left.text[0].isupper()):
        return False  # a title
    counts = right.tag_ == "CD" and right.is_title and left.is_lower
    if right.text == "According" and right.nbor().lower_ == "to":
        return left.is_lower
    if right.tag_ == "NNS":
        return left.is_lower and left.tag_ in _BEFORE_MANY and _many(right) and _clause(right)
    leads = right.lower_ in words("connective-adverbs")
    known = counts or leads or right.lower_ in words("function-words") or common(right.text)
    if not known or left.lower_ in words("prepositions"):
        return False
    return right.tag_ in ("IN", "WRB") or right.nbor().text == "," or _clause(right)


_BEFORE_MANY = NOUNS | {"RB", "VBN"}
_PARTIES = frozenset(
    {"conservatives", "communists", "democrats", "liberals", "nationalists", "socialists"}
)
"""Plurals that have a capital in mid-sentence: `what state Democrats want`."""


def _many(right: Token) -> bool:
    """Whether a plural with a capital is no name: `at dawn Trains stood still`."""
    known = right.is_title and ends_phrases(right.lower_, -1) >= 0
    return known and right.lower_ not in _PARTIES


def _begins_with_name(left: Token, right: Token) -> bool:
    """Whether a name opens a clause and does not say who or when the noun before it is."""
    says_which = right.text in words("calendar") or left.lower_ in words("person-nouns")
    return left.tag_ in NOUNS and not says_which and _clause(right)


def _complete(left: Token) -> bool:
    """Whether a clause with a finite verb stands before the end of `left`'s phrase."""
    before = left.doc[left.sent.start : left.i + 1]
    return len(before) >= _FEWEST and any(token.tag_ in FINITE for token in before)


def _clause(right: Token, inside: Collection[str] = _IN_PHRASE) -> bool:
    """Whether a noun phrase with its finite verb begins at `right`, as far as the words tell."""
    if _pronoun_with_verb(right):
        return True
    if right.tag_ in ("PRP", "EX", "IN", "WRB") or right.lower_ == "that":
        return False
    for token in right.doc[right.i + 1 : right.i + _LONGEST_SUBJECT]:
        if token.tag_ in FINITE:
            return token.i > right.i + 1 or right.tag_ in NAMES or right.tag_ == "NNS"
        if token.tag_ not in inside and not (token.lower_ == "of" and token.i > right.i + 1):
            return False
    return False


def _pronoun_with_verb(right: Token) -> bool:
    """Whether a pronoun stands before its finite verb, perhaps with an adverb: `it also has`."""
    if right.tag_ not in ("PRP", "EX") and right.lower_ not in ("that", "this"):
        return False
    follower = right.nbor()
    verb = follower.nbor() if follower.tag_ == "RB" else follower
    return verb.tag_ in FINITE and (right.lower_ != "that" or verb.lemma_ in ("be", "will"))


_CLAUSE_WITHIN = 10  # words
_FULL = frozenset({"dobj", "attr", "acomp", "ccomp", "nsubjpass", "xcomp"})


def _belongs(left: Token, right: Token) -> bool:
    """Whether the clause at `right` belongs to what precedes: `the man he met`, `sure he was`."""
    within = right.doc[right.i + 1 : right.i + _CLAUSE_WITHIN]
    verb = next((token for token in within if token.tag_ in FINITE), None)
    if verb is None or left.lower_ in words("nouns-before-clauses") or left.head.lemma_ in _TOLD:
        return True
    full = _is_full(verb, right)
    if _has_clause(left, right) or (not full and _hangs_on(left, right)):
        return True  # "unlikely he would"; "in the past he was"
    return not (left.tag_ in NAMES or left.tag_ == "PRP" or full)


def _is_full(verb: Token, right: Token) -> bool:
    """Whether a clause has all that its verb needs, so that the noun before it is none of it."""
    head = main_verb(verb)
    return any(child.dep_ in _FULL and child.i >= right.i for child in head.children)


def _has_clause(left: Token, right: Token) -> bool:
    """Whether the clause at `right` is what a word before it says: `sure he was`."""
    return any(
        child.dep_ == "ccomp" and child.left_edge.i <= right.i <= child.i for child in left.children
    )


def _hangs_on(left: Token, right: Token) -> bool:
    """Whether a word belongs to the clause behind it: `in the past he was`."""
    return any(token.i > right.i and token.dep_ != "conj" for token in left.ancestors)
