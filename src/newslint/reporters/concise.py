"""One line for each finding, for editors and for reading many."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from newslint.model import Report
from newslint.printable import inert, named, printable
from newslint.readers.lines import Lines
from newslint.reporters.repaired import repair


def report(reports: Iterable[Report], out: TextIO) -> None:
    """Write `path:line:column: rule message [safety of the fix]`.

    Before that stands what was repaired: `path: rule repaired “old” → “new”`.
    """
    for each in reports:
        for finding in each.repaired:
            said = f"{named(finding.path)}: {finding.rule} repaired {repair(finding)}"
            out.write(inert(said) + "\n")
        lines = Lines(each.source)
        for finding in each.findings:
            line, column = lines.position(finding.span.start)
            fix = f" [{finding.fix.safety.label}]" if finding.fix else ""
            place = f"{named(finding.path)}:{line}:{column}"
            out.write(inert(f"{place}: {finding.rule} {printable(finding.message)}{fix}") + "\n")
