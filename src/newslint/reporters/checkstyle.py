"""Checkstyle's XML, which many review tools read."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO
from xml.etree import ElementTree as ET

from newslint.model import Report, Severity
from newslint.readers.lines import Lines
from newslint.reporters.junit import clean, write
from newslint.reporters.repaired import sentence

_SEVERITIES = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "info"}


def report(reports: Iterable[Report], out: TextIO) -> None:
    """Write one XML document."""
    root = ET.Element("checkstyle", version="4.3")
    for each in reports:
        file = ET.SubElement(root, "file", name=clean(each.path.as_posix()))
        lines = Lines(each.source)
        for finding in each.findings:
            line, column = lines.position(finding.span.start)
            ET.SubElement(
                file,
                "error",
                line=str(line),
                column=str(column),
                severity=_SEVERITIES[finding.severity],
                message=clean(finding.message),
                source=f"newslint.{finding.rule}",
            )
        for finding in each.repaired:
            said, source = clean(sentence(finding)), f"newslint.{finding.rule}"
            ET.SubElement(file, "error", severity="info", message=said, source=source)
        for failure in each.failures:
            source = f"newslint.{failure.rule or 'failure'}"
            message = clean(failure.error)
            ET.SubElement(file, "error", severity="error", message=message, source=source)
    write(root, out)
