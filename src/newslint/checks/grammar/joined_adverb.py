"""An adverb of two words that is written as the adjective: `they come everyday`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.article.article import Article
from newslint.article.sentences import running, tokens
from newslint.edits import replaced
from newslint.english.tags import NAMES, NOUNS, VERBS
from newslint.model import Match, Span

_WORD = re.compile(
    r"(?<=\w )(?P<at>everyday)(?!, (?:but|if|yet)\b)(?:(?P<ends>[.!?;,]|\s*$|\n)"
    r"|(?= (?:because|since|when|while|until|till|from|at|in|on|for|by|with)\b)"
    r"|(?= (?:he|she|they|we|it|I)\b))"
)
_OPENING = re.compile(
    r"(?:^|[\n.!?] ?)(?P<at>Everyday)(?=,? (?:the|he|she|they|we|it|I|there|hundreds|thousands"
    r"|dozens|millions|about|around|more than|up to|between)\b)"
)
_BEHIND_VERB = VERBS | {"PRP", "RP"}
_ADVERBS = frozenset({"here", "there", "home", "together", "early", "late", "again", "online"})
_LINKING = frozenset({"become", "feel", "prove", "remain", "seem", "sound", "look"})
_MAKING = frozenset({"make", "call", "consider", "render", "deem"})
"""Verbs behind whose object an adjective may stand: `it makes art everyday`."""

_NEAR = 5  # words


def joined_adverb(article: Article) -> Iterator[Match]:
    """Yield "everyday" where it tells how often: `hundreds are treated everyday.`."""
    for found in _WORD.finditer(article.prose):
        at = found.start("at")
        if running(article, at) and _is_adverb(article, at, ends=found["ends"] is not None):
            yield _parted(found, "every day")
    for found in _OPENING.finditer(article.prose):
        if running(article, found.start("at")):
            yield _parted(found, "Every day")


def _parted(found: re.Match[str], right: str) -> Match:
    start, end = found.span("at")
    return Match(Span(start, end), {"right": right}, (replaced(start, end, right),))


def _is_adverb(article: Article, at: int, *, ends: bool) -> bool:
    """Whether the word before is a verb, its object or, at the end of a clause, any noun."""
    before = tokens(article, at - 2, at - 1)
    if before is None:
        return False
    token = before[0]
    clause = {each.lemma_ for each in token.doc[max(0, token.i - _NEAR) : token.i + 1]}
    if token.lemma_ == "be" or clause & (_LINKING | _MAKING):
        return False
    if token.lower_ in _ADVERBS or token.tag_ in _BEHIND_VERB:
        return True
    return ends and token.tag_ in NOUNS | NAMES
