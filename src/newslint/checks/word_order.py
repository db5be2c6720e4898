"""Words in the order of another language."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import TYPE_CHECKING

from newslint.article import Article
from newslint.checks.neighbours import NOUNS, pairs
from newslint.checks.prose import FINITE, replaced, running
from newslint.lexicon import rows, words
from newslint.model import Match, Span

if TYPE_CHECKING:
    from spacy.tokens import Token

# No nouns to put an adjective before; and adjectives that are as often nouns or pronouns.
_NO_NOUNS = frozenset(
    {"today", "yesterday", "tomorrow", "tonight", "means", "bit", "lot", "fact", "times"}
    | {"something", "anything", "nothing", "everything", "someone", "anyone", "nobody"}
)
_PRONOUNS = frozenset({"many", "much", "final", "single", "original", "local", "overall", "light"})
_GOES_ON = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ", "CD", "HYPH", "VBG", "VBN", "JJR", "JJS"})
# "tasks common to all", "a man famous for it": what belongs to the adjective stands behind it.
_COMPLEMENT = frozenset({"to", "among", "for", "with", "from", "than", "at", "about"})
_ORIGIN = re.compile(r"^[A-Z]\w*(?:an|ese|ish|i|ench|utch|eek|iss|elsh)$")


@lru_cache
def _attributive() -> dict[str, bool]:
    """Return the adjectives that stand before their noun, and whether that is sure."""
    return {row["adjective"]: row["sure"] == "yes" for row in rows("attributive-adjectives")}


def swapped_adjective(article: Article) -> Iterator[Match]:
    """Find an adjective behind its noun: `a car red`, `the party socialist`."""
    yield from _numbers(article)
    doc = article.doc
    listed = _attributive()
    for noun, adjective in pairs(article, NOUNS, ("JJ", "NNP", "NNPS")):
        origin = adjective.ent_type_ == "NORP" and _ORIGIN.search(adjective.text) is not None
        if not origin and (adjective.tag_ != "JJ" or adjective.text not in listed):
            continue
        if not noun.is_lower or not noun.whitespace_ or noun.lower_ in _NO_NOUNS:
            continue
        if adjective.text in _PRONOUNS or not noun.nbor(-1).whitespace_:
            continue
        follower = doc[adjective.i + 1]
        last = adjective
        if follower.tag_ == "JJ" and follower.whitespace_:
            last, follower = follower, doc[follower.i + 1]
        if (
            follower.tag_ in _GOES_ON
            or follower.text in "-/&"
            or follower.lower_ == "enough"
            or not running(article, noun.idx)
        ):
            continue
        nearest = doc[max(noun.sent.start, noun.i - 6) : noun.i]
        weak = (
            any(token.lemma_ in words("result-verbs") for token in nearest)
            or not (origin or listed[adjective.text])
            or follower.tag_ == "CC"
            or follower.lower_ in _COMPLEMENT
        )
        moved = article.prose[adjective.idx : last.idx + len(last)]
        start, text = _with_article(noun, moved)
        end = last.idx + len(last)
        values = {"noun": noun.text, "adjective": moved}
        repair = replaced(start, end, f"{text} {noun.text}")
        comma = replaced(noun.idx + len(noun), adjective.idx, ", ")
        yield Match(Span(noun.idx, end), values, (repair, comma), weak=weak)


def _with_article(noun: Token, moved: str) -> tuple[int, str]:
    """Return where the change starts and how: `a`/`an` goes with the word behind it."""
    before = noun.nbor(-1)
    if before.lower_ not in ("a", "an"):
        return noun.idx, moved
    right = "an" if moved[0].lower() in "aeiou" else "a"
    right = right.capitalize() if before.text[0].isupper() else right
    return (noun.idx, moved) if right == before.text else (before.idx, f"{right} {moved}")


_NUMBERS = frozenset(
    {"two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"}
)


def _numbers(article: Article) -> Iterator[Match]:
    """Find a number behind its noun: `the clubs two`."""
    for noun, number in pairs(article, ("NNS",), ("CD",)):
        follower = number.nbor()
        if (
            number.text not in _NUMBERS
            or not noun.is_lower
            or not noun.whitespace_
            or noun.lower_ in _NO_NOUNS
        ):
            continue
        goes_on = follower.tag_ in _GOES_ON | FINITE or follower.lower_ in ("of", "and", "or", "to")
        if goes_on or follower.text in "-/" or not running(article, noun.idx):
            continue
        end = number.idx + len(number)
        values = {"noun": noun.text, "adjective": number.text}
        repair = replaced(noun.idx, end, f"{number.text} {noun.text}")
        yield Match(Span(noun.idx, end), values, (repair,))
