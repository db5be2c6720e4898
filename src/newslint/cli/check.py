"""`newslint check` and `newslint fix`."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from newslint.cli.options import given, shared
from newslint.cli.trouble import Trouble

if TYPE_CHECKING:
    from newslint.model import Report
    from newslint.runner import Runner
    from newslint.settings import Finder

_STDIN = Path("-")


@click.command()
@shared
@click.option("--fix", "write", is_flag=True, help="Write safe fixes, as 'newslint fix' does.")
@click.option("--statistics", is_flag=True, help="Print how often each rule found something.")
@click.option("--show-config", is_flag=True, help="Print the settings of PATHS and where from.")
def check(*, write: bool, show_config: bool, **options: Any) -> None:
    """Report the damage in articles: files, folders (default: this one), '-' for standard input.

    Exits with 0 where nothing is found, 1 where something is, 2 where something went wrong.
    """
    if show_config:
        _show_config(options)
    else:
        _run(options, write=write)


@click.command()
@shared
def fix(**options: Any) -> None:
    """Write safe fixes to the articles; what is left is reported.

    Standard input ('-') is fixed to standard output.
    """
    _run({**options, "statistics": False}, write=True)


def _run(options: dict[str, Any], *, write: bool) -> None:
    from newslint.model import Safety
    from newslint.reporters import reporter
    from newslint.runner import Mode, Runner
    from newslint.tally import Tally

    mode = Mode.DIFF if options["diff"] else Mode.FIX if write else Mode.CHECK
    level = Safety.UNSAFE if options["unsafe_fixes"] else Safety.SAFE
    finder = _finder(options)
    runner = Runner(finder, mode, level)
    tally = Tally()
    reports = _with_failures(tally.watch(_reports(runner, finder, options)))
    format_ = options["output_format"]
    if mode is Mode.DIFF:
        format_ = "diff"
    elif options["statistics"]:
        format_ = "statistics"
    to_stderr = mode is Mode.FIX and _reads_stdin(options)
    reporter(format_)(reports, sys.stderr if to_stderr else sys.stdout)
    if tally.failures:
        sys.exit(2)
    sys.exit(1 if tally.findings and not options["exit_zero"] else 0)


def _finder(options: dict[str, Any]) -> Finder:
    from newslint.settings import Finder

    return Finder(given(options), file=options["config"], isolated=options["isolated"])


def _reports(runner: Runner, finder: Finder, options: dict[str, Any]) -> Iterable[Report]:
    from newslint.files import find

    if _reads_stdin(options):
        return [_stdin(runner, options["stdin_filename"] or _STDIN, fix=runner.writes)]
    return runner.run(find(options["paths"] or [Path()], finder))


def _reads_stdin(options: dict[str, Any]) -> bool:
    if _STDIN in options["paths"] and len(options["paths"]) > 1:
        raise Trouble("'-' (standard input) cannot be mixed with other paths")
    return _STDIN in options["paths"] or bool(options["stdin_filename"] and not options["paths"])


def _stdin(runner: Runner, path: Path, *, fix: bool) -> Report:
    from newslint.runner import encoded

    data = sys.stdin.buffer.read()
    report = runner.text(path, data)
    if fix:
        failed = any(failure.rule is None for failure in report.failures)
        sys.stdout.flush()
        sys.stdout.buffer.write(data if failed else encoded(report, data))
        sys.stdout.buffer.flush()
    return report


def _with_failures(reports: Iterable[Report]) -> Iterator[Report]:
    """Pass reports on and say on standard error what failed."""
    for report in reports:
        for failure in report.failures:
            rule = f"the rule {failure.rule} failed: " if failure.rule else ""
            click.echo(f"newslint: {failure.path.as_posix()}: {rule}{failure.error}", err=True)
        yield report


def _show_config(options: dict[str, Any]) -> None:
    from newslint.settings import listing

    finder = _finder(options)
    for path in options["paths"] or [Path()]:
        settings = finder.settings(path)
        click.echo(f"# {path.as_posix()}")
        for key, value, origin in listing(settings):
            click.echo(f"{key} = {value!r}  # {origin}")
