"""GitLab's code quality report."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable
from typing import TextIO

from newslint.model import Report, Severity
from newslint.position import Lines

_SEVERITIES = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


def report(reports: Iterable[Report], out: TextIO) -> None:
    """Write one JSON list of issues."""
    issues = []
    seen: Counter[str] = Counter()
    for each in reports:
        lines = Lines(each.source)
        for finding in each.findings:
            path = finding.path.as_posix()
            key = f"{path}\0{finding.fingerprint}"
            seen[key] += 1  # the widget drops issues whose fingerprint it has seen
            place = {
                "begin": lines.position(finding.span.start)[0],
                "end": lines.position(finding.span.end)[0],
            }
            issues.append(
                {
                    "type": "issue",
                    "description": finding.message,
                    "check_name": finding.rule,
                    "categories": ["Style"],
                    "fingerprint": hashlib.sha256(f"{key}\0{seen[key]}".encode()).hexdigest(),
                    "severity": _SEVERITIES[finding.severity],
                    "location": {"path": path, "lines": place},
                }
            )
        issues += [
            {
                "type": "issue",
                "description": f"newslint failed: {failure.error}",
                "check_name": failure.rule or "newslint",
                "categories": ["Style"],
                "fingerprint": hashlib.sha256(
                    f"{failure.path.as_posix()}\0{failure.rule}\0{failure.error}".encode()
                ).hexdigest(),
                "severity": "blocker",
                "location": {"path": failure.path.as_posix(), "lines": {"begin": 1}},
            }
            for failure in each.failures
        ]
    json.dump(issues, out, ensure_ascii=False, indent=1)
    out.write("\n")
