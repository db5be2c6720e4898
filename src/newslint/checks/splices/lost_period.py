"""Sentences that run into each other: the full stop between them was lost."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import TYPE_CHECKING

from newslint.article.article import Article
from newslint.article.clauses import opens_clause
from newslint.article.neighbours import pairs
from newslint.article.pieces import complete
from newslint.article.sentences import running, sentence_end, sentence_start
from newslint.edits import lowered, replaced
from newslint.english.common import common
from newslint.english.lexicon import words
from newslint.english.tags import FINITE, NAMES, NOUNS
from newslint.model import Match, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_CLOSING = NOUNS | NAMES | {"RB", "JJ", "JJR", "VBN", "CD", "PRP", "RP", "VBD"}
_OPENING = NAMES | {"PRP", "DT", "PRP$", "EX", "IN", "RB", "JJ", "WRB", "CD"}
_PRONOUNS = frozenset({"he", "she", "they", "we", "it", "i", "there", "that", "this"})
_IN_PHRASE = frozenset(
    {"DT", "PRP$", "JJ", "JJR", "JJS", "NN", "NNS", "NNP", "NNPS", "POS", "CD", "HYPH", "RB", "$"}
)
_PARTICIPLES = frozenset({"VBG", "VBN"})
_TOLD = frozenset({"tell", "inform", "assure", "warn", "remind", "convince", "persuade", "ensure"})
"""Verbs that one who is told and a clause without "that" follow."""
_LONGEST_SUBJECT = 10  # words
_FEWEST = 4  # words before the full stop


def lost_period(article: Article) -> Iterator[Match]:
    """Find a clause that begins where another one is complete: `the market It asked the FCC`."""
    for left, right in pairs(article, _CLOSING, _OPENING):
        kind = _kind(left, right)
        if not kind or not left.whitespace_ or not _complete(left):
            continue
        if not running(article, right.idx):
            continue
        gap = left.idx + len(left)
        begin = right.text[0].upper()
        repairs = [replaced(gap, right.idx + 1, f". {begin}")]
        if kind == "capital" and common(right.text) and right.tag_ != "PRP":
            repairs.append(lowered(article.prose, right.idx))
        sure = kind == "capital" and _plainly(left, right) and _two(article, gap, right.idx)
        yield Match(
            Span(left.idx, right.idx + len(right)),
            {"before": left.text, "next": right.text},
            tuple(repairs),
            kind=f"lost-period-{kind}",
            doubt="" if sure else "one sentence",
        )


def _plainly(left: Token, right: Token) -> bool:
    """Whether a capital is no name's, title's or heading's: `told The Sun`, `Class A`."""
    shouted = left.is_upper and len(left) > 1
    doubled = right.lower_ in ("he", "she", "it", "they") and (
        left.tag_ in NOUNS | NAMES and opens_clause(left, capital=True)
    )
    numbered = left.is_title and (right.tag_ == "CD" or right.text in ("A", "You"))
    titled = numbered or left.lower_ in words("work-words")
    plain = left.is_alpha and right.nbor().is_lower
    return plain and not (shouted or doubled or titled)


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
        if right.tag_ == "IN" and (right.lower_ == "of" or left.text[0].isupper()):
            return ""  # a title
        counts = right.tag_ == "CD" and right.is_title and left.is_lower
        function = counts or right.lower_ in words("function-words") or common(right.text)
        bound = left.lower_ in words("prepositions")
        opens = right.tag_ in ("IN", "WRB") or right.nbor().text == "," or _clause(right)
        return "capital" if function and not bound and opens else ""
    if left.tag_ in ("VBD", "RB") or left.lower_ in words("clause-leading-words"):
        return ""
    if capital:
        timed = right.text in words("calendar") or left.lower_ in words("person-nouns")
        return "name" if left.tag_ in NOUNS and not timed and _clause(right) else ""
    if not right.is_lower and right.lower_ != "i":
        return ""
    if right.lower_ in _PRONOUNS or right.lower_ in ("the", "a", "an"):
        kind = "pronoun" if right.lower_ in _PRONOUNS else "article"
        if _clause(right) and not _belongs(left, right):
            return kind
        if left.lower_ in words("nouns-before-clauses") or kind == "pronoun":
            return ""
        return "in-doubt" if _clause(right, _IN_PHRASE | _PARTICIPLES) else ""
    return ""


def _complete(left: Token) -> bool:
    """Whether a clause with a finite verb stands before the end of `left`'s phrase."""
    before = left.doc[left.sent.start : left.i + 1]
    return len(before) >= _FEWEST and any(token.tag_ in FINITE for token in before)


def _clause(right: Token, inside: Collection[str] = _IN_PHRASE) -> bool:
    """Whether a noun phrase with its finite verb begins at `right`, as far as the words tell."""
    doc, follower = right.doc, right.nbor()
    if right.tag_ in ("PRP", "EX") or right.lower_ in ("that", "this"):
        verb = follower.nbor() if follower.tag_ == "RB" else follower
        if verb.tag_ in FINITE and (right.lower_ != "that" or verb.lemma_ in ("be", "will")):
            return True
    if right.tag_ in ("PRP", "EX", "IN", "WRB") or right.lower_ == "that":
        return False
    for token in doc[right.i + 1 : right.i + _LONGEST_SUBJECT]:
        if token.tag_ in FINITE:
            return token.i > right.i + 1 or right.tag_ in NAMES
        if token.tag_ not in inside and not (token.lower_ == "of" and token.i > right.i + 1):
            return False
    return False


def _belongs(left: Token, right: Token) -> bool:
    """Whether the clause at `right` belongs to what precedes: `the man he met`, `sure he was`."""
    verb = next((t for t in right.doc[right.i + 1 : right.i + 10] if t.tag_ in FINITE), None)
    if verb is None or left.lower_ in words("nouns-before-clauses") or left.head.lemma_ in _TOLD:
        return True
    clause = any(
        child.dep_ == "ccomp" and child.left_edge.i <= right.i <= child.i for child in left.children
    )
    head = verb.head if verb.dep_ in ("aux", "auxpass") else verb
    full = any(
        child.dep_ in ("dobj", "attr", "acomp", "ccomp", "nsubjpass", "xcomp")
        and child.i >= right.i
        for child in head.children
    )
    if clause or (not full and any(t.i > right.i and t.dep_ != "conj" for t in left.ancestors)):
        return True  # "unlikely he would"; "in the past he was"
    return not (left.tag_ in NAMES or left.tag_ == "PRP" or full)
