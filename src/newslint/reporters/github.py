"""Workflow commands that GitHub shows as annotations on the changed files."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from newslint.model import Finding, Report, Severity
from newslint.printable import printable
from newslint.readers.lines import Lines
from newslint.reporters.repaired import sentence

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def report(reports: Iterable[Report], out: TextIO) -> None:
    """Write `::warning file=…,line=…::message` for each finding.

    A failure is an error, a repair that was made a notice.
    """
    for each in reports:
        for finding in each.repaired:
            place = f"file={_property(finding.path.as_posix())},title=newslint%3A {finding.rule}"
            out.write(f"::notice {place}::{_data(sentence(finding))}\n")
        lines = Lines(each.source)
        for finding in each.findings:
            out.write(_annotation(finding, lines))
        for failure in each.failures:
            place = f"file={_property(failure.path.as_posix())},title=newslint"
            out.write(f"::error {place}::{_data(failure.error)}\n")


def _annotation(finding: Finding, lines: Lines) -> str:
    line, column = lines.position(finding.span.start)
    end_line, end_column = lines.position(finding.span.end)
    fields = {
        "file": finding.path.as_posix(),
        "line": line,
        "col": column,
        "endLine": end_line,
        "endColumn": end_column,
        "title": f"newslint: {finding.rule}",
    }
    place = ",".join(f"{name}={_property(str(value))}" for name, value in fields.items())
    repair = f" Repair ({finding.fix.safety.label}): {finding.fix.title}" if finding.fix else ""
    return f"::{_COMMANDS[finding.severity]} {place}::{_data(finding.message + repair)}\n"


def _data(text: str) -> str:
    lines = (printable(line) for line in text.replace("%", "%25").split("\n"))
    return "%0A".join(lines)


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
