"""`newslint check` and `newslint fix`."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from click.core import ParameterSource

from newslint.cli import linting
from newslint.cli.help import HelpfulCommand, option_group
from newslint.cli.options import Output, ReportOptions, reports
from newslint.cli.trouble import Trouble, say_notice, say_trouble

if TYPE_CHECKING:
    from newslint.model import Report
    from newslint.running.runner import Runner
    from newslint.settings.settings import Finder

_STDIN = Path("-")


_CHECKING = (
    ("newslint check", "everything in this folder and below"),
    ("newslint check news/ --since main", "only what is new on this branch"),
    ("newslint check a.md --diff --unsafe-fixes", "all repairs, to read or to apply"),
    ("newslint check --fail-on error", "a build that fails only for errors"),
    ("newslint check --output-format sarif:newslint.sarif", "a file for code scanning"),
)
_FIXING = (
    ("newslint fix news/", "write all safe repairs"),
    ("newslint fix --unsafe-fixes a.md", "write the unsafe ones too; then read the article"),
    ("newslint fix --select numbers news/", "repair only numbers"),
    ("newslint fix - < a.txt > b.txt", "from standard input to standard output"),
)


def _looking(name: str, help_: str) -> Callable[..., Any]:
    return option_group("Print instead of findings")(name, is_flag=True, help=help_)


@click.command(cls=HelpfulCommand, examples=_CHECKING)
@reports
@option_group("Repairs")(
    "--fix",
    "write",
    is_flag=True,
    help="Write safe repairs into the articles, as 'newslint fix' does.",
)
@_looking("--statistics", "How many findings each rule has.")
@_looking("--show-config", "The settings for PATHS, and where each comes from.")
@_looking("--show-doubts", "The places that are not reported, and why.")
@_looking("--show-people", "The people in each article, their gender, and how newslint knows it.")
def check(*, write: bool, **given: Any) -> None:
    """Report the damage in articles, with its repairs.

    PATHS are files and folders (default: this folder); '-' stands for standard input. Patterns such
    as 'news/**/*.md' may be quoted.

    Exits with 0 if nothing is found, 1 if something is, and 2 if something goes wrong.
    """
    shown = [name for name in ("show_config", "show_doubts", "show_people") if given.pop(name)]
    options = ReportOptions(**given)
    if shown:
        from newslint.cli import showing

        getattr(showing, shown[0])(options)
    else:
        click.get_current_context().exit(_run(options, write=write))


@click.command(cls=HelpfulCommand, examples=_FIXING)
@reports
def fix(**options: Any) -> None:
    """Write safe repairs into the articles, and report what is left.

    PATHS are files and folders (default: this folder). Standard input ('-') is repaired and written
    to standard output.
    """
    code = _run(ReportOptions(**options), write=True)
    click.get_current_context().exit(code)


def _run(options: ReportOptions, *, write: bool) -> int:
    """Lint, print, and return the exit code."""
    from newslint.cli import outputs
    from newslint.model import Safety
    from newslint.reporters.engines import sentence
    from newslint.reporters.summary import count
    from newslint.reporters.tally import Tally
    from newslint.running.file_linter import Mode

    mode = Mode.DIFF if options.diff else Mode.FIX if write else Mode.CHECK
    level = Safety.UNSAFE if options.unsafe_fixes else Safety.SAFE
    special = "diff" if options.diff else "statistics" if options.statistics else None
    wanted = outputs.chosen(_asked(options, special), options.output_file, special)
    finder = linting.finder(options)
    tally, gate = Tally(), _Gate(finder)
    with linting.running(options, finder, mode, level) as runner:
        said = linting.with_failures(gate.watch(tally.watch(_reports(runner, finder, options))))
        outputs.write(said, wanted, to_stderr=runner.writes and _reads_stdin(options))
        linting.say_engines(runner.off, runner.missing)
        linting.say_other_engines(runner)
    if tally.files and not (gate.texts or tally.failures or _reads_stdin(options)):
        say_notice(f"nothing was checked: there is no text in {count(tally.files, 'file')}")
    if options.verbose:
        gate.say()
        for engine in tally.engines:
            say_trouble(sentence(engine))
    if tally.failures or runner.missing:
        return 2
    return 1 if gate.failing and not options.exit_zero else 0


class _Gate:
    """Counts the findings that a build fails for, as the settings of each file have it.

    It knows of each file which configuration that was.
    """

    def __init__(self, finder: Finder) -> None:
        self.failing = 0
        self.texts = 0  # files with a text
        self._files: Counter[Path | None] = Counter()
        self._finder = finder

    def watch(self, reports: Iterable[Report]) -> Iterator[Report]:
        """Pass reports on and count."""
        from newslint.linting.weight import fails

        for report in reports:
            self.texts += bool(report.source.strip())
            if report.source:  # it was read, and so were its settings
                settings = self._finder.settings(Path(report.path))
                self._files[settings.file] += 1
                self.failing += sum(fails(settings.config, each) for each in report.findings)
            yield report

    def say(self) -> None:
        """Say on standard error which configurations were used, and for how many files."""
        from newslint.reporters.summary import count
        from newslint.settings.settings import shown

        for file, number in self._files.items():
            name = shown(file) if file else "no configuration file"
            say_trouble(f"{count(number, 'file')} checked with {name}")


def _asked(options: ReportOptions, special: str | None) -> Sequence[Output]:
    """Return the formats that are asked for; the usual one gives way to something special."""
    source = click.get_current_context().get_parameter_source("outputs")
    return () if special and source is ParameterSource.DEFAULT else options.outputs


def _reports(runner: Runner, finder: Finder, options: ReportOptions) -> Iterable[Report]:
    if _reads_stdin(options):
        path = options.stdin_filename or _STDIN
        return [_stdin(runner, finder, path, fix=runner.writes)]
    if options.staged:
        return _staged(runner, finder, options.paths)
    return linting.reports(runner, finder, options)


def _staged(runner: Runner, finder: Finder, paths: Sequence[Path]) -> Iterator[Report]:
    """Lint what is in git's index, whatever the working tree has.

    That is each article that is staged, and each whose source is: its translation is unchecked.
    """
    from newslint.running.file_linter import failed
    from newslint.running.git import index_content, knows, staged, tracked
    from newslint.running.walk import MissingError, unknown_kind

    if runner.writes:
        raise Trouble(
            "--staged cannot be fixed, because newslint does not write to git's index; run"
            " 'newslint fix' without it, then stage the files"
        )
    changed = frozenset(staged([]))
    for path in paths:
        if not path.exists() and not knows(path):
            raise MissingError(f"{path}: no such file or folder")
        if path.is_file() and not finder.reads(path):
            yield failed(unknown_kind(path))
    named = frozenset(staged(paths))
    found = False
    for file in tracked(paths) if changed else ():
        if not finder.reads(file) or finder.excludes(file):
            continue
        if file in named or runner.source(file) in changed:
            found = True
            yield runner.text(file, index_content(file))
    if not found:
        say_notice("nothing was checked: no article here is staged")


def _reads_stdin(options: ReportOptions) -> bool:
    if _STDIN in options.paths and len(options.paths) > 1:
        raise Trouble("'-' (standard input) cannot be combined with other paths")
    if options.stdin_filename and options.paths and _STDIN not in options.paths:
        raise Trouble("--stdin-filename is for standard input; the only path to go with it is '-'")
    return _STDIN in options.paths or bool(options.stdin_filename and not options.paths)


def _stdin(runner: Runner, finder: Finder, path: Path, *, fix: bool) -> Report:
    from newslint.model import LONGEST
    from newslint.running.file_linter import encoded, failed
    from newslint.running.walk import unknown_kind

    data = sys.stdin.buffer.read(LONGEST + 1)
    if not data.strip():
        say_notice(f"{path.as_posix()}: standard input was empty, so nothing was checked")
    known = not path.suffix or finder.reads(path)
    report = runner.text(path, data) if known else failed(unknown_kind(path))
    if fix:
        broken = bool(report.failures) and not report.source
        sys.stdout.flush()
        sys.stdout.buffer.write(data if broken else encoded(report, data))
        sys.stdout.buffer.flush()
    return report
