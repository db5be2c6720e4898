"""Words put into the order of English."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING

from newslint.article.article import Article
from newslint.edits import replaced
from newslint.english.indefinite import with_indefinite
from newslint.english.lexicon import words
from newslint.english.offices import demonyms
from newslint.model import Repair

if TYPE_CHECKING:
    from spacy.tokens import Token

_ORIGIN = re.compile(r"^[A-Z]\w*(?:an|ese|ish|i|ench|utch|eek|iss|elsh|ic)$")


@cache
def peoples() -> frozenset[str]:
    """Return the adjectives of countries and languages."""
    return demonyms() | words("languages")


def of_origin(token: Token) -> bool:
    """Whether a token is an adjective of a people, a country or a language."""
    named = token.ent_type_ == "NORP" and _ORIGIN.search(token.text) is not None
    return named or token.text in peoples()


def behind(article: Article, word: Token, last: Token, *, lower: bool = True) -> Repair:
    """Return the repair that puts `word` behind the words up to `last`: `a`/`an` goes with them.

    A capital that they begin with goes too, but a people's, and where `lower` is false.
    """
    first = word.nbor()
    moved = article.prose[first.idx : last.idx + len(last)]
    if lower and first.is_title and moved[1:].islower() and not of_origin(first):
        moved = moved.lower()
    start, text = _with_article(word, moved)
    return replaced(start, last.idx + len(last), f"{text} {word.text}")


def _with_article(noun: Token, moved: str) -> tuple[int, str]:
    """Return where the change starts and how: `a`/`an` goes with the word behind it."""
    before = noun.nbor(-1)
    if before.lower_ not in ("a", "an"):
        return noun.idx, moved
    right = with_indefinite(moved, opens=before.text[0].isupper())
    return (noun.idx, moved) if right == before.text else (before.idx, f"{right} {moved}")
