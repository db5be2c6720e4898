"""The page of each rule: what `newslint explain` says, and `docs/rules` holds."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newslint.catalogue.rule import Example, Rule
from newslint.model import Safety

_LEVELS = {
    Safety.SAFE: "safe (`newslint fix` writes it; in some places it is only unsafe).",
    Safety.UNSAFE: "unsafe (an editor should look; `--unsafe-fixes` writes it).",
    Safety.HINT: "hint (it is only shown).",
}


def page(rule: Rule) -> str:
    """Return what there is to know of a rule, as Markdown."""
    return "\n".join(_page(rule)) + "\n"


def _page(rule: Rule) -> Iterator[str]:
    yield f"# {rule.id}\n"
    yield f"{rule.summary}\n"
    repair = _repair(rule) if rule.fixable else "none."
    off = "" if rule.default else " It is off by default."
    severity = f"{rule.severity} ({rule.severity.meaning})"
    yield f"Category: {rule.category}. Severity: {severity}.{off} Repair: {repair}\n"
    yield from _where(rule)
    yield f"## Why\n\n{rule.why}\n"
    if rule.bad:
        yield "## What it finds\n"
    for each in rule.bad:
        yield example(each)
    if rule.good:  # LanguageTool's rules have none here
        yield "## What it leaves alone\n"
    for each in rule.good:
        yield from _source(each)
        yield _block("text", each.text.splitlines())
    yield "## How to switch it off\n"
    yield f'In `newslint.toml`: `ignore = ["{rule.id}"]`. For one paragraph, put this before it:\n'
    yield _block("html", [f"<!-- newslint: ignore {rule.id} -- the reason -->"]).rstrip("\n")


def _where(rule: Rule) -> Iterator[str]:
    """Say in which texts alone a rule speaks."""
    if rule.translated:
        verdict = "[machine translation](machine-translation.md)"
        about = f", and is about {rule.topic}" if rule.topic else ""
        score = f"scores {rule.translated} or more"
        yield f"This rule runs only if the whole text {score} for {verdict}{about}.\n"
    elif rule.topic:
        yield f"This rule runs only if the text is about {rule.topic}.\n"


def _repair(rule: Rule) -> str:
    """Say how far a rule's repairs go, on the text alone and where the judge picks them."""
    judged = any(each.safety is Safety.UNSAFE for each in rule.judge.values())
    if rule.safety is Safety.HINT and judged:
        return "hint (it is only shown), or unsafe where [the judge](../judge.md) is sure of it."
    return _LEVELS[rule.safety]


def _source(example: Example) -> Iterator[str]:
    """Yield what an example was translated from."""
    if example.source is not None:
        yield f"The source ({example.source.language}):\n"
        yield _block("text", example.source.text.splitlines())
        yield "The translation:\n"


def example(bad: Example) -> str:
    """Return a bad example with its repair, as Markdown."""
    return "\n".join(_bad(bad))


def _bad(example: Example) -> Iterator[str]:
    yield from _source(example)
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
