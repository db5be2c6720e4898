"""The JSON output, a stable contract: `docs/findings.schema.json` says what it promises."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import PurePath
from typing import Any, TextIO

from newslint.model import Failure, Finding, Fix, Related, Report, Safety, Verdict
from newslint.printable import inert_json
from newslint.readers.lines import Lines
from newslint.reporters.engines import engine_fields
from newslint.reporters.repaired import repair
from newslint.reporters.tally import Tally

VERSION = 1


def report(reports: Iterable[Report], out: TextIO) -> None:
    """Write one JSON document of all findings."""
    tally = Tally()
    findings: list[dict[str, Any]] = []
    failures: list[dict[str, Any]] = []
    repaired: list[dict[str, Any]] = []
    verdicts: list[dict[str, Any]] = []
    notices: list[dict[str, Any]] = []
    for each in tally.watch(reports):
        lines = Lines(each.source)
        findings += [finding_fields(finding, each.source, lines) for finding in each.findings]
        failures += [failure_fields(failure) for failure in each.failures]
        repaired += [repaired_fields(finding) for finding in each.repaired]
        verdicts += [verdict_fields(each.path, each.verdict)] if each.verdict else []
        notices += [{"path": each.path.as_posix(), "text": text} for text in each.notices]
    document = {
        "version": VERSION,
        "unit": "code points",
        "findings": findings,
        "failures": failures,
        "repaired": repaired,
        "verdicts": verdicts,
        "notices": notices,
        "engines": [engine_fields(engine) for engine in tally.engines],
        "summary": {
            "files": tally.files,
            "findings": tally.findings,
            "failures": tally.failures,
            "repaired": tally.written,
            "fixes": {level.label: tally.left.by_level[level] for level in reversed(Safety)},
            "shared": tally.left.shared,
            "without_fix": tally.left.none,
        },
    }
    out.write(inert_json(json.dumps(document, ensure_ascii=False, indent=1)) + "\n")


def finding_fields(finding: Finding, source: str, lines: Lines) -> dict[str, Any]:
    """Return a finding as the contract has it."""
    line, column = lines.position(finding.span.start)
    end_line, end_column = lines.position(finding.span.end)
    return {
        "path": finding.path.as_posix(),
        "rule": finding.rule,
        "category": finding.category,
        "severity": finding.severity.value,
        "message": finding.message,
        "start": finding.span.start,
        "end": finding.span.end,
        "line": line,
        "column": column,
        "end_line": end_line,
        "end_column": end_column,
        "text": source[finding.span.start : finding.span.end],
        "fix": None if finding.fix is None else _fix(finding.fix),
        "alternatives": [_fix(fix) for fix in finding.alternatives],
        "gain": finding.gain,
        "source": None if finding.related is None else _related(finding.related),
    }


def _related(related: Related) -> dict[str, Any]:
    return {
        "path": related.path.as_posix(),
        "start": related.span.start,
        "end": related.span.end,
        "line": related.start[0],
        "column": related.start[1],
        "end_line": related.end[0],
        "end_column": related.end[1],
        "text": related.text,
    }


def _fix(fix: Fix) -> dict[str, Any]:
    edits = [
        {"start": edit.span.start, "end": edit.span.end, "text": edit.text} for edit in fix.edits
    ]
    return {"title": fix.title, "safety": fix.safety.label, "edits": edits}


def failure_fields(failure: Failure) -> dict[str, Any]:
    """Return a failure as the contract has it."""
    return {"path": failure.path.as_posix(), "rule": failure.rule, "error": failure.error}


def repaired_fields(finding: Finding) -> dict[str, Any]:
    """Return what was changed as the contract has it; the place it had is not there any more."""
    return {
        "path": finding.path.as_posix(),
        "rule": finding.rule,
        "severity": finding.severity.value,
        "repaired": repair(finding),
        "safety": finding.fix.safety.label if finding.fix else None,
    }


def verdict_fields(path: PurePath, verdict: Verdict) -> dict[str, Any]:
    """Return the verdict on a file as the contract has it."""
    return {
        "path": path.as_posix(),
        "score": verdict.score,
        "machine": verdict.machine,
        "reasons": list(verdict.reasons),
    }
