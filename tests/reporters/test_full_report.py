from __future__ import annotations

import io
from pathlib import PurePath

from newslint.model import Edit, Finding, Fix, Report, Safety, Severity, Span
from newslint.reporters import full

SOURCE = "Judge Ana Lopes ruled. He said his ruling was final.\n"
PAIR = (Edit(Span(23, 25), "She"), Edit(Span(31, 34), "her"))


def finding(start: int, end: int, *edits: Edit) -> Finding:
    fix = Fix("write 'She'", edits, Safety.UNSAFE)
    place = PurePath("a.txt")
    return Finding(place, "a-rule", "house", Severity.ERROR, Span(start, end), "No.", fix)


def shown(*findings: Finding) -> list[str]:
    out = io.StringIO()
    full.report([Report(PurePath("a.txt"), SOURCE, findings)], out)
    return out.getvalue().splitlines()


def test_a_repair_that_findings_share_is_shown_once() -> None:
    lines = shown(finding(23, 25, *PAIR), finding(31, 34, *PAIR))
    assert sum("+ Judge Ana Lopes ruled. She said her ruling" in line for line in lines) == 1
    assert "  It is repaired together with 1:24." in lines


def test_each_other_repair_is_shown() -> None:
    lines = shown(finding(23, 25, PAIR[0]), finding(31, 34, PAIR[1]))
    assert sum(line.lstrip().startswith("+ Judge") for line in lines) == 2
    assert not any("together" in line for line in lines)
