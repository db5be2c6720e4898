"""SARIF 2.1.0, which code scanning shows, with fixes, help and fingerprints."""

from __future__ import annotations

import json
from collections.abc import Iterable
from importlib.metadata import version
from pathlib import PurePath
from typing import Any, TextIO
from urllib.parse import quote

from newslint.catalogue.address import on_the_web
from newslint.catalogue.catalogue import load_rules
from newslint.catalogue.page import page
from newslint.model import Engine, Finding, Fix, Related, Report, Safety, Severity, Span
from newslint.printable import inert_json
from newslint.readers.lines import Lines
from newslint.reporters.engines import engine_fields, sentence
from newslint.reporters.repaired import sentence as repaired
from newslint.reporters.tally import Tally

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}


def report(reports: Iterable[Report], out: TextIO) -> None:
    """Write one run with all results; what was repaired or failed becomes notifications."""
    results: list[dict[str, Any]] = []
    notifications: list[dict[str, Any]] = []
    tally = Tally()
    for each in tally.watch(reports):
        lines = Lines(each.source)
        results += [_result(finding, each.source, lines) for finding in each.findings]
        notifications += [
            _notification("note", finding.path, repaired(finding)) for finding in each.repaired
        ]
        notifications += [
            _notification("error", failure.path, failure.error) for failure in each.failures
        ]
    invocation: dict[str, Any] = {"executionSuccessful": not tally.failures}
    if notifications:
        invocation["toolExecutionNotifications"] = notifications
    off = [_off(engine) for engine in tally.engines if engine.failed]
    if off:
        invocation["toolConfigurationNotifications"] = off
    driver = {
        "name": "newslint",
        "version": version("newslint"),
        "semanticVersion": version("newslint"),
        "rules": _rules({result["ruleId"] for result in results}),
    }
    run = {
        "tool": {"driver": driver, "extensions": _extensions(tally.engines)},
        "columnKind": "unicodeCodePoints",
        "invocations": [invocation],
        "results": results,
        "properties": {"engines": [engine_fields(engine) for engine in tally.engines]},
    }
    document = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    out.write(inert_json(json.dumps(document, indent=1)) + "\n")


def _notification(level: str, path: PurePath, text: str) -> dict[str, Any]:
    location = {"physicalLocation": {"artifactLocation": _uri(path)}}
    return {"level": level, "message": {"text": text}, "locations": [location]}


def _extensions(engines: Iterable[Engine]) -> list[dict[str, Any]]:
    """Describe the engines that ran."""
    return [
        {"name": engine.name, "version": engine.version, "fullName": sentence(engine)}
        for engine in engines
        if engine.version
    ]


def _off(engine: Engine) -> dict[str, Any]:
    return {"level": "warning", "message": {"text": sentence(engine)}}


def _rules(fired: set[str]) -> list[dict[str, Any]]:
    """Describe the rules that found something."""
    known = load_rules()
    described: list[dict[str, Any]] = []
    for id_ in sorted(fired):
        rule = known.get(id_)
        page_of_it = on_the_web(id_)
        help_uri = {"helpUri": page_of_it} if page_of_it else {}
        if rule is None:  # a rule of the configuration's, or of LanguageTool
            described.append({"id": id_, **help_uri})
            continue
        described.append(
            {
                "id": id_,
                **help_uri,
                "shortDescription": {"text": rule.summary},
                "fullDescription": {"text": rule.why},
                "help": {"text": rule.why, "markdown": page(rule)},
                "defaultConfiguration": {"level": _LEVELS[rule.severity]},
                "properties": {"tags": [rule.category]},
            }
        )
    return described


def _result(finding: Finding, source: str, lines: Lines) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "level": _LEVELS[finding.severity],
        "message": {"text": finding.message},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": _uri(finding.path),
                    "region": _region(finding.span, lines)
                    | {"snippet": {"text": source[finding.span.start : finding.span.end]}},
                }
            }
        ],
    }
    if finding.related is not None:
        result["relatedLocations"] = [_related(finding.related)]
    if finding.fingerprint:
        result["partialFingerprints"] = {"newslintSentence/v1": finding.fingerprint}
    if finding.fix is not None and finding.fix.safety is not Safety.HINT:
        result["fixes"] = [_fix(finding.path, finding.fix, lines)]
    return result


def _related(related: Related) -> dict[str, Any]:
    (line, column), (end_line, end_column) = related.start, related.end
    region = {
        "startLine": line,
        "startColumn": column,
        "endLine": end_line,
        "endColumn": end_column,
        "snippet": {"text": related.text},
    }
    return {
        "id": 1,
        "message": {"text": "the source"},
        "physicalLocation": {"artifactLocation": _uri(related.path), "region": region},
    }


def _fix(path: PurePath, fix: Fix, lines: Lines) -> dict[str, Any]:
    replacements = [
        {
            "deletedRegion": _region(edit.span, lines),
            "insertedContent": {"text": edit.text},
        }
        for edit in fix.edits
    ]
    return {
        "description": {"text": f"{fix.title} ({fix.safety.label})"},
        "artifactChanges": [{"artifactLocation": _uri(path), "replacements": replacements}],
    }


def _region(span: Span, lines: Lines) -> dict[str, Any]:
    start, end = lines.position(span.start), lines.position(span.end)
    return {
        "startLine": start[0],
        "startColumn": start[1],
        "endLine": end[0],
        "endColumn": end[1],
    }


def _uri(path: PurePath) -> dict[str, str]:
    if path.is_absolute():
        return {"uri": path.as_uri()}
    return {"uri": quote(path.as_posix(), errors="surrogateescape"), "uriBaseId": "%SRCROOT%"}
