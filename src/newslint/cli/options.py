"""The options that commands share."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import click

from newslint.model import Safety, Severity
from newslint.nearest import hint
from newslint.reporters import FORMATS

_Command = TypeVar("_Command", bound=Callable[..., Any])


def _names(_ctx: click.Context, _option: click.Parameter, value: Sequence[str]) -> tuple[str, ...]:
    return tuple(name.strip() for each in value for name in each.split(",") if name.strip())


@dataclass(frozen=True, slots=True)
class Output:
    """A format and the file it goes to; without one, standard output."""

    format: str
    file: Path | None = None


def _outputs(
    _ctx: click.Context, _option: click.Parameter, value: Sequence[str]
) -> tuple[Output, ...]:
    outputs = []
    for each in value:
        name, _, file = each.partition(":")
        if name not in FORMATS:
            raise click.BadParameter(
                f"'{name}' is not one of {', '.join(FORMATS)}{hint(name, FORMATS)}"
            )
        outputs.append(Output(name, Path(file) if file else None))
    if sum(output.file is None for output in outputs) > 1:
        raise click.BadParameter("only one format can go to standard output; write FORMAT:FILE")
    return tuple(outputs)


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """What is linted and how: the options of every command that lints."""

    paths: tuple[Path, ...]
    select: tuple[str, ...]
    extend_select: tuple[str, ...]
    ignore: tuple[str, ...]
    min_severity: str | None
    config: Path | None
    isolated: bool
    fluency: str | None
    languagetool: str | None
    languagetool_allow_remote: bool
    require: tuple[str, ...]
    source: Path | None
    source_language: str | None
    thorough: bool
    no_cache: bool
    server: str
    jobs: int | None
    baseline: Path | None = None
    since: str | None = None
    changed_lines: bool = False

    @property
    def given(self) -> dict[str, object]:
        """The settings among the options, by their key in a configuration file.

        Raises click.UsageError for a value that no configuration may have.
        """
        from newslint.settings.keys import KEYS

        keys = (
            *("select", "extend-select", "ignore", "min-severity", "fail-on", "fail-on-level"),
            *("fluency", "languagetool", "require", "thorough", "source-language"),
        )
        found = {key: getattr(self, key.replace("-", "_"), None) for key in keys}
        values = {key: value for key, value in found.items() if value}
        for key, value in values.items():
            wrong = KEYS[key].wrong(list(value) if isinstance(value, tuple) else value)
            if wrong:
                raise click.UsageError(f"--{key} {wrong}")
        return values if self.source is None else {**values, "source": str(self.source)}


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportOptions(Options):
    """What is done with the findings besides."""

    diff: bool
    unsafe_fixes: bool
    outputs: tuple[Output, ...]
    output_file: Path | None
    exit_zero: bool
    stdin_filename: Path | None
    staged: bool
    fail_on: str | None = None
    fail_on_level: str | None = None
    statistics: bool = False


_file = click.Path(exists=True, dir_okay=False, path_type=Path)

_LINTING = (
    click.argument("paths", nargs=-1, type=click.Path(path_type=Path, allow_dash=True)),
    click.option("--select", multiple=True, callback=_names, metavar="RULES",
                 help="Only these rules or categories (comma-separated, repeatable)."),
    click.option("--extend-select", multiple=True, callback=_names, metavar="RULES",
                 help="These rules or categories besides those that are on."),
    click.option("--ignore", multiple=True, callback=_names, metavar="RULES",
                 help="Not these rules or categories."),
    click.option("--min-severity", type=click.Choice([level.value for level in Severity]),
                 help="Report and repair only what is at least so severe."),
    click.option("--config", type=_file, help="Use this configuration file for all files."),
    click.option("--isolated", is_flag=True, help="Use no configuration files."),
    click.option("--fluency", type=click.Choice(["auto", "off"]),
                 help="Whether the fluency model judges repairs."),
    click.option("--languagetool", metavar="auto|off|URL", help="Whether LanguageTool is asked."),
    click.option("--languagetool-allow-remote", is_flag=True,
                 help="Let articles be sent to a server on another machine."),
    click.option("--require", multiple=True, type=click.Choice(["fluency", "languagetool"]),
                 help="Fail where this is not set up (repeatable)."),
    click.option("--source", type=click.Path(path_type=Path), metavar="FILE",
                 help="The text that the article was translated from."),
    click.option("--source-language", metavar="CODE",
                 help="Its language, as in 'es'; by default it is detected."),
    click.option("--thorough", is_flag=True,
                 help="Search for repairs where text surprises: half a minute per 1,000 words."),
    click.option("--no-cache", is_flag=True, help="Do not use the cache."),
    click.option("--server", type=click.Choice(["auto", "off"]), default="off",
                 envvar="NEWSLINT_SERVER", show_default=True,
                 help="Whether a 'newslint serve' that runs is asked; also NEWSLINT_SERVER."),
    click.option("--jobs", type=click.IntRange(min=1), metavar="N", help="Worker processes."),
)  # fmt: skip

_NOVELTY = (
    click.option("--baseline", type=click.Path(path_type=Path), metavar="FILE",
                 help="Report only findings that are not in this file."),
    click.option("--since", metavar="REV",
                 help="Report only what touches lines changed since REV."),
    click.option("--changed-lines", is_flag=True, help="The same as --since HEAD."),
)  # fmt: skip

_REPORTING = (
    click.option("--diff", is_flag=True, help="Print the fixes as one diff; write nothing."),
    click.option("--unsafe-fixes", is_flag=True, help="Include fixes that need an editor's eye."),
    click.option("--output-format", "outputs", multiple=True, callback=_outputs,
                 metavar="FORMAT[:FILE]", default=["full"], show_default=True,
                 help=f"One of {', '.join(FORMATS)}; several write to a file each."),
    click.option("--output-file", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE",
                 help="Write there instead of standard output."),
    click.option("--exit-zero", is_flag=True, help="Exit with 0 even where there are findings."),
    click.option("--fail-on", type=click.Choice([level.value for level in Severity]),
                 help="Exit with 1 only for findings that are at least so severe."),
    click.option("--fail-on-level", type=click.Choice([level.label for level in reversed(Safety)]),
                 help="Exit with 1 only for findings whose repair is at least so sure; without a "
                 "repair they count as hints."),
    click.option("--stdin-filename", type=click.Path(path_type=Path), metavar="PATH",
                 help="Read standard input as if it were this file."),
    click.option("--staged", is_flag=True, help="Check the staged files as they are in the index."),
)  # fmt: skip


def lints(command: _Command) -> _Command:
    """Add the options that say what is linted and how, and whether only what is new."""
    return accepts(_with(_NOVELTY, command))


def accepts(command: _Command) -> _Command:
    """Add the options that say what is linted and how, whatever is new."""
    return _with(_LINTING, command)


def reports(command: _Command) -> _Command:
    """Add those, and the options that say what is done with the findings."""
    return lints(_with(_REPORTING, command))


def _with(options: Sequence[Callable[[_Command], _Command]], command: _Command) -> _Command:
    for option in reversed(options):
        command = option(command)
    return command
