"""GitLab's code quality report."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable
from pathlib import PurePath
from typing import Any, TextIO

from newslint.model import Report, Severity
from newslint.printable import inert_json
from newslint.readers.lines import Lines
from newslint.reporters.repaired import sentence

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


def report(reports: Iterable[Report], out: TextIO) -> None:
    """Write one JSON list of issues."""
    issues = []
    seen: Counter[str] = Counter()
    for each in reports:
        lines = Lines(each.source)
        for finding in each.findings:
            key = f"{finding.path.as_posix()}\0{finding.fingerprint}"
            seen[key] += 1  # the widget drops issues whose fingerprint it has seen
            place = {
                "begin": lines.position(finding.span.start)[0],
                "end": lines.position(finding.span.end)[0],
            }
            severity = _SEVERITIES[finding.severity]
            name = f"{key}\0{seen[key]}"
            issues.append(
                _issue(finding.path, finding.rule, finding.message, severity, place, name)
            )
        for number, finding in enumerate(each.repaired):
            name = f"{finding.path.as_posix()}\0repaired\0{number}"
            said = sentence(finding)
            issues.append(_issue(finding.path, finding.rule, said, "info", {"begin": 1}, name))
        for failure in each.failures:
            said, rule = f"newslint failed: {failure.error}", failure.rule or "newslint"
            name = f"{failure.path.as_posix()}\0{failure.rule}\0{failure.error}"
            issues.append(_issue(failure.path, rule, said, "blocker", {"begin": 1}, name))
    out.write(inert_json(json.dumps(issues, ensure_ascii=False, indent=1)) + "\n")


def _issue(
    path: PurePath, rule: str, said: str, severity: str, place: dict[str, int], name: str
) -> dict[str, Any]:
    """Return an issue; `name` is what no other issue has."""
    return {
        "type": "issue",
        "description": said,
        "check_name": rule,
        "categories": ["Style"],
        "fingerprint": hashlib.sha256(name.encode("utf-8", "backslashreplace")).hexdigest(),
        "severity": severity,
        "location": {"path": path.as_posix(), "lines": place},
    }
