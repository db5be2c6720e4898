"""Options that cannot both be heard: each pair is a mistake, and none is passed over."""

from __future__ import annotations

from itertools import combinations, product

import click
from click.core import ParameterSource

_INSTEAD = ("--show-config", "--show-doubts", "--show-people")
_OF_FINDINGS = (
    *("--diff", "--fix", "--unsafe-fixes", "--statistics", "--output-format", "--output-file"),
    *("--baseline", "--since", "--changed-lines", "--staged", "--stdin-filename", "--verbose"),
)
_APART = (
    ("--diff", "--statistics"),
    ("--diff", "--fix"),
    ("--quiet", "--verbose"),
    ("--config", "--isolated"),
    ("--since", "--changed-lines"),
    ("--staged", "--stdin-filename"),
    *combinations(_INSTEAD, 2),
    *product(_INSTEAD, _OF_FINDINGS),
)


def refuse(ctx: click.Context) -> None:
    """Raise UsageError where a command was given two options of which one would be ignored."""
    given = set()
    for param in ctx.command.params:
        if ctx.get_parameter_source(param.name or "") is ParameterSource.COMMANDLINE:
            given.update(param.opts)
    for first, second in _APART:
        if first in given and second in given:
            raise click.UsageError(
                f"{first} and {second} cannot be used together; leave one out", ctx
            )
