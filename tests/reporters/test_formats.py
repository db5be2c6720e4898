"""The formats that other tools read: their consumers, and what a consumer would do with them."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import junitparser
import pytest

from newslint.reporters import FORMATS
from newsroom import furnish, run

pytestmark = pytest.mark.process
TEXT = "Naïve 🎉 teh, 100%: the colour.\r\nA “very” old man, teh end.\r\n"
FIXED = "Naïve 🎉 the, 100%: the color.\r\nA “very” old man, the end.\r\n"
NAME = "a, b.txt"
FINDINGS = ["teh", "colour", "very", "teh"]


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    furnish(tmp_path)
    (tmp_path / NAME).write_bytes(TEXT.encode())
    (tmp_path / "broken.txt").write_bytes(b"caf\xe9")
    return tmp_path


def said(desk: Path, format_: str) -> str:
    done = run("check", "--output-format", format_, folder=desk)
    assert done.returncode == 2, done.stderr
    return done.stdout.decode()


def edited(edits: list[tuple[int, int, str]], source: str) -> str:
    for start, end, text in sorted(edits, reverse=True):
        source = source[:start] + text + source[end:]
    return source


def offset(source: str, line: int, column: int) -> int:
    """Turn a line and a column in code points, both from 1, into an offset."""
    return sum(map(len, source.splitlines(keepends=True)[: line - 1])) + column - 1


def test_sarif_names_places_and_repairs(desk: Path) -> None:
    document = json.loads(said(desk, "sarif"))
    (sarif,) = document["runs"]

    def span(region: dict[str, int]) -> tuple[int, int]:
        return (
            offset(TEXT, region["startLine"], region["startColumn"]),
            offset(TEXT, region["endLine"], region["endColumn"]),
        )

    assert document["version"] == "2.1.0"
    assert sarif["columnKind"] == "unicodeCodePoints"
    assert [result["ruleId"] for result in sarif["results"]] == FINDINGS
    assert {rule["id"] for rule in sarif["tool"]["driver"]["rules"]} == set(FINDINGS)
    edits = []
    for result in sarif["results"]:
        (place,) = result["locations"]
        region = place["physicalLocation"]["region"]
        start, end = span(region)
        assert TEXT[start:end] == region["snippet"]["text"] == result["ruleId"]
        assert place["physicalLocation"]["artifactLocation"]["uri"] == "a%2C%20b.txt"
        for fix in result.get("fixes", ()):
            (change,) = fix["artifactChanges"]
            edits += [
                (*span(each["deletedRegion"]), each["insertedContent"]["text"])
                for each in change["replacements"]
            ]
    assert edited(edits, TEXT) == FIXED
    first, last = sarif["results"][0], sarif["results"][3]
    assert first["partialFingerprints"] != last["partialFingerprints"]
    (invocation,) = sarif["invocations"]
    assert invocation["executionSuccessful"] is False
    assert len(invocation["toolExecutionNotifications"]) == 1


def test_suggestions_of_rdjson_are_what_fix_writes(desk: Path) -> None:
    document = json.loads(said(desk, "rdjson"))
    lines = TEXT.encode().splitlines(keepends=True)

    def place(position: dict[str, int]) -> int:
        before = b"".join(lines[: position["line"] - 1])
        before += lines[position["line"] - 1][: position["column"] - 1]
        return len(before.decode())

    edits = [
        (place(each["range"]["start"]), place(each["range"]["end"]), each["text"])
        for diagnostic in document["diagnostics"]
        for each in diagnostic.get("suggestions", ())
    ]
    assert edited(edits, TEXT) == FIXED
    codes = [each["code"]["value"] for each in document["diagnostics"]]
    assert codes == [*FINDINGS, "newslint"]
    assert {each["severity"] for each in document["diagnostics"]} == {"ERROR", "WARNING", "INFO"}


def test_gitlab_tells_issues_apart(desk: Path) -> None:
    issues: list[dict[str, Any]] = json.loads(said(desk, "gitlab"))
    assert [each["check_name"] for each in issues] == [*FINDINGS, "newslint"]
    assert len({each["fingerprint"] for each in issues}) == len(issues)
    assert [each["severity"] for each in issues] == ["major", "minor", "info", "major", "blocker"]
    assert [each["location"]["lines"]["begin"] for each in issues] == [1, 1, 2, 2, 1]
    assert {each["location"]["path"] for each in issues} == {NAME, "broken.txt"}
    assert all(each["description"] for each in issues)


def test_junit_is_read_by_a_reader_of_junit(desk: Path) -> None:
    (desk / "clean.txt").write_text("Nothing is wrong here.\n")
    (desk / "report.xml").write_text(said(desk, "junit"), "utf-8")
    suites = junitparser.JUnitXml.fromfile(str(desk / "report.xml"))
    counts = {suite.name: (suite.tests, suite.failures, suite.errors) for suite in suites}
    assert counts == {NAME: (4, 4, 0), "broken.txt": (1, 0, 1), "clean.txt": (1, 0, 0)}
    cases = [case for suite in suites if suite.name == NAME for case in suite]
    assert [case.name for case in cases] == ["teh 1:9", "colour 1:24", "very 2:4", "teh 2:19"]
    assert [[type(each) for each in case.result] for case in cases] == [[junitparser.Failure]] * 4


def test_checkstyle_has_a_file_with_its_errors(desk: Path) -> None:
    files = {file.get("name"): file for file in ET.fromstring(said(desk, "checkstyle"))}
    errors = [
        (each.get("line"), each.get("column"), each.get("severity"), each.get("source"))
        for each in files[NAME]
    ]
    assert errors == [
        ("1", "9", "error", "newslint.teh"),
        ("1", "24", "warning", "newslint.colour"),
        ("2", "4", "info", "newslint.very"),
        ("2", "19", "error", "newslint.teh"),
    ]
    (failure,) = files["broken.txt"]
    assert failure.get("severity") == "error"


def test_annotations_of_github_are_one_line_each(desk: Path) -> None:
    lines = said(desk, "github").splitlines()
    assert len(lines) == len(FINDINGS) + 1
    command = re.compile(r"::(error|warning|notice) file=([^,:]+),[^:]*::(.+)")
    found = [match.groups() for match in map(command.fullmatch, lines) if match]
    assert [kind for kind, _, _ in found] == ["error", "warning", "notice", "error", "error"]
    assert found[0][1:] == (
        "a%2C b.txt",
        "'teh' is misspelt; write 'the'. Repair (safe): “teh,” → “the,”",
    )


def test_lines_of_jsonl_are_the_findings_of_json(desk: Path) -> None:
    document = json.loads(said(desk, "json"))
    rows = [json.loads(line) for line in said(desk, "jsonl").splitlines()]
    assert rows == [*document["findings"], *document["failures"]]
    assert len(rows) == len(FINDINGS) + 1


def test_several_formats_at_once(desk: Path) -> None:
    done = run(
        "check", "--output-format", "sarif:out.sarif", "--output-format", "concise", folder=desk
    )
    assert len(done.stdout.splitlines()) == len(FINDINGS)
    (sarif,) = json.loads((desk / "out.sarif").read_text("utf-8"))["runs"]
    assert [result["ruleId"] for result in sarif["results"]] == FINDINGS


def test_what_xml_cannot_hold_is_replaced(desk: Path) -> None:
    (desk / "bell\a.txt").write_text("The teh.\n")
    root = ET.fromstring(said(desk, "junit"))
    assert "bell\ufffd.txt" in [suite.get("name") for suite in root]


@pytest.mark.parametrize("format_", FORMATS)
def test_each_format_says_what_was_repaired(desk: Path, format_: str) -> None:
    done = run("fix", NAME, "--output-format", format_, folder=desk)
    assert done.returncode == 1, done.stderr
    said = done.stdout.decode().replace("\\u201c", "“").replace("\\u201d", "”")
    said = said.replace("\\u2192", "→")
    assert said.count("“teh,” → “the,”") == 1
    assert said.count("“teh” → “the”") == 1
    assert "the," in (desk / NAME).read_text("utf-8")


def test_sarif_of_a_run_that_repaired_is_successful(desk: Path) -> None:
    done = run("fix", NAME, "--output-format", "sarif", folder=desk)
    (invocation,) = json.loads(done.stdout)["runs"][0]["invocations"]
    assert invocation["executionSuccessful"] is True
    levels = [each["level"] for each in invocation["toolExecutionNotifications"]]
    assert levels == ["note", "note"]


def test_statistics_say_what_was_repaired(desk: Path) -> None:
    done = run("check", NAME, "--fix", "--statistics", folder=desk)
    assert done.stdout.decode().splitlines() == ["2  teh (repaired)", "1  colour", "1  very"]
