"""Write the generated files in `docs`: pages of rules and settings, the configuration's schema.

usage: docs.py [--check]      (--check writes nothing and fails where a file is not current)
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from pathlib import Path

from newslint.catalogue.catalogue import load_rules
from newslint.catalogue.own_rules import OWN_RULES
from newslint.catalogue.page import example, page
from newslint.catalogue.rule import Rule
from newslint.settings.keys import KEYS, OVERRIDE_KEYS, OWN_KEYS, Key, schema

_GENERATED = "<!-- Generated from the rule files by `make docs`. -->\n\n"
DOCS = Path(__file__).parents[1] / "docs"
_CATEGORIES = {
    "calques": "Constructions of another language, kept word for word.",
    "grammar": "What English grammar does not allow and machines write.",
    "newslint": "Comments in articles that are meant for newslint.",
    "numbers": "Numbers, dates, times and amounts, written as another language writes them.",
    "people": "Names, titles, offices, and nouns that are for women or for men.",
    "pronouns": "He, she, it and they, where they do not fit whom or what they refer to.",
    "search": "Damage that no rule describes but the language model sees.",
    "source": "The article beside the text that it was translated from.",
    "splices": "What breaks where pieces of a page, translated one by one, are put together again.",
    "style": "One thing, written in two ways.",
    "translationese": "Wordings of another language, with a table for each field of news.",
    "typography": "Quotation marks, spaces, punctuation and characters.",
}


def main(arguments: list[str]) -> int:
    wanted = files({**load_rules(), **OWN_RULES})
    old = {f"{path.parent.name}/{path.name}" for path in _generated_pages()}
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


def _generated_pages() -> list[Path]:
    return [*(DOCS / "rules").glob("*.md"), *(DOCS / "categories").glob("*.md")]


def files(rules: Mapping[str, Rule]) -> dict[str, str]:
    """Return the generated files of the folder `docs`, by name."""
    pages = {f"rules/{rule.id}.md": _GENERATED + page(rule) for rule in rules.values()}
    return {
        **pages,
        **{f"categories/{name}.md": _category(name, rules) for name in _CATEGORIES},
        "rules/README.md": _index(rules),
        "settings.md": _settings(),
        "thresholds.md": _thresholds(rules),
        "newslint.schema.json": json.dumps(schema(), indent=2) + "\n",
    }


def _of(category: str, rules: Mapping[str, Rule]) -> list[Rule]:
    return sorted(
        (each for each in rules.values() if each.category == category), key=lambda r: r.id
    )


def _index(rules: Mapping[str, Rule]) -> str:
    lines = [
        "# All rules\n",
        "Each rule has a page with examples, which `newslint explain RULE` also shows.\n",
    ]
    for name, meaning in _CATEGORIES.items():
        lines += [f"## [{name.title()}](../categories/{name}.md)\n", f"{meaning}\n"]
        lines += ["| Rule | Repair | |", "| --- | --- | --- |"]
        for rule in _of(name, rules):
            row = (f"[{rule.id}]({rule.id}.md)", _level(rule), rule.summary.replace("|", r"\|"))
            lines.append(f"| {' | '.join(row)} |")
        lines.append("")
    return _GENERATED + "\n".join(lines)


def _level(rule: Rule) -> str:
    return rule.safety.label if rule.fixable else ""


def _category(name: str, rules: Mapping[str, Rule]) -> str:
    """Return the page of a category: each of its rules with its first example."""
    lines = [f"# {name.title()}\n", f"{_CATEGORIES[name]}\n"]
    for rule in _of(name, rules):
        lines += [f"## [{rule.id}](../rules/{rule.id}.md)\n", f"{rule.summary}\n"]
        lines += [example(rule.bad[0])] if rule.bad else []
    return _GENERATED + "\n".join(lines)


def _settings() -> str:
    """Return the reference of the configuration, from the table of keys."""
    lines = [
        "# All settings\n",
        "All keys of `newslint.toml`. [Configuration](configuration.md) says where to put it.\n",
    ]
    lines += _table(KEYS)
    lines += ["## For some files\n", "Each `[[overrides]]` names files and their rules.\n"]
    lines += _table(OVERRIDE_KEYS)
    lines += ["## In your own configuration\n"]
    lines += ["A repository may not set these; `newslint doctor` says where your own file is.\n"]
    lines += _table(OWN_KEYS)
    return _GENERATED + "\n".join(lines)


def _table(keys: Mapping[str, Key]) -> list[str]:
    rows = [f"| `{name}` | {_value(key)} | {key.meaning} |" for name, key in keys.items()]
    return ["| Key | Value | |", "| --- | --- | --- |", *rows, ""]


def _value(key: Key) -> str:
    return f"{key.shape.value}: {key.example}" if key.example else key.shape.value


def _thresholds(rules: Mapping[str, Rule]) -> str:
    lines = ["# Thresholds of the judge\n"]
    lines += ["What each kind of repair must gain, and the highest level that it may have.\n"]
    lines += ["Gains are in nats, near other damage and alone: see [The judge](judge.md).\n"]
    lines += ["| Kind | Near damage | Alone | Level |", "| --- | ---: | ---: | --- |"]
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
