"""What a shell may complete: names of rules and categories, several in one word, and formats."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click
from click.shell_completion import CompletionItem

from newslint.reporters import FORMATS


def rules(_ctx: click.Context, _param: click.Parameter, typed: str) -> list[CompletionItem]:
    """Complete the last name of a list of rules and categories: `teh,colo`."""
    before, comma, begun = typed.rpartition(",")
    taken = before.split(",")
    return [
        CompletionItem(f"{before}{comma}{name}")
        for name in sorted({"all", "default", "languagetool", *_names()})
        if name.startswith(begun) and name not in taken
    ]


def rule(_ctx: click.Context, _param: click.Parameter, typed: str) -> list[CompletionItem]:
    """Complete the name of one rule."""
    from newslint.catalogue.own_rules import OWN_RULES

    known = {file.stem for file in _files()} | OWN_RULES.keys()
    return [CompletionItem(name) for name in sorted(known) if name.startswith(typed)]


def formats(_ctx: click.Context, _param: click.Parameter, typed: str) -> list[CompletionItem]:
    """Complete the name of a format, without the file that it may go to."""
    return [CompletionItem(name) for name in FORMATS if name.startswith(typed)]


def languagetool(_ctx: click.Context, _param: click.Parameter, typed: str) -> list[CompletionItem]:
    """Complete what is no address."""
    return [CompletionItem(each) for each in ("auto", "off") if each.startswith(typed)]


def _names() -> Iterator[str]:
    from newslint.catalogue.own_rules import OWN_RULES

    for file in _files():
        yield from (file.stem, file.parent.name)
    for known in OWN_RULES.values():
        yield from (known.id, known.category)


def _files() -> Iterator[Path]:
    """Yield the files of all rules; their names are enough, and nothing is read."""
    from newslint.catalogue.catalogue import rule_files
    from newslint.catalogue.rule import RuleError
    from newslint.settings.settings import ConfigError, Finder

    try:
        extra = Finder({}).settings(Path()).config.extend_rules
    except ConfigError:  # who runs newslint is told
        extra = ()
    try:
        yield from (path for path, _ in rule_files(extra))
    except RuleError:
        return
