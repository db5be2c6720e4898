"""Whole articles: what newslint says of them, and what it makes of them.

Each folder of `tests/cases` is one article: `in.*` as it came, `out.*` with all its safe and
unsafe fixes, and `findings.json` with one entry a finding. After a change that is meant, run
`pytest tests/test_cases.py --update-cases` and read the difference before committing it; a new
case needs nothing but its `in.*`. The optional engines are off, so that cases are the same
everywhere.
"""

from __future__ import annotations

import json
from pathlib import Path, PurePath

import pytest

from newslint.fixing.fixer import fix
from newslint.linting.linter import Linter
from newslint.model import Finding, Safety
from newslint.readers.lines import Lines

CASES = Path(__file__).parent / "cases"


@pytest.mark.parametrize("name", sorted(folder.name for folder in CASES.iterdir()))
def test_case(name: str, linter: Linter, pytestconfig: pytest.Config) -> None:
    (before,) = (CASES / name).glob("in.*")
    after, listing = before.with_stem("out"), before.with_name("findings.json")
    source = before.read_bytes().decode()
    fixed = fix(linter, PurePath(before.name), source, Safety.UNSAFE)
    assert not fixed.report.failures
    assert fix(linter, PurePath(before.name), fixed.source, Safety.UNSAFE).source == fixed.source
    lines = Lines(source)
    found = [summary(finding, source, lines) for finding in fixed.before.findings]
    if pytestconfig.getoption("--update-cases"):
        after.write_bytes(fixed.source.encode())
        listing.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", "utf-8")
    assert fixed.source == after.read_bytes().decode()
    assert found == json.loads(listing.read_text("utf-8"))


def summary(finding: Finding, source: str, lines: Lines) -> dict[str, object]:
    line, column = lines.position(finding.span.start)
    return {
        "rule": finding.rule,
        "place": f"{line}:{column}",
        "text": source[finding.span.start : finding.span.end],
        "message": finding.message,
        "fix": finding.fix and f"{finding.fix.safety.label}: {finding.fix.title}",
    }
