"""Write the generated files in `docs`: the rule pages and the schema of the configuration.

usage: docs.py [--check]      (--check writes nothing and fails where a file is not current)
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from pathlib import Path

from newslint.catalogue.catalogue import load_rules
from newslint.catalogue.own_rules import OWN_RULES
from newslint.catalogue.page import page
from newslint.catalogue.rule import Rule
from newslint.settings.keys import schema

_GENERATED = "<!-- Generated from the rule files by `make docs`. -->\n\n"
DOCS = Path(__file__).parents[1] / "docs"


def main(arguments: list[str]) -> int:
    wanted = files({**load_rules(), **OWN_RULES})
    old = {f"rules/{path.name}" for path in (DOCS / "rules").glob("*.md")}
    stale = sorted(old - set(wanted))
    changed = [name for name, text in wanted.items() if _content(DOCS / name) != text]
    if arguments == ["--check"]:
        for name in (*changed, *stale):
            print(f"docs/{name} is not current; run: make docs", file=sys.stderr)
        return 1 if changed or stale else 0
    for name in stale:
        (DOCS / name).unlink()
    for name in changed:
        (DOCS / name).parent.mkdir(parents=True, exist_ok=True)
        (DOCS / name).write_text(wanted[name], "utf-8")
    return 0


def files(rules: Mapping[str, Rule]) -> dict[str, str]:
    """Return the generated files of the folder `docs`, by name."""
    index = ["# Rules\n", "| Rule | Category | Fix | |", "| --- | --- | --- | --- |"]
    for rule in sorted(rules.values(), key=lambda rule: (rule.category, rule.id)):
        fix = rule.safety.label if rule.fixable else ""
        row = (f"[{rule.id}]({rule.id}.md)", rule.category, fix, rule.summary.replace("|", r"\|"))
        index.append(f"| {' | '.join(row)} |")
    pages = {f"rules/{rule.id}.md": _GENERATED + page(rule) for rule in rules.values()}
    return {
        **pages,
        "thresholds.md": _thresholds(rules),
        "rules/README.md": _GENERATED + "\n".join(index) + "\n",
        "newslint.schema.json": json.dumps(schema(), indent=2) + "\n",
    }


def _thresholds(rules: Mapping[str, Rule]) -> str:
    lines = ["# Thresholds of the judge\n"]
    lines += ["What each kind of repair must gain, and how far it may go.\n"]
    lines += ["Gains in nats: beside other damage, and alone.\n"]
    lines += ["| Kind | Beside | Alone | Fix |", "| --- | ---: | ---: | --- |"]
    table = {kind: row for rule in rules.values() for kind, row in rule.judge.items()}
    lines += [
        f"| {kind} | {row.gain:g} | {row.alone:g} | {row.safety.label} |"
        for kind, row in sorted(table.items())
    ]
    return _GENERATED + "\n".join(lines) + "\n"


def _content(file: Path) -> str | None:
    return file.read_text("utf-8") if file.exists() else None


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
