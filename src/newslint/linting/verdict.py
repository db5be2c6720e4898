"""Says how much a whole text reads like unedited machine translation, and why.

A logistic regression over a dozen rates that can be read aloud and one that cannot, the leaning of
the grammar; `bench/verdict.py` fits it, and `rules/lexicon/translation-signs.tsv` has what it
learnt.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from typing import NamedTuple

from newslint.catalogue.own_rules import MACHINE
from newslint.catalogue.rule import Proposal
from newslint.english.lexicon import rows
from newslint.linting.grammar import Weight
from newslint.linting.signs import Places, length, places
from newslint.model import Match, Span, Verdict

LEAST_WORDS = 100
"""Words of a text below which nothing is said of it: a place or two would decide."""

GRAMMAR = "grammar"
"""The sign that has no places: the leaning of the grammar."""

_FIRST_WORDS = 2  # of a text: where a finding of the whole of it stands
_FEW = 300  # words: in fewer, a place or two is no rate
_TELLING = 0.25  # of the score's logit: the least that is given as a reason
_TELLING_BY_ITSELF = 0.5  # … of the sign that has no places to show
_MOST_REASONS = 5
_EXAMPLES = 2
_PER = 1000  # words
_HALF = 0.5  # of a point
_OF_READING, _OF_SIGNS, _OF_NEITHER = 1.4, 1.1, 1.8
"""Weights of the two verdicts and of none: `bench/text_probe.py` prints them."""
_READ = "a language model reads it as a translation"
_UNSAID = "-"


class Sign(NamedTuple):
    """One row of the table: how much it tells, and how it is said."""

    weight: Weight
    said: str


def verdict(prose: str, found: Iterable[str], leaning: Callable[[], float]) -> Verdict | None:
    """Return the verdict on a text whose findings are of the rules `found`; None on a short one.

    `leaning` returns how much the grammar of the text is that of translations.
    """
    size = length(prose)
    if size < LEAST_WORDS:
        return None
    seen = places(prose, found)
    values = {name: rate(name, seen, size) for name in seen} | {GRAMMAR: leaning()}
    gains = {name: sign.weight.gain(values[name]) for name, sign in _signs().items()}
    logit = sum(gains.values()) - _threshold()
    telling = [name for name in seen if gains[name] > _TELLING and _says(name, seen)]
    telling.sort(key=lambda name: -gains[name])
    reasons = tuple(_reason(name, seen, size) for name in telling[:_MOST_REASONS])
    if gains[GRAMMAR] > _TELLING_BY_ITSELF:
        reasons += (_signs()[GRAMMAR].said,)
    return Verdict(round(100 / (1 + math.exp(-logit))), reasons)


def of_score(score: float) -> float:
    """Return the log-odds that a score stands for; 0 and 100 are not quite sure."""
    return math.log((score + _HALF) / (100 + _HALF - score))


def as_read(said: Verdict, log_odds: float | None) -> Verdict:
    """Return a verdict by signs together with that of the language model that read the text.

    `log_odds` are those that a machine translated it, None where there is no such model.
    """
    if log_odds is None:
        return said
    logit = _OF_READING * log_odds + _OF_SIGNS * of_score(said.score) + _OF_NEITHER
    reasons = (*said.reasons, _READ) if log_odds > 0 else said.reasons
    return Verdict(round(100 / (1 + math.exp(-logit))), reasons)


def of_the_whole(prose: str, said: Verdict) -> Proposal:
    """Return a verdict as what its rule proposes: at the first words of the text, for all of it."""
    words = prose.split(maxsplit=_FIRST_WORDS)[:_FIRST_WORDS]
    start = prose.index(words[0])
    span = Span(start, prose.index(words[-1], start) + len(words[-1]))
    return Proposal(MACHINE, Match(span, {"verdict": said.sentence}), None, MACHINE.safety)


def rate(name: str, seen: Places, size: int) -> float:
    """Return the value of a sign: the root of its places in 1,000 words, so that many tell less."""
    return math.sqrt(len(seen[name]) * _PER / max(size, _FEW))


@cache
def _signs() -> Mapping[str, Sign]:
    table = rows("translation-signs")
    return {
        row["sign"]: Sign(
            Weight(float(row["usual"]), float(row["spread"]), float(row["weight"])), row["said"]
        )
        for row in table
        if row["sign"] != "threshold"
    }


@cache
def _threshold() -> float:
    row = next(row for row in rows("translation-signs") if row["sign"] == "threshold")
    return float(row["weight"])


def _says(name: str, seen: Places) -> bool:
    """Whether a sign is a reason to give: one place says nothing, and kinds are said elsewhere."""
    return len(seen[name]) > 1 and _signs()[name].said != _UNSAID


def _reason(name: str, seen: Places, size: int) -> str:
    found, kinds = seen[name], len(seen["kinds"])
    of_kinds = "of one kind" if kinds == 1 else f"of {kinds} kinds"
    common = Counter(" ".join(each.strip('“”"').split()) for each in found)
    examples = " and ".join(f"“{each}”" for each, _ in common.most_common(_EXAMPLES))
    return _signs()[name].said.format(
        count=len(found), kinds=of_kinds, words=size, examples=examples
    )
