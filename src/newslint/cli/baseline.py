"""`newslint baseline` accepts what is there today, so that only new findings are reported."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

from newslint.printable import inert, named, printable

if TYPE_CHECKING:
    from newslint.running.baseline import Baseline

_DEFAULT = Path("newslint-baseline.tsv")

_file = click.option(
    "--file", type=click.Path(dir_okay=False, path_type=Path), default=_DEFAULT, show_default=True,
    help="The baseline.",
)  # fmt: skip
_paths = click.argument("paths", nargs=-1, type=click.Path(path_type=Path))


@click.group()
def baseline() -> None:
    """Accept today's findings: 'newslint check --baseline FILE' reports only new ones."""


@baseline.command()
@_paths
@_file
def write(paths: Sequence[Path], file: Path) -> None:
    """Write all findings in PATHS (default: this folder) to the baseline."""
    from newslint.running.baseline import save

    accepted = _today(paths)
    save(accepted, file)
    click.echo(inert(f"{named(file)}: {len(accepted.entries)} findings accepted"))


@baseline.command()
@_file
def show(file: Path) -> None:
    """Say how many findings of each rule the baseline accepts."""
    from newslint.running.baseline import load

    counts = Counter(entry.rule for entry in load(file).entries)
    for rule, count in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        click.echo(inert(printable(f"{count:>6}  {rule}")))


@baseline.command()
@_paths
@_file
def prune(paths: Sequence[Path], file: Path) -> None:
    """Drop from the baseline what is no longer found in PATHS (default: this folder)."""
    from newslint.running.baseline import load, save

    before = load(file)
    after = before.pruned(_today(paths))
    save(after, file)
    dropped = len(before.entries) - len(after.entries)
    click.echo(inert(f"{named(file)}: {dropped} dropped, {len(after.entries)} left"))


def _today(paths: Sequence[Path]) -> Baseline:
    """Accept what is there today.

    A file that cannot be read stops the command, or its findings would be lost.
    """
    from newslint.cli.linting import reader
    from newslint.cli.trouble import Trouble, say_trouble
    from newslint.running.baseline import Baseline
    from newslint.running.cache import Cache
    from newslint.running.file_linter import Mode
    from newslint.running.runner import Runner
    from newslint.running.walk import find
    from newslint.settings.settings import Finder

    finder = Finder({})
    with Cache() as cache, Runner(finder, Mode.CHECK, cache=cache) as runner:
        reports = list(runner.run(find(paths or [Path()], finder, say_trouble)))
    for report in reports:
        for failure in report.failures:
            raise Trouble(f"{failure.path.as_posix()}: {failure.error}; nothing was written")
    return Baseline.of_reports((each, reader(finder, each.path)(each.source)) for each in reports)
