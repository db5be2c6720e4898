"""One JSON object a line, for tools that read as newslint writes; fields as in `json`."""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import TextIO

from newslint.model import Report
from newslint.printable import inert_json
from newslint.readers.lines import Lines
from newslint.reporters.json import failure_fields, finding_fields, repaired_fields


def report(reports: Iterable[Report], out: TextIO) -> None:
    """Write each repair, finding and failure as a line; only a finding has a "message"."""
    for each in reports:
        lines = Lines(each.source)
        rows = [repaired_fields(finding) for finding in each.repaired]
        rows += [finding_fields(finding, each.source, lines) for finding in each.findings]
        for row in [*rows, *(failure_fields(failure) for failure in each.failures)]:
            out.write(inert_json(json.dumps(row, ensure_ascii=False)) + "\n")
