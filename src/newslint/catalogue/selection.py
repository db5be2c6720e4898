"""Which rules a list of names means."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from newslint.catalogue.rule import Rule
from newslint.nearest import hint
from newslint.settings.config import USUAL

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

    Both lists name rules or categories; "all" stands for every rule, "default" in the first for
    those that are on where it is empty. Raises UnknownRuleError.
    """
    require(rules, (*select, *ignore))
    usual = is_usual(select)
    return {
        id_: rule
        for id_, rule in rules.items()
        if ((usual and rule.default) or named(rule.id, rule.category, select))
        and not named(rule.id, rule.category, ignore)
    }


def is_usual(select: Sequence[str]) -> bool:
    """Whether a selection has all rules that are on where nothing is selected."""
    return not select or USUAL in select


def require(rules: Mapping[str, Rule], names: Iterable[str]) -> None:
    """Raise UnknownRuleError for the first name that is of no rule and no category."""
    known = {ALL, USUAL, FAMILY, *rules, *(rule.category for rule in rules.values())}
    for name in names:
        if name not in known and not name.startswith(f"{FAMILY}/"):
            advice = hint(name, known) or "; see 'newslint rules'"
            raise UnknownRuleError(name, f"unknown rule or category '{name}'{advice}")
