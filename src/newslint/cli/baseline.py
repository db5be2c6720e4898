"""`newslint baseline` accepts what is there today, so that only new findings are reported."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from newslint.cli import linting
from newslint.cli.help import HelpfulCommand, HelpfulGroup
from newslint.cli.options import Options, accepts
from newslint.cli.trouble import Trouble
from newslint.printable import inert, named, printable

if TYPE_CHECKING:
    from newslint.running.baseline import Baseline

_DEFAULT = Path("newslint-baseline.tsv")

_file = click.option(
    "--file", type=click.Path(dir_okay=False, path_type=Path), default=_DEFAULT, show_default=True,
    help="The baseline file.",
)  # fmt: skip


@click.group(cls=HelpfulGroup)
def baseline() -> None:
    """Accept today's findings: 'newslint check --baseline FILE' reports only new ones."""


@baseline.command(cls=HelpfulCommand)
@accepts
@_file
def write(file: Path, **given: Any) -> None:
    """Write all findings in PATHS (default: this folder) to the baseline."""
    from newslint.running.baseline import save

    accepted = _today(Options(**given))
    save(accepted, file)
    from newslint.reporters.summary import count

    click.echo(inert(f"{named(file)}: {count(len(accepted.entries), 'finding')} accepted"))


@baseline.command()
@_file
def show(file: Path) -> None:
    """Show how many findings of each rule the baseline accepts."""
    from newslint.running.baseline import load

    counts = Counter(entry.rule for entry in load(file).entries)
    for rule, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        click.echo(inert(printable(f"{count:>6}  {rule}")))


@baseline.command(cls=HelpfulCommand)
@accepts
@_file
def prune(file: Path, **given: Any) -> None:
    """Drop from the baseline what is no longer found in PATHS (default: this folder).

    Use the same options as when it was written.
    """
    from newslint.engines.parts import named as names
    from newslint.running.baseline import load, save

    before = load(file)
    now = _today(Options(**given))
    if before.engines is not None and before.engines != now.engines:
        raise Trouble(
            f"{file}: nothing was dropped, because it was written with {names(before.engines)} and"
            f" this run has {names(now.engines or {})}; use the same engines, or write it again"
        )
    if load(file) != before:
        raise Trouble(f"{file}: has changed in the meantime, so nothing was written to it")
    after = before.pruned(now)
    save(after, file)
    dropped = len(before.entries) - len(after.entries)
    click.echo(inert(f"{named(file)}: {dropped} dropped, {len(after.entries)} left"))


def _today(options: Options) -> Baseline:
    """Accept what is there today.

    A file that cannot be read, or an engine that is asked for and does not run, stops the command,
    or findings would be lost.
    """
    from newslint.model import Safety
    from newslint.running.baseline import Baseline
    from newslint.running.file_linter import Mode

    finder = linting.finder(options)
    with linting.running(options, finder, Mode.CHECK, Safety.SAFE) as runner:
        reports = list(linting.reports(runner, finder, options))
        linting.say_engines(runner.off, runner.missing)
    for report in reports:
        for failure in report.failures:
            raise Trouble(f"{failure.path.as_posix()}: {failure.error}; nothing was written")
    if runner.missing:
        click.get_current_context().exit(2)
    pairs = ((each, linting.reader(finder, each.path)(each.source)) for each in reports)
    return Baseline.of_reports(pairs)
