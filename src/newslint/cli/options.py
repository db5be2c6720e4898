"""The options that commands share."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from newslint.cli import colour, completing
from newslint.cli.help import Command, option_group
from newslint.cli.trouble import QUIET
from newslint.model import Safety, Severity
from newslint.nearest import hint
from newslint.reporters import FORMATS


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
        raise click.BadParameter(
            "only one format can go to standard output; write the others as FORMAT:FILE"
        )
    files = [output.file for output in outputs if output.file is not None]
    if len(set(files)) < len(files):
        raise click.BadParameter("two formats cannot be written to the same file")
    return tuple(outputs)


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """How articles are linted, wherever they are."""

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
    source: Path | None = None
    source_language: str | None
    thorough: bool

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
        if "all" in self.ignore or (self.select and set(self.select) <= set(self.ignore)):
            raise click.UsageError("--ignore leaves out every rule, so nothing would be checked")
        return values if self.source is None else {**values, "source": str(self.source)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Options(Chosen):
    """What is linted and how: the options of every command that lints files."""

    paths: tuple[Path, ...]
    exclude: tuple[str, ...]
    no_cache: bool
    server: str
    jobs: int | None
    baseline: Path | None = None
    since: str | None = None
    changed_lines: bool = False


class _Named(click.Path):
    """A path that is named: an empty one, of a variable that is not set, is not this folder."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        if value == "":
            self.fail("a path is empty; write '.' for this folder", param, ctx)
        return super().convert(value, param, ctx)


def _expanded(
    _ctx: click.Context, _option: click.Parameter, value: Sequence[Path]
) -> tuple[Path, ...]:
    """Expand patterns as a shell does: not every shell does, and none does in quotation marks."""
    import glob

    found: list[Path] = []
    for path in value:
        name = str(path)
        if not glob.has_magic(name) or os.path.lexists(name):
            found.append(path)
            continue
        matching = sorted(glob.glob(name, recursive=True))  # noqa: PTH207 # "~", "..", "./" stay
        if not matching:
            raise click.UsageError(f"no file or folder matches '{name}'")
        found += map(Path, matching)
    return tuple(found)


def _commit(_ctx: click.Context, _option: click.Parameter, value: str | None) -> str | None:
    """Refuse an empty name, of a variable that is not set: it would mean everything."""
    if value == "":
        raise click.BadParameter("it is empty; name a commit")
    return value


def _quiet(ctx: click.Context, _option: click.Parameter, value: bool) -> None:  # noqa: FBT001 # click's
    ctx.meta[QUIET] = value


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
    verbose: bool = False
    statistics: bool = False


_file = click.Path(exists=True, dir_okay=False, path_type=Path)


_rules = option_group("Rules")
_configuration = option_group("Configuration")
_engines = option_group("Optional engines")
_beside = option_group("Source of the translation")
_speed = option_group("Speed")
_new = option_group("Only what is new")
_repairs = option_group("Repairs")
_output = option_group("Output")
_exit = option_group("Exit code")
_input = option_group("Input")

COLOR = _output(
    "--color", type=click.Choice(["auto", "always", "never"]), callback=colour.chosen,
    expose_value=False, is_eager=True,
    help="Whether to print in colour. By default, NO_COLOR and FORCE_COLOR in the environment"
    " decide; without them, output to a terminal is in colour.",
)  # fmt: skip

_CHOOSING = (
    _rules("--select", multiple=True, callback=_names, metavar="RULES",
           shell_complete=completing.rules,
           help="Use only these rules or categories, separated by commas; 'all' stands for every"
           " rule, 'default' for those that are normally on. Repeatable."),
    _rules("--extend-select", multiple=True, callback=_names, metavar="RULES",
           shell_complete=completing.rules,
           help="Use these rules or categories as well as those that are on."),
    _rules("--ignore", multiple=True, callback=_names, metavar="RULES",
           shell_complete=completing.rules, help="Do not use these rules or categories."),
    _rules("--min-severity", type=click.Choice([level.value for level in Severity]),
           help="Report and repair only findings that are at least this severe."),
    _configuration("--config", type=_file, help="Use this configuration file for all articles."),
    _configuration("--isolated", is_flag=True, help="Use no configuration file."),
    _engines("--fluency", type=click.Choice(["auto", "off"]),
             help="Whether the judge, a language model, weighs repairs."),
    _engines("--languagetool", metavar="auto|off|URL", shell_complete=completing.languagetool,
             help="Whether LanguageTool is used too."),
    _engines("--languagetool-allow-remote", is_flag=True,
             help="Let articles be sent to a LanguageTool server on another machine."),
    _engines("--require", multiple=True, type=click.Choice(["fluency", "languagetool"]),
             help="Fail if this engine is not set up. Repeatable."),
    _engines("--thorough", is_flag=True,
             help="Search every article for words that surprise the language model, not only those"
             " that read like machine translation. Takes about ten seconds for 1,000 words."),
)  # fmt: skip

