"""Counts over all reports: what a summary says and what the exit code follows from."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from newslint.engines.parts import merged
from newslint.model import Engine, Report, Safety


@dataclass(slots=True)
class Tally:
    """Running counts; `fixes` counts findings by the safety of their fix."""

    files: int = 0
    failures: int = 0
    repaired: int = 0
    rules: Counter[str] = field(default_factory=Counter)
    fixes: Counter[Safety] = field(default_factory=Counter)
    engines: tuple[Engine, ...] = ()

    @property
    def findings(self) -> int:
        """How many findings there are."""
        return self.rules.total()

    def watch(self, reports: Iterable[Report]) -> Iterator[Report]:
        """Pass `reports` on and count them."""
        for report in reports:
            self.files += 1
            self.failures += len(report.failures)
            self.repaired += len(report.repaired)
            self.rules.update(finding.rule for finding in report.findings)
            self.fixes.update(each.fix.safety for each in report.findings if each.fix)
            self.engines = merged((*self.engines, *report.engines))
            yield report
