"""`newslint review` walks the findings and asks what to do with each, as `git add -p` does."""

from __future__ import annotations

import contextlib
import sys
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from newslint.cli import linting
from newslint.cli.help import HelpfulCommand
from newslint.cli.options import Options, lints
from newslint.cli.trouble import Trouble, say_trouble
from newslint.printable import inert, named, printable
from newslint.readers.lines import NEWLINE

if TYPE_CHECKING:
    from newslint.fixing.review import Manuscript
    from newslint.model import Finding, Safety
    from newslint.readers.lines import Lines

_HELP = """\
  y  write this repair
  n  leave it as it is; the next review will ask again
  a  write this repair and, from here on, all repairs of this rule that are as sure
  e  write something else there
  i  ignore it for good: a comment with your reason is written into the article
  s  skip the rest of this file
  q  quit; what has been written stays
"""
_EXAMPLES = (
    ("newslint review a.md", "one article"),
    ("newslint review news/ --since main", "what is new on this branch"),
    ("newslint review --select pronouns", "only pronouns, in this folder and below"),
)
_INTERRUPTED = 130
_REPAIRED, _IGNORED, _LEFT = "repaired", "ignored", "left"
_CONTEXT = 90  # columns of the lines around


class _EndError(Exception):
    """The reviewer wants to stop."""


@click.command(cls=HelpfulCommand, examples=_EXAMPLES)
@lints
def review(**given: Any) -> None:
    """Go through the findings in PATHS (default: this folder) one by one.

    Each answer is written at once, so you can stop at any time. The next review begins with what is
    left: it asks again about findings that you left as they are, but not about ignored ones.
    """
    from newslint.fixing.review import Manuscript
    from newslint.model import Safety
    from newslint.running.file_linter import Mode

    if not (sys.stdin.isatty() and sys.stdout.isatty()):
        raise Trouble(
            "'review' asks questions, so it needs a terminal; without one, use 'newslint check' or"
            " 'newslint fix'"
        )
    options = Options(**given)
    finder = linting.finder(options)
    reviewer = _Reviewer()
    code = 0
    with linting.running(options, finder, Mode.CHECK, Safety.SAFE) as runner:
        try:
            for report in linting.with_failures(linting.reports(runner, finder, options)):
                if report.failures:
                    code = 2
                if report.source:
                    reader = linting.reader(finder, report.path)
                    reviewer.walk(Manuscript(report, reader))
        except (_EndError, EOFError):
            reviewer.ended = True
        except KeyboardInterrupt:
            reviewer.ended = True
            code = _INTERRUPTED
        if runner.missing or reviewer.failed:
            code = 2
        linting.say_engines(runner.off, runner.missing)
        linting.say_other_engines(runner)
    click.echo(reviewer.summary())
    click.get_current_context().exit(code)


