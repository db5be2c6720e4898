"""What `newslint check` shows in place of findings: settings, silences, people."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import click

from newslint.cli import linting
from newslint.cli.trouble import Trouble, say_trouble
from newslint.printable import inert, named, printable

if TYPE_CHECKING:
    from newslint.cli.options import ReportOptions
    from newslint.linting.linter import Linter
    from newslint.readers.original import Original


def show_config(options: ReportOptions) -> None:
    """Print the settings of each path, and where each comes from."""
    from newslint.settings.settings import listing, toml

    finder = linting.finder(options)
    for path in options.paths or [Path()]:
        settings = finder.settings(path)
        click.echo(inert(f"# {printable(path.as_posix())}"))
        for key, value, origin in listing(settings):
            click.echo(inert(printable(f"{key} = {toml(value)}  # {origin}")))


def show_doubts(options: ReportOptions) -> None:
    """Print the places that rules proposed and nobody reports: for who writes rules."""
    from newslint.readers.lines import Lines

    off: dict[str, str] = {}
    for path, source, linter, original in _articles(options):
        lines = Lines(source)
        for each in linter.silences(path, source, original):
            line, column = lines.position(each.span.start)
            text = " ".join(source[each.span.start : each.span.end].split())
            said = printable(f"{line}:{column}: {each.kind} “{text}”: {each.doubt}")
            click.echo(inert(f"{named(path)}:{said}"))
        off |= linter.engines.off
    linting.say_engines(off)


def show_people(options: ReportOptions) -> None:
    """Print whom newslint sees in each article, and what it takes each one's gender from."""
    from newslint.people.people import people

    for path, source, linter, original in _articles(options):
        for person in people(linter.article(linter.read(path, source), original)):
            gender = person.gender.value if person.gender else "unknown"
            sure = "" if person.certain or not person.gender else " (not certain)"
            why = f": {', '.join(person.reasons)}" if person.reasons else ""
            count = len(person.mentions)
            times = "once" if count == 1 else f"{count} times"
            kind = person.kind.name.lower()
            said = printable(f"{person.name} ({kind}, {times}), {gender}{sure}{why}")
            click.echo(inert(f"{named(path)}: {said}"))


def _articles(options: ReportOptions) -> Iterator[tuple[Path, str, Linter, Original | None]]:
    """Yield each article that is asked for: its text, its linter, what it was translated from."""
    from newslint.model import LONGEST, Failure
    from newslint.readers.decode import UnreadableError, decode
    from newslint.regular import content
    from newslint.running.file_linter import FileLinter, Mode
    from newslint.running.walk import display, find

    finder = linting.finder(options)
    linter = FileLinter(finder, Mode.CHECK, allow_remote=options.languagetool_allow_remote)
    try:
        for file in find(options.paths or [Path()], finder):
            if isinstance(file, Failure):
                raise Trouble(f"{file.path.as_posix()}: {file.error}")
            path = display(file)
            try:
                source, _ = decode(content(file, LONGEST))
            except (OSError, UnreadableError) as error:
                raise Trouble(f"{path.as_posix()}: {error}") from None
            original, said = linter.original(path, source)
            for notice in said.notices:
                say_trouble(f"{path.as_posix()}: {notice}")
            for wrong in said.failures:
                raise Trouble(f"{path.as_posix()}: {wrong.error}")
            yield path, source, linter.linter(path), original
    finally:
        linter.close()
