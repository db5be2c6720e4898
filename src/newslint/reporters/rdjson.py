"""Reviewdog's diagnostic format, with suggestions that a pull request can commit."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any, TextIO

from newslint.model import Finding, Report, Safety, Severity, Span
from newslint.printable import inert_json
from newslint.readers.lines import Lines
from newslint.reporters.repaired import sentence

_SEVERITIES = {Severity.ERROR: "ERROR", Severity.WARNING: "WARNING", Severity.NOTE: "INFO"}


def report(reports: Iterable[Report], out: TextIO) -> None:
    """Write one JSON document; columns count the bytes of UTF-8, as the format wants."""
    diagnostics: list[dict[str, Any]] = []
    for each in reports:
        lines = Lines(each.source)
        diagnostics += [_diagnostic(finding, each.source, lines) for finding in each.findings]
        diagnostics += [
            {
                "message": sentence(finding),
                "location": {"path": finding.path.as_posix()},
                "severity": "INFO",
                "code": {"value": finding.rule},
            }
            for finding in each.repaired
        ]
        diagnostics += [
            {
                "message": failure.error,
                "location": {"path": failure.path.as_posix()},
                "severity": "ERROR",
                "code": {"value": failure.rule or "newslint"},
            }
            for failure in each.failures
        ]
    document = {"source": {"name": "newslint"}, "diagnostics": diagnostics}
    out.write(inert_json(json.dumps(document, ensure_ascii=False, indent=1)) + "\n")


def _diagnostic(finding: Finding, source: str, lines: Lines) -> dict[str, Any]:
    diagnostic: dict[str, Any] = {
        "message": finding.message,
        "location": {
            "path": finding.path.as_posix(),
            "range": _range(finding.span, source, lines),
        },
        "severity": _SEVERITIES[finding.severity],
        "code": {"value": finding.rule},
    }
    fix = finding.fix
    # A suggestion is one range: what stands between the edits of a fix is repeated in it.
    if fix is not None and fix.safety is not Safety.HINT:
        hull = Span(min(e.span.start for e in fix.edits), max(e.span.end for e in fix.edits))
        text, at = "", hull.start
        for edit in sorted(fix.edits):
            text += source[at : edit.span.start] + edit.text
            at = edit.span.end
        diagnostic["suggestions"] = [{"range": _range(hull, source, lines), "text": text}]
    return diagnostic


def _range(span: Span, source: str, lines: Lines) -> dict[str, Any]:
    return {
        "start": _position(span.start, source, lines),
        "end": _position(span.end, source, lines),
    }


def _position(offset: int, source: str, lines: Lines) -> dict[str, int]:
    line, column = lines.position(offset)
    before = source[offset - column + 1 : offset]
    return {"line": line, "column": len(before.encode()) + 1}
