"""`newslint archive`: an archive of articles into tables of findings, and a page about them."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path, PurePath
from typing import TYPE_CHECKING, Any

import click

from newslint.cli.help import Command, HelpfulCommand, HelpfulGroup, option_group
from newslint.cli.options import Chosen, chooses
from newslint.cli.trouble import INTERRUPTED, Trouble, say_trouble
from newslint.printable import inert, named, printable

if TYPE_CHECKING:
    from collections.abc import Mapping

    from newslint.archive.choice import Choice
    from newslint.archive.job import Job


_HELP = ("-h", "--help")
_RUNS = (
    ("newslint archive news.jsonl found/", "lines with an id and a text; run it again to go on"),
    ("newslint archive news/ found/ --sample 1000", "first try it on a thousand of them"),
    ("newslint archive a.parquet found/ --text-column body", "columns with other names"),
)


class _Group(HelpfulGroup):
    """Takes what names no command of it as what `run` is given."""

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        """Put `run` before what names no command."""
        if args and args[0] not in (*self.commands, *_HELP):
            args = ["run", *args]
        return super().parse_args(ctx, args)


@click.group(cls=_Group, subcommand_metavar="INPUT OUTPUT | report OUTPUT")
def archive() -> None:
    """Check an archive of any size, and write the findings to Parquet tables or a page.

    'newslint archive INPUT OUTPUT' is short for 'newslint archive run INPUT OUTPUT', whose help
    lists the options.
    """


def _where(
    _ctx: click.Context, _option: click.Parameter, value: tuple[str, ...]
) -> tuple[tuple[str, str], ...]:
    pairs = tuple(each.partition("=") for each in value)
    for column, equals, _ in pairs:
        if not equals or not column:
            raise click.BadParameter("write it as COLUMN=VALUE")
    return tuple((column, wanted) for column, _, wanted in pairs)


_which = option_group("Which documents")
_input = option_group("Input")
_output = option_group("Output")
_speed = option_group("Speed")


def _column(name: str, usual: str, what: str) -> Callable[[Command], Command]:
    made: Callable[[Command], Command] = option_group("Columns")(
        f"--{name}-column", default=usual, metavar="NAME", show_default=bool(usual), help=what
    )
    return made


_OPTIONS = (
    _column("id", "id", "The column with the id of a document."),
    _column("text", "text", "The column with its text."),
    _column("format", "format", "The column with its format: text, markdown or html."),
    _column("date", "date", "The column with its date, such as 2024-03-01."),
    _column("section", "section", "The column to count by in the report: a section, an agency."),
    _column("language", "", "The column with its language; if given, only English is checked."),
    _column("source", "", "The column with the text that it was translated from."),
    _column("source-language", "", "The column with the language of that text."),
    _which("--since", metavar="DATE", help="Only documents with this date or a later one."),
    _which("--where", multiple=True, callback=_where, metavar="COLUMN=VALUE",
           help="Only documents with this value in this column. Repeatable: several values for one"
           " column are alternatives."),
    _which("--sample", type=click.IntRange(min=1), metavar="N",
           help="Only N documents, picked at random."),
    _which("--seed", type=int, metavar="N", default=0, show_default=True,
           help="The seed of the random choice."),
    _input("--format", "format_", default="text", metavar="FORMAT", show_default=True,
           help="The format of documents that do not name one."),
    _input("--time-limit", type=click.FloatRange(min=0, min_open=True), metavar="SECONDS",
           default=120.0, show_default=True,
           help="How long one document may take before it counts as failed."),
    _input("--size-limit", type=click.IntRange(1, 10_000_000), metavar="BYTES",
           default=1_000_000, show_default=True,
           help="How long one document may be before it counts as failed."),
    _output("--repaired", type=click.Choice(["safe", "unsafe"]),
            help="Also keep each text with its repairs, up to this level."),
    _output("--part-size", type=click.IntRange(min=1), metavar="N", default=200,
            show_default=True, help="The number of documents in one file."),
    _speed("--jobs", type=click.IntRange(min=1), metavar="N", help="Work in N processes."),
    _speed("--ray", metavar="ADDRESS",
           help="Work on this Ray cluster; 'auto' is the one that is running here."),
)  # fmt: skip


def _options(command: Command) -> Command:
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


@archive.command(cls=HelpfulCommand, examples=_RUNS)
@click.argument("input_", metavar="INPUT")
@click.argument("output")
@_options
@chooses
def run(input_: str, output: str, jobs: int | None, ray: str | None, **given: Any) -> None:
    """Check INPUT, and write a row for each document and for each finding into OUTPUT.

    INPUT is Parquet, JSON lines (.jsonl, .jsonl.gz), CSV, or a folder of these or of articles.
    OUTPUT is a new folder, or that of an unfinished run, which then goes on. Both may be addresses
    that fsspec understands.
    """
    from newslint.archive.engine import run as run_archive
    from newslint.archive.packages import require_extra
    from newslint.cli.archive_progress import Shown, summary

    require_extra()
    choice = _choice(given)
    job = _job(Chosen(**_part(given, Chosen)), given["repaired"], given["time_limit"])
    with Shown(sys.stderr) as shown:
        try:
            manifest = run_archive(
                input_, output, choice=choice, job=job, workers=jobs, ray=ray, watch=shown.show
            )
        except KeyboardInterrupt:
            say_trouble(f"{output} is not finished; run the same command again to go on")
            sys.stderr.flush()
            os._exit(INTERRUPTED)  # at a usual end Daft's threads would abort the process
    click.echo(inert(printable(summary(output, manifest, shown.last))))


def _part(given: Mapping[str, Any], kind: type[Any]) -> dict[str, Any]:
    """Return those of the options that a class takes."""
    return {each.name: given[each.name] for each in fields(kind) if each.name in given}


def _choice(given: Mapping[str, Any]) -> Choice:
    from newslint.archive.choice import Choice, Columns

    columns = {each.name: given[f"{each.name}_column"] for each in fields(Columns)}
    names = ("since", "where", "sample", "seed", "size_limit", "part_size")
    chosen = {name: given[name] for name in names}
    return Choice(Columns(**columns), format=given["format_"], **chosen)


def _job(chosen: Chosen, repaired: str | None, time_limit: float) -> Job:
    """Return how documents are linted, by the configuration of this folder."""
    from newslint.archive.job import Job
    from newslint.model import Safety
    from newslint.running.file_linter import FileLinter, Mode
    from newslint.settings.settings import Finder

    finder = Finder(chosen.given, file=chosen.config, isolated=chosen.isolated)
    remote = chosen.languagetool_allow_remote
    linter = FileLinter(finder, Mode.CHECK, allow_remote=remote).linter(PurePath("article.txt"))
    level = None if repaired is None else Safety[repaired.upper()]
    return Job(linter.config, level, time_limit)


@archive.command(cls=HelpfulCommand)
@click.argument("output")
@click.option("--to", type=click.Path(file_okay=False, path_type=Path), metavar="FOLDER",
              help="Write to this folder instead of OUTPUT/report.")  # fmt: skip
def report(output: str, to: Path | None) -> None:
    """Make a page with charts of what was found in OUTPUT, and its tables as CSV beside it."""
    from newslint.archive.report import report as write_report

    if to is None and "://" in output:
        raise Trouble(f"{output} is on another machine; say with --to where to write the page")
    page = write_report(output, to or Path(output, "report"))
    click.echo(inert(f"{named(page)} written"))
