"""All rules: those that ship with newslint and those a configuration adds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from newslint.catalogue.rule import Rule, RuleError
from newslint.catalogue.rule_file import load_rule
from newslint.english.lexicon import RULES
from newslint.settings.inside import is_inside, tree_of

_NO_RULES = "lexicon"


def _of_folder(folder: Path) -> Iterator[Path]:
    """Yield the rule files of a folder. Raises RuleError for a link that leads elsewhere."""
    tree = tree_of(folder)
    for path in sorted(folder.rglob("*.yaml")):
        if not (is_inside(path, tree) and is_inside(path.with_suffix(".tsv"), tree)):
            raise RuleError(f"{path}: points outside its repository; copy the rule into it")
        yield path


def rule_files(extra: Iterable[Path] = ()) -> Iterator[tuple[Path, bool]]:
    """Yield the files of all rules, and whether each ships with newslint.

    `extra` are folders of further ones. Raises RuleError for one that is not there.
    """
    yield from ((path, True) for path in RULES.glob("*/*.yaml") if path.parent.name != _NO_RULES)
    for folder in extra:
        if not folder.is_dir():
            raise RuleError(f"{folder}: there is no such folder, but 'extend-rules' names it")
        yield from ((path, False) for path in _of_folder(folder))


def load_rules(extra: Iterable[Path] = ()) -> dict[str, Rule]:
    """Return every rule by id, sorted; `extra` are folders of further rule files.

    Raises RuleError for a file that is not right or an id that is taken.
    """
    rules: dict[str, Rule] = {}
    for path, trusted in rule_files(extra):
        rule = load_rule(path, trusted=trusted)
        if rule.id in rules:
            raise RuleError(f"{path}: there already is a rule '{rule.id}'; rename the file")
        rules[rule.id] = rule
    return dict(sorted(rules.items()))
