"""What ends a run with exit code 2."""

from __future__ import annotations

from typing import IO, Any

import click


class Trouble(click.ClickException):
    """One clear line: what is wrong, where, what to do."""

    exit_code = 2

    def show(self, file: IO[Any] | None = None) -> None:
        """Print the line on standard error."""
        click.echo(f"newslint: {self.format_message()}", file=file, err=file is None)


def troubles() -> tuple[type[Exception], ...]:
    """Return the errors whose message says it all."""
    from newslint.article.analysis import ModelError
    from newslint.catalogue.rule import RuleError
    from newslint.catalogue.selection import UnknownRuleError
    from newslint.running.baseline import BaselineError
    from newslint.running.git import GitError
    from newslint.running.walk import MissingError
    from newslint.settings.patterns import PatternError
    from newslint.settings.settings import ConfigError

    return (
        BaselineError,
        ConfigError,
        GitError,
        MissingError,
        ModelError,
        PatternError,
        RuleError,
        UnknownRuleError,
    )
