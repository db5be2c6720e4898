"""Nouns that an ordinal, a superlative or "only" ranks, without the article that they then have."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from newslint.article import Article
from newslint.checks.neighbours import VERBS, pairs
from newslint.checks.prose import replaced, running
from newslint.model import Match, Repair, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

_MODIFIERS = frozenset({"JJ", "JJR", "JJS", "NN", "NNS", "VBG", "VBN"})
_BEFORE = VERBS | {"IN", "TO", "_SP", ".", "CC", "RB", "''", "``", "WRB"}
_BEHIND = frozenset({"NN", "NNS", "NNP", "NNPS", "HYPH", "CD", "POS", "JJ"})
_RANKED = frozenset({"first", "second", "third", "only", "latest", "same", "entire"})
_LONGEST_PHRASE = 5  # words


def ranked_nouns(article: Article) -> Iterator[Match]:
    """Find a ranked noun without an article: `for first time`, `was only country`."""
    doc = article.doc
    for before, first in pairs(article, _BEFORE, _MODIFIERS | {"RB"}):
        opens = first.is_sent_start or before.is_space
        if not first.text.isalpha() or not (first.is_lower or (opens and first.is_title)):
            continue
        if not opens and (not before.whitespace_ or not before.is_lower):
            continue
        joined = before.tag_ == "CC" and before.lower_ != "but"
        modifies = before.tag_ in ("VBN", "VBG") and before.nbor(-1).tag_ in ("DT", "JJ", "PRP$")
        if not opens and (joined or modifies):
            continue
        noun = _noun(first)
        if noun is None or noun.i + 1 >= len(doc) or not _wants(first, noun):
            continue
        if running(article, first.idx):
            yield _without(article, first, noun, opens=opens)


def _noun(first: Token) -> Token | None:
    """Return the noun that ends the phrase beginning at `first`, None where it is no plain one."""
    noun = None
    for token in first.doc[first.i : first.i + _LONGEST_PHRASE]:
        ranked = token.lower_ in _RANKED or token.tag_ == "RBS"
        if token.tag_ not in _MODIFIERS and not (ranked and token == first):
            break
        if not token.is_lower and token != first:
            return None
        noun = token
    return noun if noun is not None and noun.tag_ in ("NN", "NNS") else None


def _wants(first: Token, noun: Token) -> bool:
    """Whether the word before a noun ranks it, so that an article belongs before both."""
    behind = noun.nbor()
    if behind.tag_ in _BEHIND or behind.text in "-/–" or noun == first:
        return False
    ranked = first.lower_ in _RANKED or first.tag_ == "JJS"
    plural = noun.tag_ == "NNS" and first.lower_ == "second"
    return ranked and not plural and first.lower_ not in ("best", "worst", "least", "most")


def _without(article: Article, first: Token, noun: Token, *, opens: bool) -> Match:
    repairs: list[Repair] = []
    for each in ("the", "a") if noun.tag_ == "NN" else ("the",):
        if opens:
            text = f"{each.capitalize()} {first.text[0].lower()}"
            repairs.append(replaced(first.idx, first.idx + 1, text))
        else:
            repairs.append(replaced(first.idx, first.idx, f"{each} "))
    span = Span(first.idx, noun.idx + len(noun))
    values = {"text": article.prose[span.start : span.end], "article": "the"}
    return Match(span, values, tuple(repairs), variant="missing-article-ranked", weak=True)
