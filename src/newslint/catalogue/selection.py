"""Which rules a list of names means."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from newslint.catalogue.rule import Rule
from newslint.nearest import hint

ALL = "all"
FAMILY = "languagetool"
"""Stands before the ids of rules that are LanguageTool's."""


def named(rule: str, category: str, names: Iterable[str]) -> bool:
    """Whether `names` of rules, categories and families ("languagetool") include a rule."""
    own = names_of(rule, category)
    return any(name in own for name in names)


def names_of(rule: str, category: str) -> tuple[str, ...]:
    """Return the names by which a rule may be meant."""
    return tuple(dict.fromkeys((ALL, rule, category, rule.partition("/")[0])))


class UnknownRuleError(Exception):
    """A rule or category that is asked for and does not exist; `name` is what was asked for."""

    def __init__(self, name: str, message: str) -> None:
        super().__init__(message)
        self.name = name


def choose(
    rules: Mapping[str, Rule], select: Sequence[str], ignore: Sequence[str]
) -> dict[str, Rule]:
    """Return the rules that are on: the selected ones (all on by default if none) less the ignored.

    Both lists name rules or categories; "all" stands for every rule. Raises UnknownRuleError.
    """
    for name in (*select, *ignore):
        _require(rules, name)
    return {
        id_: rule
        for id_, rule in rules.items()
        if (named(rule.id, rule.category, select) if select else rule.default)
        and not named(rule.id, rule.category, ignore)
    }


def _require(rules: Mapping[str, Rule], name: str) -> None:
    known = {ALL, FAMILY, *rules, *(rule.category for rule in rules.values())}
    if name not in known and not name.startswith(f"{FAMILY}/"):
        advice = hint(name, known) or "; see 'newslint rules'"
        raise UnknownRuleError(name, f"unknown rule or category '{name}'{advice}")
