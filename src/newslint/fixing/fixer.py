"""Applies fixes: whole or not at all, verified by reading the result again, until nothing is left.

The loop is the one of Ruff's `apply_fixes`: sort, skip what overlaps, apply, lint again.
"""

from __future__ import annotations

from bisect import insort
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import PurePath
from typing import TYPE_CHECKING

from newslint.edits import apply, touches_any
from newslint.model import Edit, Failure, Finding, Fix, Report, Safety, Severity, Span
from newslint.readers.document import Read

if TYPE_CHECKING:
    from newslint.linting.linter import Linter

_ROUNDS = 10  # a fix that is not done by then feeds on itself
_MOST_ROUNDS = 50  # … counting those that make the article shorter
_ATTEMPTS = 10  # with ever fewer fixes, where some do not come to rest
_GROWTH, _MARGIN = 2, 1000  # code points: longer than that no fixed article is


@dataclass(frozen=True, slots=True)
class Fixed:
    """A file after fixing: its new source, the findings that were repaired, and what is left.

    `before` is the report of the source as it was, `report` that of the new one. `applied` has what
    came up only after other repairs, too; `settled` has the findings of `before` whose repair was
    made: one alone, or together with others of its chain.
    """

    before: Report
    report: Report
    source: str
    applied: tuple[Finding, ...]
    settled: tuple[Finding, ...] = ()


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
    in it. Of fixes that undo each other the lower in rank is not applied, and what feeds on itself
    is a failure of its rule; where the others do not come to rest either none is applied.
    """
    lint = lint or linter.lint
    before = lint(path, source)
    barred, failures = _Barred(), list(before.failures)
    for _ in range(_ATTEMPTS):
        outcome = _applied(partial(linter.read, path), lint, before, level, barred)
        if isinstance(outcome, Fixed):
            known = (each for each in failures if each not in outcome.report.failures)
            report = replace(outcome.report, failures=(*outcome.report.failures, *known))
            return replace(outcome, report=report)
        last = max(outcome.findings, key=_rank)
        if outcome.turns:
            barred.fixes |= {_name(each) for each in outcome.findings if each.rule == last.rule}
            barred.turning |= {each.rule for each in outcome.findings}
        else:
            barred.rules.add(last.rule)
            error = (
                f"its repairs still change something after {_ROUNDS} rounds, so none was applied"
            )
            failures.append(Failure(path, last.rule, error))
    failure = Failure(path, None, f"the repairs still change something after {_ATTEMPTS} rounds")
    return Fixed(before, replace(before, failures=(*failures, failure)), source, ())


@dataclass(slots=True)
class _Barred:
    """What is not applied any more: fixes by rule and title, and all those of some rules.

    `turning` has the rules whose fixes undid each other.
    """

    fixes: set[tuple[str, str]] = field(default_factory=set)
    rules: set[str] = field(default_factory=set)
    turning: set[str] = field(default_factory=set)

    def __contains__(self, finding: Finding) -> bool:
        return finding.rule in self.rules or _name(finding) in self.fixes


@dataclass(frozen=True, slots=True)
class _Restless:
    """Findings whose fixes do not come to rest: they turn in a circle, or feed on themselves."""

    findings: tuple[Finding, ...]
    turns: bool


def _applied(
    read: Read, lint: Lint, before: Report, level: Safety, barred: _Barred
) -> Fixed | _Restless:
    """Apply all fixes but those `barred`, until nothing changes or that goes on for too long."""
    source, report = before.source, before
    most = _GROWTH * len(source) + _MARGIN
    applied: list[Finding] = []
    seen = {source: 0}
    rounds = 0
    while rounds < _ROUNDS and len(seen) < _MOST_ROUNDS:
        able = [finding for finding in report.findings if finding not in barred]
        chosen = _verified(read, source, _choose(able, level))
        if not chosen:
            done = {finding.rule for finding in applied} & barred.turning
            left = [each for each in report.findings if not (done and _name(each) in barred.fixes)]
            shown = tuple(_shown_only(finding, level) for finding in left)
            settled = tuple(_settled(before.findings, left, level)) if applied else ()
            return Fixed(before, replace(report, findings=shown), source, tuple(applied), settled)
        changed = apply(source, _edits(chosen))
        rounds += len(changed) >= len(source)  # what only deletes comes to an end
        source = changed
        applied += chosen
        if source in seen:
            return _Restless(tuple(applied[seen[source] :]), turns=True)
        if len(source) > most:
            break
        seen[source] = len(applied)
        report = lint(before.path, source)
    return _Restless(tuple(chosen), turns=False)


def _name(finding: Finding) -> tuple[str, str]:
    return finding.rule, finding.fix.title if finding.fix else ""


def _rank(finding: Finding) -> tuple[int, int, str]:
    """Return what sorts a finding: the surer its fix and the worse its damage, the earlier."""
    safety = finding.fix.safety if finding.fix else Safety.HINT
    return -safety, list(Severity).index(finding.severity), finding.rule


def applies(finding: Finding, level: Safety) -> bool:
    """Whether a finding has a fix that is applied at a level."""
    return finding.fix is not None and finding.fix.safety >= max(level, Safety.UNSAFE)


def _settled(
    before: Iterable[Finding], left: Iterable[Finding], level: Safety
) -> Iterator[Finding]:
    """Yield the findings whose fix was to be applied and that are not left."""
    stuck = Counter(_name(finding) for finding in left if applies(finding, level))
    for finding in before:
        if applies(finding, level):
            if not stuck[_name(finding)]:
                yield finding
            stuck[_name(finding)] -= bool(stuck[_name(finding)])


def _shown_only(finding: Finding, level: Safety) -> Finding:
    """Demote a fix that could not be applied."""
    if finding.fix is None or not applies(finding, level):
        return finding
    return replace(finding, fix=replace(finding.fix, safety=Safety.HINT))


def _choose(findings: Iterable[Finding], level: Safety) -> list[Finding]:
    """Pick the findings whose fixes can go in together; earlier ones win over later ones.

    Some that leave each other alone in the source meet in prose: in `. ~~. So~~` either mark may be
    the one that goes.
    """
    chosen: list[Finding] = []
    seen: set[Fix] = set()
    taken: list[Span] = []
    taken_prose: list[Span] = []
    for finding in findings:
        fix_ = finding.fix
        if fix_ is None or not applies(finding, level) or fix_ in seen:
            continue
        if _are_free(taken, fix_.edits) and _are_free(taken_prose, fix_.prose):
            chosen.append(finding)
            seen.add(fix_)
            for edits, spans in ((fix_.edits, taken), (fix_.prose, taken_prose)):
                for edit in edits:
                    insort(spans, edit.span)
    return chosen


def _are_free(taken: Sequence[Span], edits: Iterable[Edit]) -> bool:
    return not any(touches_any(taken, edit.span) for edit in edits)


def _edits(findings: Iterable[Finding]) -> list[Edit]:
    return [edit for finding in findings if finding.fix for edit in finding.fix.edits]


def _verified(read: Read, source: str, chosen: list[Finding]) -> list[Finding]:
    """Keep the fixes after which the file reads as meant; all of them at once, most often."""
    prose = read(source).prose
    if not chosen or _read_as_meant(read, source, prose, chosen):
        return chosen
    kept: list[Finding] = []
    waiting = [chosen]
    while waiting:  # halves of halves: most often few are to blame
        some = waiting.pop()
        if _read_as_meant(read, source, prose, [*kept, *some]):
            kept += some
        elif len(some) > 1:
            waiting += [some[len(some) // 2 :], some[: len(some) // 2]]
    return kept


def reads_as_meant(read: Read, source: str, finding: Finding) -> bool:
    """Whether the fix of a finding does to the prose of `source` what it is to do."""
    return _read_as_meant(read, source, read(source).prose, [finding])


def _read_as_meant(read: Read, source: str, prose: str, chosen: list[Finding]) -> bool:
    edits = [edit for finding in chosen if finding.fix for edit in finding.fix.prose]
    wanted = " ".join(apply(prose, edits).split())
    return " ".join(read(apply(source, _edits(chosen))).prose.split()) == wanted
