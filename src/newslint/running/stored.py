"""Reports as JSON: for the cache, and for a newslint that asks another one."""

from __future__ import annotations

import json
from dataclasses import astuple
from pathlib import PurePath
from typing import Any

from newslint.model import (
    Edit,
    Engine,
    Finding,
    Fix,
    Related,
    Report,
    Safety,
    Severity,
    Span,
    Verdict,
)
from newslint.readers.decode import decode


def stored(report: Report) -> str:
    """Return what is found in a file, without the file's own text and name."""
    verdict = report.verdict
    said = [verdict.score, verdict.reasons] if verdict else None
    findings = [_fields(finding) for finding in report.findings]
    engines = [astuple(engine) for engine in report.engines]
    data = [findings, said, report.notices, engines]
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def restored(text: str, path: PurePath, data: bytes) -> Report:
    """Return a report as one of the file `path`, whose content is `data`.

    Raises ValueError, KeyError and TypeError for what is no report.
    """
    rows, said, notices, parts = json.loads(text)
    findings = tuple(_finding(path, fields) for fields in rows)
    verdict = Verdict(said[0], tuple(said[1])) if said else None
    source, encoding = decode(data)
    return Report(
        path,
        source,
        findings,
        bom=encoding.bom,
        verdict=verdict,
        notices=tuple(notices),
        engines=tuple(Engine(*part) for part in parts),
    )


def _fields(finding: Finding) -> dict[str, Any]:
    return {
        "rule": finding.rule,
        "category": finding.category,
        "severity": finding.severity.value,
        "span": [finding.span.start, finding.span.end],
        "message": finding.message,
        "fix": _fix_fields(finding.fix) if finding.fix else None,
        "alternatives": [_fix_fields(fix) for fix in finding.alternatives],
        "fingerprint": finding.fingerprint,
        "paragraph": finding.paragraph,
        "related": _related_fields(finding.related) if finding.related else None,
        "gain": finding.gain,
    }


def _related_fields(related: Related) -> list[Any]:
    path, span = related.path.as_posix(), [related.span.start, related.span.end]
    return [path, span, related.text, related.start, related.end, related.around]


def _fix_fields(fix: Fix) -> list[Any]:
    return [fix.title, _edit_fields(fix.edits), int(fix.safety), _edit_fields(fix.prose)]


def _edit_fields(edits: tuple[Edit, ...]) -> list[list[Any]]:
    return [[edit.span.start, edit.span.end, edit.text] for edit in edits]


def _finding(path: PurePath, fields: dict[str, Any]) -> Finding:
    return Finding(
        path,
        fields["rule"],
        fields["category"],
        Severity(fields["severity"]),
        Span(*fields["span"]),
        fields["message"],
        _fix(fields["fix"]) if fields["fix"] else None,
        tuple(_fix(each) for each in fields["alternatives"]),
        fields["fingerprint"],
        fields["paragraph"],
        _related(fields["related"]) if fields["related"] else None,
        fields["gain"],
    )


def _related(fields: list[Any]) -> Related:
    path, span, text, start, end, around = fields
    return Related(PurePath(path), Span(*span), text, tuple(start), tuple(end), tuple(around))


def _fix(fields: list[Any]) -> Fix:
    title, edits, safety, prose = fields
    return Fix(title, _edits(edits), Safety(safety), _edits(prose))


def _edits(fields: list[list[Any]]) -> tuple[Edit, ...]:
    return tuple(Edit(Span(start, end), text) for start, end, text in fields)
