"""All rules: those that ship with newslint and those a configuration adds."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from newslint.lexicon import RULES
from newslint.nearest import hint
from newslint.rule import Rule, RuleError, load_rule

_NO_RULES = "lexicon"


class UnknownRuleError(Exception):
    """A rule or category that is asked for and does not exist; `name` is what was asked for."""

    def __init__(self, name: str, message: str) -> None:
        super().__init__(message)
        self.name = name


def load_rules(extra: Iterable[Path] = ()) -> dict[str, Rule]:
    """Return every rule by id, sorted; `extra` are folders of further rule files.

    Raises RuleError for a file that is not right or an id that is taken.
    """
    files = [(path, True) for path in RULES.glob("*/*.yaml") if path.parent.name != _NO_RULES]
    for folder in extra:
        if not folder.is_dir():
            raise RuleError(f"{folder}: no such folder of rules")
        files += [(path, False) for path in sorted(folder.rglob("*.yaml"))]
    rules: dict[str, Rule] = {}
    for path, trusted in files:
        rule = load_rule(path, trusted=trusted)
        if rule.id in rules:
            raise RuleError(f"{path}: there is a rule '{rule.id}' already; rename the file")
        rules[rule.id] = rule
    return dict(sorted(rules.items()))


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
        if (_named(rule, select) if select else rule.default) and not _named(rule, ignore)
    }


def _named(rule: Rule, names: Sequence[str]) -> bool:
    return any(name in ("all", rule.id, rule.category) for name in names)


def _require(rules: Mapping[str, Rule], name: str) -> None:
    known = {"all", "languagetool", *rules, *(rule.category for rule in rules.values())}
    if name not in known and not name.startswith("languagetool/"):
        advice = hint(name, known) or "; see 'newslint rules'"
        raise UnknownRuleError(name, f"unknown rule or category '{name}'{advice}")
