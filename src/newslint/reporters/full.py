"""For people: each finding with its reason, its line, and its repair as a two-line diff."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial
from typing import TextIO

import click

from newslint.model import Edit, Finding, Related, Report, Safety
from newslint.printable import inert, named, printable
from newslint.readers.lines import Lines
from newslint.reporters.columns import width
from newslint.reporters.excerpt import Change, changes, excerpt
from newslint.reporters.fitting import Excerpt
from newslint.reporters.look import Look
from newslint.reporters.repaired import repair
from newslint.reporters.summary import summary
from newslint.reporters.tally import Tally

LABELS = {
    Safety.SAFE: "safe repair",
    Safety.UNSAFE: "unsafe repair",
    Safety.HINT: "hint",
    None: "no repair",
}
_COLOURS = {"-": "red", "+": "green", "|": "yellow"}
_SOURCE = 240  # code points of the source
_INDENT, _DEEPER = "  ", "    "


def report(reports: Iterable[Report], out: TextIO, *, summed: bool = True) -> None:
    """Write all findings and, unless they are not to be summed up, a summary."""
    tally = Tally()
    look = Look.of(out)
    for each in tally.watch(reports):
        for line in _lines(each, look):
            click.echo(inert(line), file=out)  # which knows the consoles of Windows
        if each.findings:
            out.flush()
    if summed:
        for line in look.lines(summary(tally), further=_INDENT):
            click.echo(line, file=out)


def _lines(report_: Report, look: Look) -> Iterator[str]:
    """Yield what is to say of one file."""
    place = named(report_.path)
    for finding in report_.repaired:
        yield from _of_file(place, f"repaired {repair(finding)} ({finding.rule})", look)
    if report_.repaired:
        yield ""
    lines = Lines(report_.source)
    shown: dict[tuple[Edit, ...], str] = {}
    for finding in report_.findings:
        yield from _finding(report_, finding, lines, look, shown)
    if report_.verdict is not None and report_.verdict.machine:
        yield from _of_file(place, printable(report_.verdict.sentence), look)
        yield ""


def _of_file(place: str, said: str, look: Look) -> Iterator[str]:
    """Say something of a whole file, with its name in bold."""
    first, *rest = look.lines(f"{place}: {said}", further=_INDENT)
    bold = look.style(place, bold=True)
    yield bold + first.removeprefix(place) if first.startswith(place) else first
    yield from rest


def _finding(
    report_: Report, finding: Finding, lines: Lines, look: Look, shown: dict[tuple[Edit, ...], str]
) -> Iterator[str]:
    """Show a finding; a repair that it shares with an earlier one is in `shown` with its place."""
    yield from heading(finding, lines, look)
    edits = finding.fix.edits if finding.fix else ()
    if edits in shown:
        yield f"  It is repaired together with {shown[edits]}."
    else:
        yield from body(report_.source, finding, lines, look)
    if edits:
        line, column = lines.position(finding.span.start)
        shown.setdefault(edits, f"{line}:{column}")
    yield ""


def heading(finding: Finding, lines: Lines, look: Look) -> Iterator[str]:
    """Say where a finding is, which rule speaks and what it says."""
    line, column = lines.position(finding.span.start)
    place = f"{named(finding.path)}:{line}:{column}"
    label = LABELS[finding.fix.safety if finding.fix else None]
    rest = [finding.rule, f"{finding.severity} [{label}]"]
    plain = " ".join([place, *rest])
    bold, rule = look.style(place, bold=True), look.rule(finding.rule)
    if look.room is None or width(plain) <= look.room:
        yield f"{bold} {rule} {rest[1]}"
    else:
        yield bold
        if width(f"{_INDENT}{' '.join(rest)}") <= look.room:
            yield f"{_INDENT}{rule} {rest[1]}"
        else:
            yield from (f"{_INDENT}{rule}", f"{_INDENT}{rest[1]}")
    yield from look.lines(printable(finding.message), _INDENT, _INDENT)


def body(source: str, finding: Finding, lines: Lines, look: Look) -> Iterator[str]:
    """Show a finding in its line, with its repair as a two-line diff."""
    line, _ = lines.position(finding.span.start)
    column = margin(source, lines)
    row = partial(_row, look=look, margin=column)
    room = None if look.room is None else look.room - len(f"{_INDENT}{' ' * column} - ")
    parts = list(changes(source, finding.fix.edits, lines, room)) if finding.fix else []
    if not any(_shows(part, finding) for part in parts):
        yield from row(line, "|", excerpt(source, finding.span, lines, room))
    for part in parts:
        yield from row(part.line, "-", part.before)
        yield from row(None, "+", part.after)
    for alternative in finding.alternatives:
        yield from look.lines(f"or: {printable(alternative.title)}", _INDENT, _DEEPER)
    if finding.related is not None:
        yield from _related(finding.related, look)


def _related(related: Related, look: Look) -> Iterator[str]:
    """Show what the source has there, and the sentence around it as far as there is room."""
    place = f"{named(related.path)}:{related.start[0]}:{related.start[1]}"
    text = " ".join(related.text.split())
    shown = text if len(text) <= _SOURCE else f"{text[:_SOURCE]}…"
    room = max(0, _SOURCE - len(shown))
    before, behind = related.around
    before = before if len(before) <= room // 2 else f"…{before[-room // 2 :]}"
    behind = behind if len(behind) <= room // 2 else f"{behind[: room // 2]}…"
    whole = f"{place} {printable(before)}{printable(shown)}{printable(behind)}"
    first, *rest = look.lines(whole, _INDENT, _DEEPER)
    yield first.replace(place, look.style(place, dim=True), 1)
    yield from rest


def margin(source: str, lines: Lines) -> int:
    """Return how many columns the numbers of lines take."""
    return len(str(lines.position(len(source))[0]))


def _shows(part: Change, finding: Finding) -> bool:
    return part.span.start <= finding.span.start and finding.span.end <= part.span.end


def _row(line: int | None, sign: str, shown: Excerpt, *, look: Look, margin: int) -> Iterator[str]:
    """Write an excerpt, and without colours a second line that underlines what is marked."""
    number = str(line or "").rjust(margin)
    colour = _COLOURS[sign]
    text = "".join(
        look.style(each.text, fg=colour, bold=each.marked, underline=each.marked)
        if each.marked or sign != "|"
        else each.text
        for each in shown
    )
    yield f"  {number} {look.style(sign, fg=colour)} {text}".rstrip()
    if not look.coloured and any(each.marked for each in shown):
        under = "".join(
            ("^" if each.marked else " ") * max(width(each.text), each.marked and sign != "+")
            for each in shown
        )
        if under.strip():
            yield f"  {' ' * margin}   {under.rstrip()}"
