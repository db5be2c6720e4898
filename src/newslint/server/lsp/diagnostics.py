"""Findings as editors show them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from lsprotocol import types

from newslint.catalogue.address import address
from newslint.model import Finding, Related, Report, Safety, Severity, Span
from newslint.server.lsp.positions import Positions

SOURCE = "newslint"
_SEVERITIES = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.NOTE: types.DiagnosticSeverity.Information,
}


def diagnostics(report: Report, positions: Positions) -> list[types.Diagnostic]:
    """Return the diagnostics of a report, and at the first line what went wrong."""
    found = [_diagnostic(each, positions) for each in report.findings]
    return [*_failures(report, positions), *found]


def _failures(report: Report, positions: Positions) -> Iterator[types.Diagnostic]:
    for each in report.failures:
        rule = f"the rule {each.rule} failed: " if each.rule else ""
        yield types.Diagnostic(
            range=positions.range(Span(0, 0)),
            message=f"{rule}{each.error}",
            severity=types.DiagnosticSeverity.Warning,
            source=SOURCE,
        )


def _page(rule: str) -> types.CodeDescription | None:
    """Return where an editor opens the page of a rule."""
    found = address(rule)
    return types.CodeDescription(found) if found else None


def _diagnostic(finding: Finding, positions: Positions) -> types.Diagnostic:
    return types.Diagnostic(
        range=positions.range(finding.span),
        message=f"{finding.message}{_repair(finding)}",
        severity=_SEVERITIES[finding.severity],
        code=finding.rule,
        code_description=_page(finding.rule),
        source=SOURCE,
        related_information=[_related(finding.related)] if finding.related else None,
        data={"fingerprint": finding.fingerprint},
    )


def _repair(finding: Finding) -> str:
    if finding.fix is None:
        return ""
    level = "" if finding.fix.safety is Safety.SAFE else f" ({finding.fix.safety.label})"
    return f"\n{finding.fix.title}{level}"


def _related(related: Related) -> types.DiagnosticRelatedInformation:
    """Return the place in the text that was translated; its columns are code points."""
    (first, column), (last, end) = related.start, related.end
    start = types.Position(first - 1, column - 1)
    range_ = types.Range(start, types.Position(last - 1, end - 1))
    uri = Path(related.path).absolute().as_uri()
    return types.DiagnosticRelatedInformation(types.Location(uri, range_), related.text)
