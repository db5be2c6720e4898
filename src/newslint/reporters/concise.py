"""One line for each finding, for editors and for reading many."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from newslint.model import Report
from newslint.printable import inert, named, printable
from newslint.readers.lines import Lines


def report(reports: Iterable[Report], out: TextIO) -> None:
    """Write `path:line:column: rule message [safety of the fix]`."""
    for each in reports:
        lines = Lines(each.source)
        for finding in each.findings:
            line, column = lines.position(finding.span.start)
            fix = f" [{finding.fix.safety.label}]" if finding.fix else ""
            place = f"{named(finding.path)}:{line}:{column}"
            out.write(inert(f"{place}: {finding.rule} {printable(finding.message)}{fix}") + "\n")