_SOURCE_LANGUAGE = _beside(
    "--source-language", metavar="CODE",
    help="The language of that text, such as 'es'. Without this option, it is detected.",
)  # fmt: skip

_LINTING = (
    click.argument("paths", nargs=-1, type=_Named(path_type=Path, allow_dash=True),
                   callback=_expanded),
    *_CHOOSING,
    _configuration("--exclude", multiple=True, metavar="PATTERN",
                   help="Leave out files that match this pattern (as in .gitignore, relative to"
                   " this folder) as well as those that the configuration excludes. Repeatable."),
    _beside("--source", type=click.Path(path_type=Path), metavar="FILE",
            help="Compare the article with this file, which it was translated from."),
    _SOURCE_LANGUAGE,
    _speed("--no-cache", is_flag=True, help="Check every article again, without the cache."),
    _speed("--server", type=click.Choice(["auto", "off"]), default="off",
           envvar="NEWSLINT_SERVER", show_default=True,
           help="Whether to use a running 'newslint serve'. NEWSLINT_SERVER in the environment"
           " does the same."),
    _speed("--jobs", type=click.IntRange(min=1), metavar="N", help="Work in N processes."),
)  # fmt: skip

_PRINTING = (
    _output("-q", "--quiet", is_flag=True, callback=_quiet, expose_value=False,
            help="Print only findings and errors, without a summary or notices."),
    COLOR,
)  # fmt: skip

_NOVELTY = (
    _new("--baseline", type=click.Path(path_type=Path), metavar="FILE",
         help="Report only findings that are not in this file; see 'newslint baseline'."),
    _new("--since", metavar="COMMIT", callback=_commit,
         help="Report only findings in lines that have changed since this commit."),
    _new("--changed-lines", is_flag=True,
         help="Report only findings in lines that are not committed yet."),
)  # fmt: skip

_REPORTING = (
    _repairs("--unsafe-fixes", is_flag=True,
             help="Include unsafe repairs: those that an editor should look at."),
    _repairs("--diff", is_flag=True,
             help="Print the repairs as one diff for 'git apply', and change nothing."),
    _output("--output-format", "outputs", multiple=True, callback=_outputs,
            metavar="FORMAT[:FILE]", default=["full"], show_default=True,
            shell_complete=completing.formats,
            help=f"Print in this format: {', '.join(FORMATS[:-1])} or {FORMATS[-1]}. With a file"
            " name, write to that file; in this way, you can use several formats at once."),
    _output("--output-file", type=click.Path(dir_okay=False, path_type=Path), metavar="FILE",
            help="Write to this file instead of printing."),
    _output("-v", "--verbose", is_flag=True,
            help="Also say which configuration files were used and which engines ran."),
    _exit("--exit-zero", is_flag=True, help="Exit with 0 even if something is found."),
    _exit("--fail-on", type=click.Choice([level.value for level in Severity]),
          help="Exit with 1 only for findings that are at least this severe."),
    _exit("--fail-on-level", type=click.Choice([level.label for level in reversed(Safety)]),
          help="Exit with 1 only for findings whose repair is at least this sure. A finding without"
          " a repair counts as a hint."),
    _input("--stdin-filename", type=click.Path(path_type=Path), metavar="PATH",
           help="Read standard input as if it were this file."),
    _input("--staged", is_flag=True, help="Check the staged files as they are in git's index."),
)  # fmt: skip


def chooses(command: Command) -> Command:
    """Add the options that say how articles are linted, wherever they are."""
    return _with((*_CHOOSING, _SOURCE_LANGUAGE), command)


def accepts(command: Command) -> Command:
    """Add the options that say what is linted and how, whatever is new."""
    return _with((*_LINTING, *_PRINTING), command)


def lints(command: Command) -> Command:
    """Add those, and whether only what is new."""
    return _with((*_LINTING, *_NOVELTY, *_PRINTING), command)


def reports(command: Command) -> Command:
    """Add those, and the options that say what is done with the findings."""
    return _with((*_LINTING, *_NOVELTY, *_REPORTING, *_PRINTING), command)


def _with(options: Sequence[Callable[[Command], Command]], command: Command) -> Command:
    for option in reversed(options):
        command = option(command)
    return command
