"""Applies fixes: whole or not at all, verified by reading the result again, until nothing is left.

The loop is the one of Ruff's `apply_fixes`: sort, skip what overlaps, apply, lint again.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import partial
from pathlib import PurePath
from typing import TYPE_CHECKING

from newslint.edits import apply
from newslint.model import Edit, Failure, Finding, Fix, Report, Safety
from newslint.readers.document import Read

if TYPE_CHECKING:
    from newslint.linting.linter import Linter

_ROUNDS = 10  # a fix that is not done by then feeds on itself


@dataclass(frozen=True, slots=True)
class Fixed:
    """A file after fixing: its new source, the findings that were repaired, and what is left.

    `before` is the report of the source as it was, `report` that of the new one.
    """

    before: Report
    report: Report
    source: str
    applied: tuple[Finding, ...]


Lint = Callable[[PurePath, str], Report]
"""Reports the findings of a source: a linter's `lint`, or one that reports fewer."""


def fix(
    linter: Linter,
    path: PurePath,
    source: str,
    level: Safety = Safety.SAFE,
    lint: Lint | None = None,
) -> Fixed:
    """Apply every fix of at least `level` that `lint` (by default the linter's) reports.

    The report is of the fixed source; a fix that it would not read as meant after is only shown
    in it. Where fixes do not come to rest none is applied, and that is a failure.
    """
    lint = lint or linter.lint
    applied: list[Finding] = []
    before = report = lint(path, source)
    for _ in range(_ROUNDS):
        chosen = _verified(partial(linter.read, path), source, _choose(report.findings, level))
        if not chosen:
            left = tuple(_shown_only(finding, level) for finding in report.findings)
            return Fixed(before, replace(report, findings=left), source, tuple(applied))
        source = apply(source, _edits(chosen))
        applied += chosen
        report = lint(path, source)
    failure = Failure(path, None, f"fixes did not come to rest after {_ROUNDS} rounds")
    stuck = replace(before, failures=(*before.failures, failure))
    return Fixed(before, stuck, before.source, ())


def _shown_only(finding: Finding, level: Safety) -> Finding:
    """Demote a fix that could not be applied."""
    if finding.fix is None or finding.fix.safety < max(level, Safety.UNSAFE):
        return finding
    return replace(finding, fix=replace(finding.fix, safety=Safety.DISPLAY))


def _choose(findings: Iterable[Finding], level: Safety) -> list[Finding]:
    """Pick the findings whose fixes can go in together; earlier ones win over later ones."""
    chosen: list[Finding] = []
    seen: set[Fix] = set()
    for finding in findings:
        fix_ = finding.fix
        if fix_ is None or fix_.safety < max(level, Safety.UNSAFE) or fix_ in seen:
            continue
        if all(
            not edit.span.touches(other.span)
            for edit in fix_.edits
            for earlier in chosen
            if earlier.fix
            for other in earlier.fix.edits
        ):
            chosen.append(finding)
            seen.add(fix_)
    return chosen


def _edits(findings: Iterable[Finding]) -> list[Edit]:
    return [edit for finding in findings if finding.fix for edit in finding.fix.edits]


def _verified(read: Read, source: str, chosen: list[Finding]) -> list[Finding]:
    """Keep the fixes after which the file reads as meant; all of them at once, most often."""
    prose = read(source).prose
    if not chosen or _read_as_meant(read, source, prose, chosen):
        return chosen
    kept: list[Finding] = []
    for finding in chosen:
        if _read_as_meant(read, source, prose, [*kept, finding]):
            kept.append(finding)
    return kept


def reads_as_meant(read: Read, source: str, finding: Finding) -> bool:
    """Whether the fix of a finding does to the prose of `source` what it is to do."""
    return _read_as_meant(read, source, read(source).prose, [finding])


def _read_as_meant(read: Read, source: str, prose: str, chosen: list[Finding]) -> bool:
    edits = [edit for finding in chosen if finding.fix for edit in finding.fix.prose]
    wanted = " ".join(apply(prose, edits).split())
    return " ".join(read(apply(source, _edits(chosen))).prose.split()) == wanted
