"""What a pattern of a rule file may ask for: no repository's rules keep newslint busy for ever.

Regular expressions are stopped where they take too long, but not while they are compiled; spaCy's
matchers cannot be stopped at all.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import Any

import regex

from newslint import expression
from newslint.catalogue.rule import RuleError

_GAP = 8  # words that a token with "*" or "+" may stand for
_GAPS = 3  # such tokens in one pattern: each multiplies the places to try
_NODES = 8  # of a pattern of dependencies
_FAR = (">>", "<<", ".*", ";*", "$++", "$--")  # any of a sentence's words: one multiplies enough
_CHILDREN = 2  # nodes that stand to one and the same other node
_RANGE = re.compile(r"\{(\d*)(,?)(\d*)\}")
_FROM = {"*": 0, "+": 1, "?": 0}


def compiled(rule: str, pattern: str) -> regex.Pattern[str]:
    """Compile a regular expression. Raises RuleError for one that is none, or asks too much."""
    try:
        return expression.compiled(pattern)
    except expression.ExpressionError as error:
        raise RuleError(f"rule {rule}: bad regular expression: {error}") from None


def tokens(rule: str, patterns: Sequence[Any]) -> list[Any]:
    """Return token patterns whose gaps end somewhere. Raises RuleError for what cannot be."""
    for each in patterns:
        if not isinstance(each, list) or not each:
            raise RuleError(f"rule {rule}: bad token pattern: it is a list of tokens")
        if sum("OP" in token for token in each if isinstance(token, dict)) > _GAPS:
            raise RuleError(
                f"rule {rule}: bad token pattern: more than {_GAPS} of its tokens have OP"
            )
    _refuse_regex(rule, patterns)
    return [[_bounded(rule, token) for token in each] for each in patterns]


def nodes(rule: str, pattern: Any) -> list[Any]:
    """Return a pattern of dependencies. Raises RuleError for what cannot be."""
    if not isinstance(pattern, list) or not 0 < len(pattern) <= _NODES:
        raise RuleError(f"rule {rule}: bad token pattern: it is a list of 1 to {_NODES} nodes")
    _refuse_regex(rule, pattern)
    links = [node for node in pattern if isinstance(node, dict)]
    if sum(node.get("REL_OP") in _FAR for node in links) > 1:
        raise RuleError(f"rule {rule}: bad token pattern: more than one REL_OP of {' '.join(_FAR)}")
    lefts = Counter(str(node["LEFT_ID"]) for node in links if "LEFT_ID" in node)
    if any(number > _CHILDREN for number in lefts.values()):
        raise RuleError(
            f"rule {rule}: bad token pattern: more than {_CHILDREN} nodes have the same LEFT_ID"
        )
    return pattern


def _refuse_regex(rule: str, pattern: Any) -> None:
    if isinstance(pattern, dict):
        if "REGEX" in pattern:
            raise RuleError(f"rule {rule}: bad token pattern: REGEX has no time limit; use 'regex'")
        pattern = list(pattern.values())
    if isinstance(pattern, list):
        for each in pattern:
            _refuse_regex(rule, each)


def _bounded(rule: str, token: Any) -> Any:
    """Return a token whose "*" stands for at most eight words."""
    op = token.get("OP") if isinstance(token, dict) else None
    if not isinstance(op, str):
        return token
    least, most = (_FROM.get(op), _GAP)
    if found := _RANGE.fullmatch(op):
        low, comma, high = found.groups()
        least, most = int(low or 0), int(high or (_GAP if comma else low or 0))
        if max(least, most) > _GAP:
            raise RuleError(f"rule {rule}: bad token pattern: OP '{op}' is over {_GAP} words")
    if least is None or op == "?":
        return token
    return {**token, "OP": f"{{{least},{max(least, most)}}}"}
