"""The options that `check` and `fix` share."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, TypeVar

import click

from newslint.reporters import FORMATS

_Command = TypeVar("_Command", bound=Callable[..., Any])


def _names(_ctx: click.Context, _option: click.Parameter, value: Sequence[str]) -> tuple[str, ...]:
    return tuple(name.strip() for each in value for name in each.split(",") if name.strip())


_file = click.Path(exists=True, dir_okay=False, path_type=Path)

_OPTIONS = (
    click.argument("paths", nargs=-1, type=click.Path(path_type=Path, allow_dash=True)),
    click.option("--diff", is_flag=True, help="Print the fixes as one diff; write nothing."),
    click.option("--unsafe-fixes", is_flag=True, help="Include fixes that need an editor's eye."),
    click.option("--select", multiple=True, callback=_names, metavar="RULES",
                 help="Only these rules or categories (comma-separated, repeatable)."),
    click.option("--ignore", multiple=True, callback=_names, metavar="RULES",
                 help="Not these rules or categories."),
    click.option("--output-format", type=click.Choice(FORMATS), default="full", show_default=True),
    click.option("--exit-zero", is_flag=True, help="Exit with 0 even where there are findings."),
    click.option("--config", type=_file, help="Use this configuration file for all files."),
    click.option("--isolated", is_flag=True, help="Use no configuration files."),
    click.option("--stdin-filename", type=click.Path(path_type=Path), metavar="PATH",
                 help="Read standard input as if it were this file."),
    click.option("--fluency", type=click.Choice(["auto", "off"]),
                 help="Whether the fluency model judges repairs."),
    click.option("--languagetool", metavar="auto|off|URL", help="Whether LanguageTool is asked."),
    click.option("--languagetool-allow-remote", is_flag=True,
                 help="Let articles be sent to a server on another machine."),
    click.option("--require", multiple=True, type=click.Choice(["fluency", "languagetool"]),
                 help="Fail where this is not set up (repeatable)."),
    click.option("--thorough", is_flag=True,
                 help="Search for repairs where text is surprising (slow)."),
    click.option("--no-cache", is_flag=True, help="Do not use the cache."),
    click.option("--jobs", type=click.IntRange(min=1), metavar="N", help="Worker processes."),
)  # fmt: skip


def shared(command: _Command) -> _Command:
    """Add the options to a command."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def given(options: dict[str, Any]) -> dict[str, Any]:
    """Return the settings among the options, by their key in a configuration file."""
    keys = ("select", "ignore", "fluency", "languagetool", "require", "thorough")
    from newslint.settings_schema import KEYS

    values = {key: options[key] for key in keys if options[key]}
    for key, value in values.items():
        wrong = KEYS[key].wrong(list(value) if isinstance(value, tuple) else value)
        if wrong:
            raise click.UsageError(f"--{key} {wrong}")
    return values
