"""All rules: those that ship with newslint and those a configuration adds."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from newslint.catalogue.rule import Rule, RuleError, load_rule
from newslint.english.lexicon import RULES

_NO_RULES = "lexicon"


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
