"""Pieces of text between full stops, each read by itself: what the damage cannot mislead."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newslint.article.article import Article
from newslint.article.clauses import is_finite
from newslint.english.lexicon import words
from newslint.english.tags import ASKING_OR_WHOSE, SUBJECTS

if TYPE_CHECKING:
    from spacy.tokens import Token

_SAID = frozenset({"ccomp", "dobj", "xcomp"})


def complete(article: Article, text: str) -> bool:
    """Whether a piece of text can be a sentence, with a capital and a full stop.

    No sentence is one where too much of the article is read in pieces.
    """
    piece = text.strip()
    if not piece:
        return False
    ending = "" if piece[-1] in ".?!”\"'’" else "."
    doc = article.parse_alone(f"{piece[0].upper()}{piece[1:]}{ending}")
    if doc is None:
        return False
    root = next(doc.sents).root
    return is_finite(root) and _has_subject(root) and not _only_says(root)


def _has_subject(root: Token) -> bool:
    """Whether a root has a subject, and no subordinator makes it depend on another clause."""
    relations = {child.dep_ for child in root.children}
    asks = root.sent[-1].text == "?"
    relative = not asks and any(
        child.tag_ in ASKING_OR_WHOSE and child.i == 0 for child in root.children
    )
    return not relations.isdisjoint(SUBJECTS) and "mark" not in relations and not relative


def _only_says(root: Token) -> bool:
    """Whether nothing is told but who says it: `Two years ago, the minister said`."""
    if root.lemma_ not in words("speech-verbs") or root.i < 2:
        return False
    clauses = [child for child in root.children if child.dep_ in _SAID]
    comma = any(token.text == "," for token in root.doc[: root.i])
    return comma and not any(is_finite(clause) or clause.i > root.i for clause in clauses)
