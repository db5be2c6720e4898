"""Counts over all reports: what a summary says and what the exit code follows from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from newslint.engines.parts import merged
from newslint.model import Edit, Engine, Finding, Report, Safety


@dataclass(slots=True)
class Repairs:
    """What becomes of findings; each is counted once, so that all counts add up to the findings.

    `by_level` counts repairs, also those that several findings share; `shared` the findings whose
    repair is counted with another one, `none` those without a repair.
    """

    by_level: Counter[Safety] = field(default_factory=Counter)
    shared: int = 0
    none: int = 0

    @property
    def total(self) -> int:
        """How many findings there are."""
        return self.by_level.total() + self.shared + self.none

    def count(self, findings: Iterable[Finding]) -> None:
        """Count the findings of one file."""
        levels: dict[tuple[Edit, ...], Safety] = {}
        for finding in findings:
            if finding.fix is None:
                self.none += 1
                continue
            edits = finding.fix.edits
            self.shared += edits in levels
            levels[edits] = max(levels.get(edits, Safety.HINT), finding.fix.safety)
        self.by_level.update(levels.values())


@dataclass(slots=True)
class Tally:
    """Running counts. `left` are the findings that are reported.

    Of a run that writes, `settled` are those whose repair was made, `gone` and `new` those that
    went or came by that, and `written` all repairs, also those of what only then came up.
    """

    files: int = 0
    failures: int = 0
    written: int = 0
    gone: int = 0
    new: int = 0
    left: Repairs = field(default_factory=Repairs)
    settled: Repairs = field(default_factory=Repairs)
    rules: Counter[str] = field(default_factory=Counter)
    repaired: Counter[str] = field(default_factory=Counter)
    engines: tuple[Engine, ...] = ()

    @property
    def findings(self) -> int:
        """How many findings are reported."""
        return self.left.total

    def watch(self, reports: Iterable[Report]) -> Iterator[Report]:
        """Pass `reports` on and count them."""
        for report in reports:
            self.files += 1
            self.failures += len(report.failures)
            self.written += len(report.repaired)
            self.gone += max(0, -report.others)
            self.new += max(0, report.others)
            self.left.count(report.findings)
            self.settled.count(report.settled)
            self.rules.update(finding.rule for finding in report.findings)
            self.repaired.update(finding.rule for finding in report.repaired)
            self.engines = merged((*self.engines, *report.engines))
            yield report
