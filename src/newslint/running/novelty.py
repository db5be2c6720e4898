"""What is new: which findings to report where only new ones are wanted."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import PurePath

from newslint.model import Finding, Report
from newslint.running.git import Changes
from newslint.running.ledger import Ledger

SOURCE = "source"
"""The category of rules that compare an article with what it was translated from."""


@dataclass(frozen=True, slots=True)
class Novelty:
    """Keeps findings that no baseline covers and that touch lines changed since a commit."""

    ledger: Ledger | None = None
    changes: Changes | None = None

    def may_be_in(self, path: PurePath) -> bool:
        """Whether a file can have new findings: not one that is as the commit has it."""
        return self.changes is None or self.changes.concern(path)

    def of(self, report: Report) -> Report:
        """Return `report` with its new findings only; the verdict on a whole text is not new."""
        if self.ledger is None and self.changes is None:
            return report
        found = report.findings if self.ledger is None else tuple(self.ledger.new(report))
        changes = self.changes
        if changes is not None:
            found = tuple(each for each in found if _is_changed(changes, report, each))
        return replace(report, findings=found, verdict=None)


def _is_changed(changes: Changes, report: Report, finding: Finding) -> bool:
    if changes.touches(report.path, report.source, finding.span):
        return True
    # What a changed source says is in the translation, whose own lines are as they were.
    beside = finding.related if finding.category == SOURCE else None
    return beside is not None and changes.concern(beside.path)
