"""`newslint ignore` adopts articles as they are, by comments in them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from newslint.cli import linting
from newslint.cli.help import HelpfulCommand
from newslint.cli.options import Options, lints
from newslint.cli.trouble import Trouble
from newslint.printable import inert, named

if TYPE_CHECKING:
    from newslint.model import Finding, Report
    from newslint.readers.document import Read

_EXAMPLES = (
    ('newslint ignore archive/ --reason "published in 2019"', "adopt an old archive as it is"),
    ('newslint ignore a.md --select calqued-idiom --reason "a pun"', "one rule in one article"),
)


@click.command(cls=HelpfulCommand, examples=_EXAMPLES)
@lints
@click.option(
    "--reason",
    required=True,
    help="Why the findings are right as they are; each comment gives this reason.",
)
def ignore(*, reason: str, **given: Any) -> None:
    """Write comments into articles that silence today's findings.

    PATHS are files and folders (default: this folder). Once a comment has nothing left to silence,
    'newslint check' reports it.
    """
    from newslint.fixing.adopt import WRONG_REASON, adoptable, is_reason
    from newslint.model import Safety
    from newslint.running.file_linter import Mode

    if not is_reason(reason):
        raise click.UsageError(f"--reason: {WRONG_REASON}")
    options = Options(**given)
    finder = linting.finder(options)
    files, findings, failed = 0, 0, False
    with linting.running(options, finder, Mode.CHECK, Safety.SAFE) as runner:
        for report in linting.with_failures(linting.reports(runner, finder, options)):
            files += 1
            failed |= bool(report.failures)
            found = adoptable(report.findings)
            if not found or report.failures:
                continue
            try:
                _adopt(report, found, reason, linting.reader(finder, report.path))
            except Trouble as trouble:
                trouble.show()
                failed = True
                continue
            findings += len(found)
            rules = Counter(each.rule for each in found)
            said = ", ".join(f"{count} {rule}" for rule, count in sorted(rules.items()))
            click.echo(inert(f"{named(report.path)}: ignored {said}"))
        failed |= bool(runner.missing)
        linting.say_engines(runner.off, runner.missing)
        linting.say_other_engines(runner)
    nothing = "nothing ignored" if failed else "nothing to ignore"
    said = f"{_count(findings, 'finding')} ignored" if findings else nothing
    click.echo(f"{_count(files, 'file')}: {said}.")
    click.get_current_context().exit(2 if failed else 0)


def _adopt(report: Report, found: Sequence[Finding], reason: str, read: Read) -> None:
    from newslint.edits import apply
    from newslint.fixing.adopt import UnadoptableError, adopt
    from newslint.fixing.rewrite import RewriteError, rewrite
    from newslint.readers.lines import Lines

    try:
        comments = adopt(read, report.source, found, reason)
        rewrite(Path(report.path), report.source, apply(report.source, comments))
    except UnadoptableError as error:
        line, column = Lines(report.source).position(error.finding.span.start)
        raise Trouble(
            f"{report.path.as_posix()}:{line}:{column}: {error.why}; nothing was written; "
            "to accept the finding, run: newslint baseline write"
        ) from None
    except RewriteError as error:
        raise Trouble(str(error)) from None


def _count(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
