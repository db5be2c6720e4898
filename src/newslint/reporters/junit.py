"""JUnit's XML: a test suite for each file, a failed test case for each finding."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO
from xml.etree import ElementTree as ET

from newslint.model import Report
from newslint.printable import inert, printable
from newslint.readers.lines import Lines
from newslint.reporters.repaired import sentence


def report(reports: Iterable[Report], out: TextIO) -> None:
    """Write one XML document."""
    root = ET.Element("testsuites", name="newslint")
    for each in reports:
        _suite(root, each)
    write(root, out)


def _suite(root: ET.Element, report_: Report) -> None:
    path = clean(report_.path.as_posix())
    cases = len(report_.findings) + len(report_.failures) + len(report_.repaired)
    suite = ET.SubElement(
        root,
        "testsuite",
        name=path,
        tests=str(max(1, cases)),
        failures=str(len(report_.findings)),
        errors=str(len(report_.failures)),
    )
    lines = Lines(report_.source)
    for finding in report_.findings:
        line, column = lines.position(finding.span.start)
        name = f"{finding.rule} {line}:{column}"
        case = ET.SubElement(suite, "testcase", name=name, classname=path)
        message = clean(finding.message)
        failure = ET.SubElement(case, "failure", message=message, type=finding.severity.value)
        repair = f"\n{clean(finding.fix.title)}" if finding.fix else ""
        failure.text = f"{path}:{line}:{column}: {message}{repair}"
    for finding in report_.repaired:  # a case that passed
        name = f"{finding.rule} repaired"
        case = ET.SubElement(suite, "testcase", name=name, classname=path)
        ET.SubElement(case, "system-out").text = clean(sentence(finding))
    for failed in report_.failures:
        name = failed.rule or "newslint"
        case = ET.SubElement(suite, "testcase", name=name, classname=path)
        ET.SubElement(case, "error", message=clean(failed.error), type="failure")
    if not cases:
        ET.SubElement(suite, "testcase", name="newslint", classname=path)


def clean(text: str) -> str:
    """Replace what XML cannot hold, and what is obeyed where XML is printed."""
    return inert(printable(text))


def write(root: ET.Element, out: TextIO) -> None:
    """Write an XML document with its declaration, indented."""
    ET.indent(root)
    out.write('<?xml version="1.0" encoding="UTF-8"?>\n')
    out.write(ET.tostring(root, encoding="unicode") + "\n")
