"""The page of each rule: what `newslint explain` says, and `docs/rules` holds."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping

from newslint.catalogue.rule import Example, Rule
from newslint.english.lexicon import rows
from newslint.model import Safety
from newslint.settings.keys import schema

_LEVELS = {
    Safety.SAFE: "safe: `newslint fix` applies it. Some places only get an unsafe one.",
    Safety.UNSAFE: "unsafe: an editor should look at it; `--unsafe-fixes` applies it.",
    Safety.DISPLAY: "display: it is shown and never applied.",
}
_GENERATED = "<!-- Generated from the rule files by `make docs`. -->\n\n"


def page(rule: Rule) -> str:
    """Return what there is to know of a rule, as Markdown."""
    return "\n".join(_page(rule)) + "\n"


def _page(rule: Rule) -> Iterator[str]:
    yield f"# {rule.id}\n"
    yield f"{rule.summary}\n"
    fix = _fix(rule) if rule.fixable else "none."
    off = "" if rule.default else " Off by default."
    yield f"Category: {rule.category}. Severity: {rule.severity}.{off} Fix: {fix}\n"
    yield f"## Why\n\n{rule.why}\n"
    if rule.bad:
        yield "## Found\n"
    for example in rule.bad:
        yield from _bad(example)
    if rule.good:  # LanguageTool's rules have none here
        yield "## Left alone\n"
    for text in rule.good:
        yield _block("text", text.splitlines())
    yield "## Switch it off\n"
    yield f'In `newslint.toml`: `ignore = ["{rule.id}"]`. For one paragraph, before it:\n'
    yield _block("html", [f"<!-- newslint: ignore {rule.id} -- the reason -->"]).rstrip("\n")


def _fix(rule: Rule) -> str:
    """Say how far a rule's fixes go, on the text alone and where the judge picks them."""
    kinds = [row["kind"] for row in rows("thresholds") if row["safety"] == "unsafe"]
    judged = any(kind == rule.id or kind.startswith(f"{rule.id}-") for kind in kinds)
    if rule.safety is Safety.DISPLAY and judged:
        return "display: shown, not applied; unsafe where [the judge](../judge.md) is sure of it."
    return _LEVELS[rule.safety]


def _bad(example: Example) -> Iterator[str]:
    if example.fixed is None:
        yield _block("text", _marked(example).splitlines())
        return
    old, new = example.text.splitlines(), example.fixed.splitlines()
    lines = [f"- {line}" for line in old if line not in new]
    lines += [f"+ {line}" for line in new if line not in old]
    yield _block("diff", lines or ["- " + " ".join(old), "+ " + " ".join(new)])


def _marked(example: Example) -> str:
    text = example.text
    for span in reversed(example.spans):
        text = f"{text[: span.start]}[[{text[span.start : span.end]}]]{text[span.end :]}"
    return text


def _block(language: str, lines: Iterable[str]) -> str:
    return "\n".join([f"```{language}", *lines, "```\n"])


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
        "thresholds.md": _thresholds(),
        "rules/README.md": _GENERATED + "\n".join(index) + "\n",
        "newslint.schema.json": json.dumps(schema(), indent=2) + "\n",
    }


def _thresholds() -> str:
    lines = ["# Thresholds of the judge\n"]
    lines += ["What each kind of repair must gain, and how far it may go.\n"]
    lines += ["Gains in nats: beside other damage, and alone.\n"]
    lines += ["| Kind | Beside | Alone | Fix |", "| --- | ---: | ---: | --- |"]
    lines += [f"| {' | '.join(row.values())} |" for row in rows("thresholds")]
    return _GENERATED + "\n".join(lines) + "\n"
