"""How much the grammar of a text is that of translations: which kinds of words follow each other.

Runs of up to three words, in which a small word stands for itself and any other for its tag, tell
translations from texts that were written in their language: Baroni and Bernardini (2006) showed it
of Italian. `bench/verdict.py` learns which runs tell how much, and writes them into
`rules/lexicon/translation-grammar.tsv`.
"""

from __future__ import annotations

import math
from collections import Counter
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from newslint.english.lexicon import rows

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from spacy.tokens import Token

    from newslint.article.article import Article

_LONGEST = 3  # words of a run
_FEW = 150  # words: in fewer, a run or two is no rate
_PER = 1000  # words
_ENOUGH = 250  # words: fewer tell less
_FAR = 3.0  # spreads: more of one thing says no more
_SMALL = frozenset(["CC", "DT", "EX", "IN", "MD", "PDT", "RP", "TO", "WDT", "WP", "WP$", "WRB"])
_PERSONAL = frozenset({"PRP", "PRP$"})
_GENDERED = frozenset({"he", "she", "him", "her", "his", "hers"})
_VERBS = frozenset({"be", "do", "have"})


class Weight(NamedTuple):
    """What is usual of something that is counted, how it spreads, and how it weighs."""

    usual: float
    spread: float
    weight: float

    def gain(self, value: float) -> float:
        """Return what a value adds to a score."""
        away = (value - self.usual) / self.spread
        return self.weight * max(-_FAR, min(_FAR, away))


def leaning(article: Article) -> float:
    """Return how much the grammar of an article is that of translations: about 0 is usual."""
    found = runs(article)
    size = found.total() // _LONGEST
    told = sum(run.gain(rate(found[name], size)) for name, run in _runs().items())
    return told * trust(size)


def runs(article: Article) -> Counter[str]:
    """Count the runs of an article; none goes on in the next paragraph."""
    found: Counter[str] = Counter()
    for kinds in _paragraphs(article):
        for size in range(1, _LONGEST + 1):
            found.update(" ".join(kinds[at : at + size]) for at in range(len(kinds) - size + 1))
    return found


def rate(count: int, size: int) -> float:
    """Return the root of how often a run occurs in 1,000 words of a text of `size` words."""
    return math.sqrt(count * _PER / max(size, _FEW))


def trust(size: int) -> float:
    """Return how much the runs of a text of `size` words tell: in few words, chance tells most."""
    return min(1.0, size / _ENOUGH)


def _paragraphs(article: Article) -> Iterator[list[str]]:
    kinds: list[str] = []
    for token in article.doc:
        if not token.is_space:
            kinds.append(_kind(token))
            continue
        yield kinds
        kinds = []
    yield kinds


def _kind(token: Token) -> str:
    """Return what stands for a word: itself if it is small, else its tag."""
    word, tag = token.lower_, token.tag_
    if tag in _PERSONAL:  # he or she is what an article is about
        return "HE" if word in _GENDERED else word
    return word if tag in _SMALL or token.lemma_.lower() in _VERBS else tag


@cache
def _runs() -> Mapping[str, Weight]:
    return {
        row["run"]: Weight(float(row["usual"]), float(row["spread"]), float(row["weight"]))
        for row in rows("translation-grammar")
    }
