"""All that newslint says in English: its pages, its help, its messages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import click

from newslint.catalogue.catalogue import load_rules
from newslint.catalogue.rule import Proposal
from newslint.cli import cli
from newslint.linting.linter import Linter
from newslint.linting.wording import message
from newslint.settings.keys import KEYS, OVERRIDE_KEYS, OWN_KEYS
from newslint.testing import fires, read

ROOT = Path(__file__).parents[2]
_PAGES = ("*.md", "docs/*.md", "docs/rules/[!R]*.md", "bench/*.md", "editors/vscode/README.md")
# What is quoted is damage more often than not: a piece of code in its place is read by nobody.
_QUOTED = re.compile(
    r'(?<!\w)"[^"\n]+(?:\n[^"\n]+)?"|“[^”\n]+”|[«„][^»\n]+[»…]|(?<![\w’])\'[^\'\n]+\'(?!\w)'
)
_CODE = re.compile(r"``.+?``|`[^`\n]+(?:\n[^`\n]+)?`")
_MARKED = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)


def pages() -> Iterator[tuple[str, str]]:
    """Yield each page by its name, as Markdown whose quotations are opaque."""
    for pattern in _PAGES:
        for file in sorted(ROOT.glob(pattern)):
            text = _MARKED.sub("", file.read_text("utf-8"))
            yield file.relative_to(ROOT).as_posix(), opaque(text)


def helps() -> str:
    """Return what all commands say of themselves and of their options."""
    return _once(_helps(cli, click.Context(cli, info_name="newslint")))


def settings() -> str:
    """Return what the settings mean."""
    keys = {**KEYS, **OVERRIDE_KEYS, **OWN_KEYS}
    return _once(key.meaning for key in keys.values())


def messages(linter: Linter) -> str:
    """Return what each rule says of its bad examples."""
    said: list[str] = []
    for rule in load_rules().values():
        for example in rule.bad:
            for match in fires(linter, rule, example):
                repair = match.repairs[0] if match.repairs else None
                proposal = Proposal(rule, match, repair, min(rule.safety, match.safety))
                said.append(message(read(linter, example), proposal, "line 5 of the source"))
    return _once(said)


def _once(texts: Iterable[str]) -> str:
    """Return texts as paragraphs, each sentence of them once."""
    sentences = (re.split(r"(?<=[.!?]) +", opaque(" ".join(text.split()))) for text in texts)
    return "\n\n".join(dict.fromkeys(each for found in sentences for each in found))


def opaque(text: str) -> str:
    """Return a text with a capital in its own name, and `x` for all that is quoted or code."""
    return _QUOTED.sub("`x`", _CODE.sub("`x`", text)).replace("newslint", "Newslint")


def _helps(command: click.Command, context: click.Context) -> Iterator[str]:
    yield re.sub(r"\n\s*\n", "\n\n", command.help or "").strip()
    for option in command.params:
        said = getattr(option, "help", None)
        if said:
            yield said
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            child = command.get_command(context, name)
            assert child is not None
            yield from _helps(child, click.Context(child, info_name=name, parent=context))
