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
    from newslint.analysis import ModelError
    from newslint.baseline import BaselineError
    from newslint.catalogue import UnknownRuleError
    from newslint.files import MissingError
    from newslint.git import GitError
    from newslint.rule import RuleError
    from newslint.settings import ConfigError

    return (
        BaselineError,
        ConfigError,
        GitError,
        MissingError,
        ModelError,
        RuleError,
        UnknownRuleError,
    )
