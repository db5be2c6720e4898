"""For people: each finding with its reason, its line, and its repair as a two-line diff."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import TextIO

import click

from newslint.model import Edit, Finding, Related, Report, Safety
from newslint.printable import inert, named, printable
from newslint.readers.lines import Lines
from newslint.reporters.excerpt import Change, Excerpt, changes, excerpt, width
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

Style = Callable[..., str]
"""Dresses text up for a terminal, as `click.style` does, or leaves it as it is."""


def report(reports: Iterable[Report], out: TextIO, *, summed: bool = True) -> None:
    """Write all findings and, unless they are not to be summed up, a summary."""
    tally = Tally()
    style = style_for(out)
    for each in tally.watch(reports):
        sent_back = each.verdict is not None and each.verdict.machine
        if not (each.findings or each.repaired or sent_back):
            continue
        lines = Lines(each.source)
        for finding in each.repaired:
            place = style(named(finding.path), bold=True)
            out.write(f"{inert(f'{place}: repaired {repair(finding)} ({finding.rule})')}\n")
        if each.repaired:
            out.write("\n")
        shown: dict[tuple[Edit, ...], str] = {}
        for finding in each.findings:
            out.writelines(
                f"{inert(line)}\n" for line in _finding(each, finding, lines, style, shown)
            )
        if each.verdict and sent_back:
            place = style(named(each.path), bold=True)
            out.write(f"{inert(f'{place}: {printable(each.verdict.sentence)}')}\n\n")
        if each.findings:
            out.flush()
    if summed:
        out.write(f"{summary(tally)}\n")


def style_for(out: TextIO) -> Style:
    """Return how to dress up text that goes to `out`."""
    return click.style if coloured(out) else _plain


def coloured(out: TextIO) -> bool:
    """Whether colours are wanted: as the command line has it, else on a terminal; not in files."""
    context = click.get_current_context(silent=True)
    asked = context.color if context else None
    return out in (sys.stdout, sys.stderr) and (out.isatty() if asked is None else asked)


def _plain(text: str, **_: object) -> str:
    return text


def _finding(
    report: Report, finding: Finding, lines: Lines, style: Style, shown: dict[tuple[Edit, ...], str]
) -> Iterator[str]:
    """Show a finding; a repair that it shares with an earlier one is in `shown` with its place."""
    yield from heading(finding, lines, style)
    edits = finding.fix.edits if finding.fix else ()
    if edits in shown:
        yield f"  It is repaired together with {shown[edits]}."
    else:
        yield from body(report.source, finding, lines, style)
    if edits:
        line, column = lines.position(finding.span.start)
        shown.setdefault(edits, f"{line}:{column}")
    yield ""


def heading(finding: Finding, lines: Lines, style: Style) -> Iterator[str]:
    """Say where a finding is, which rule speaks and what it says."""
    line, column = lines.position(finding.span.start)
    place = f"{named(finding.path)}:{line}:{column}"
    label = LABELS[finding.fix.safety if finding.fix else None]
    rule = style(finding.rule, fg="cyan", bold=True)
    yield f"{style(place, bold=True)} {rule} {finding.severity} [{label}]"
    yield f"  {printable(finding.message)}"


def body(source: str, finding: Finding, lines: Lines, style: Style) -> Iterator[str]:
    """Show a finding in its line, with its repair as a two-line diff."""
    line, _ = lines.position(finding.span.start)
    row = partial(_row, style=style, margin=margin(source, lines))
    parts = list(changes(source, finding.fix.edits, lines)) if finding.fix else []
    if not any(_shows(part, finding) for part in parts):
        yield from row(line, "|", excerpt(source, finding.span, lines))
    for part in parts:
        yield from row(part.line, "-", part.before)
        yield from row(None, "+", part.after)
    for alternative in finding.alternatives:
        yield f"  or: {printable(alternative.title)}"
    if finding.related is not None:
        yield from _related(finding.related, style)


def _related(related: Related, style: Style) -> Iterator[str]:
    """Show what the source has there."""
    place = style(f"{named(related.path)}:{related.start[0]}:{related.start[1]}", dim=True)
    text = " ".join(related.text.split())
    shown = text if len(text) <= _SOURCE else f"{text[:_SOURCE]}…"
    yield f"  {place} {printable(shown)}"


def margin(source: str, lines: Lines) -> int:
    """Return how many columns the numbers of lines take."""
    return len(str(lines.position(len(source))[0]))


def _shows(part: Change, finding: Finding) -> bool:
    return part.span.start <= finding.span.start and finding.span.end <= part.span.end


def _row(
    line: int | None, sign: str, shown: Excerpt, *, style: Style, margin: int
) -> Iterator[str]:
    """Write an excerpt, and without colours a second line that underlines what is marked."""
    number = str(line or "").rjust(margin)
    colour = _COLOURS[sign]
    text = "".join(
        style(each.text, fg=colour, bold=each.marked, underline=each.marked)
        if each.marked or sign != "|"
        else each.text
        for each in shown
    )
    yield f"  {number} {style(sign, fg=colour)} {text}".rstrip()
    if style is _plain and any(each.marked for each in shown):
        under = "".join(
            ("^" if each.marked else " ") * max(width(each.text), each.marked and sign != "+")
            for each in shown
        )
        if under.strip():
            yield f"  {' ' * margin}   {under.rstrip()}"
