"""What ends a run with exit code 2."""

from __future__ import annotations

import sys
from typing import IO, Any

import click

from newslint.printable import inert, printable
from newslint.reporters.columns import columns, wrapped

INTERRUPTED = 130
"""The exit code of a program that was ended by Ctrl-C, as shells report it."""

QUIET = "newslint.quiet"
"""Where the context of a command keeps whether notices are wanted."""


class Trouble(click.ClickException):
    """One clear line: what is wrong, where, what to do."""

    exit_code = 2

    def show(self, file: IO[Any] | None = None) -> None:
        """Print the line on standard error."""
        say_trouble(self.format_message())


def say_trouble(text: str) -> None:
    """Print a line on standard error."""
    room = columns(sys.stderr)
    for line in wrapped(inert(f"newslint: {printable(text)}"), room, further="  "):
        click.echo(line, err=True)


def is_quiet() -> bool:
    """Whether the command was asked to print findings and errors alone."""
    return bool(click.get_current_context().meta.get(QUIET))


def say_notice(text: str) -> None:
    """Print a line on standard error that is no error, unless nobody wants to read it."""
    if not is_quiet():
        say_trouble(text)


def troubles() -> tuple[type[Exception], ...]:
    """Return the errors whose message says it all."""
    from newslint.archive.trouble import ArchiveError
    from newslint.article.analysis import ModelError
    from newslint.catalogue.rule import RuleError
    from newslint.catalogue.selection import UnknownRuleError
    from newslint.running.baseline import BaselineError
    from newslint.running.git import GitError
    from newslint.running.walk import MissingError
    from newslint.settings.patterns import PatternError
    from newslint.settings.settings import ConfigError

    return (
        ArchiveError,
        BaselineError,
        ConfigError,
        GitError,
        MissingError,
        ModelError,
        PatternError,
        RuleError,
        UnknownRuleError,
    )