class _Reviewer:
    """Asks, and counts what was decided."""

    def __init__(self) -> None:
        from newslint.reporters.look import Look

        self._counts: Counter[str] = Counter()
        self.ended = False  # whether findings may be left that were not seen
        self.failed = False  # whether a file could not be written
        self._always: dict[str, Safety] = {}  # rules that are repaired without a question
        self._look = Look.of(sys.stdout)

    def summary(self) -> str:
        """Say what was done, and what the next review begins with."""
        counts = ((what, self._counts[what]) for what in (_REPAIRED, _IGNORED, _LEFT))
        said = ", ".join(f"{count} {what}" for what, count in counts if count)
        if not (said or self.ended):
            return "Nothing to review."
        again = "; run it again for what is left" if self.ended or self._counts[_LEFT] else ""
        return f"\n{said or 'Nothing was written'}{again}."

    def walk(self, manuscript: Manuscript) -> None:
        """Ask about each finding of a file. Raises _EndError, EOFError and KeyboardInterrupt."""
        from newslint.fixing.review import ReviewError
        from newslint.fixing.rewrite import RewriteError

        total = len(manuscript.open)
        while manuscript.open:
            finding = manuscript.open[0]
            number = total - len(manuscript.open) + 1
            try:
                if self._is_settled(finding):
                    self._repair(manuscript, finding)
                    self._say(f"repaired {_title(finding)}", finding)
                else:
                    self._show(manuscript, finding, f"{number} of {total}")
                    self._decide(manuscript, finding)
            except ReviewError as error:
                self._always.pop(finding.rule, None)
                click.echo(f"  {error}")
            except RewriteError as error:
                say_trouble(str(error))
                self.failed = True
                self._leave_rest(manuscript)

    def _is_settled(self, finding: Finding) -> bool:
        level = self._always.get(finding.rule)
        return level is not None and finding.fix is not None and finding.fix.safety >= level

    def _decide(self, manuscript: Manuscript, finding: Finding) -> None:
        """Ask what to do with a finding, and do it."""
        keys = "yna" if finding.fix else "n"
        question = "Write this repair?" if finding.fix else "What now?"
        answer = ""
        while answer not in {*keys, "e", "i", "s", "q"}:
            if answer:
                for line in _HELP.splitlines():
                    click.echo("\n".join(self._look.lines(line[5:], line[:5], " " * 5)))
            answer = _ask(f"{question} [{','.join(keys)},e,i,s,q,?] ").lower()
        if answer == "q":
            raise _EndError
        if answer == "n":
            manuscript.leave(finding)
            self._counts[_LEFT] += 1
        elif answer == "s":
            self._leave_rest(manuscript)
        elif answer == "e":
            self._edit(manuscript, finding)
        elif answer == "i":
            self._ignore(manuscript, finding)
        else:
            self._repair(manuscript, finding)
            if answer == "a" and finding.fix:
                self._always[finding.rule] = finding.fix.safety

    def _repair(self, manuscript: Manuscript, finding: Finding) -> None:
        before = len(manuscript.open)
        manuscript.repair(finding)
        self._count_repaired(before - len(manuscript.open))

    def _edit(self, manuscript: Manuscript, finding: Finding) -> None:
        old, new = manuscript.proposed(finding), ""
        with _typed(old):
            new = _ask("Write instead (leave empty to go back): ")
        if new:
            before = len(manuscript.open)
            manuscript.replace(finding, new)
            self._count_repaired(before - len(manuscript.open))

    def _count_repaired(self, gone: int) -> None:
        """Count one repair; findings that went with it wait for the next review."""
        self._counts[_REPAIRED] += 1
        self._counts[_LEFT] += gone - 1

    def _ignore(self, manuscript: Manuscript, finding: Finding) -> None:
        from newslint.fixing.adopt import WRONG_REASON, is_reason
        from newslint.fixing.review import ReviewError

        reason = _ask("Reason (leave empty to go back): ")
        if reason and not is_reason(reason):
            raise ReviewError(WRONG_REASON)
        if reason:
            self._counts[_IGNORED] += manuscript.ignore(finding, reason)

    def _leave_rest(self, manuscript: Manuscript) -> None:
        self._counts[_LEFT] += len(manuscript.open)
        manuscript.open.clear()

    def _show(self, manuscript: Manuscript, finding: Finding, number: str) -> None:
        """Print a finding with the lines around it and its repair."""
        from newslint.readers.lines import Lines
        from newslint.reporters.full import body, heading, margin

        lines = Lines(manuscript.source)
        first, *rest = heading(finding, lines, self._look)
        rows = body(manuscript.source, finding, lines, self._look)
        indent = " " * (margin(manuscript.source, lines) + 5)
        above, below = (
            [self._look.style(indent + line, dim=True) for line in part]
            for part in _around(manuscript.source, finding, lines, self._room(indent))
        )
        position = self._look.style(number, dim=True)
        click.echo("\n".join(["", position, first, *rest, *above, *rows, *below]))

    def _room(self, indent: str) -> int:
        """Return the columns for the lines around a finding."""
        return min(_CONTEXT, (self._look.room or _CONTEXT) - len(indent))

    def _say(self, what: str, finding: Finding) -> None:
        click.echo(inert(f"{named(finding.path)}: {what} ({finding.rule})"))


def _around(source: str, finding: Finding, lines: Lines, room: int) -> tuple[list[str], list[str]]:
    """Return the line with words before a finding and the one behind it, as far as they fit."""
    start = lines.bounds(finding.span.start)[0]
    end = lines.bounds(finding.span.end)[1]
    above = [line for line in NEWLINE.split(source[:start]) if line.strip()][-1:]
    below = [line for line in NEWLINE.split(source[end:]) if line.strip()][:1]
    from newslint.reporters.columns import head, width

    shown = [printable(line.strip()) for line in (*above, *below)]
    cut = [line if width(line) <= room else f"{head(line, room - 1)}…" for line in shown]
    return cut[: len(above)], cut[len(above) :]


def _title(finding: Finding) -> str:
    return printable(finding.fix.title if finding.fix else finding.message)


def _ask(question: str) -> str:
    """Return a line that is typed. Raises EOFError and KeyboardInterrupt."""
    sys.stdout.flush()
    return input(question).strip()


@contextlib.contextmanager
def _typed(text: str) -> Iterator[None]:
    """Let the next line that is asked for begin with `text`, where the terminal can do that."""
    try:
        import readline
    except ImportError:  # Windows
        yield
        return
    readline.set_startup_hook(lambda: readline.insert_text(text))
    try:
        yield
    finally:
        readline.set_startup_hook()
