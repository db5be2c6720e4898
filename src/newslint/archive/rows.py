"""What newslint found in a document, as the rows that are kept of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from newslint.archive.documents import Document
from newslint.model import Finding, Report, Safety
from newslint.readers.lines import Lines
from newslint.reporters.excerpt import changes, excerpt
from newslint.reporters.fitting import Excerpt

LINTED, FAILED, SEEN = "linted", "failed", "seen before"
"""The states of a document: its findings are there, or why not, or they are another one's."""

_LONGEST = 1_000  # code points of a place that are kept: a finding may be of a whole paragraph


@dataclass(frozen=True, slots=True)
class Linted:
    """A document's row without the columns that all share, and the rows of its findings."""

    document: Mapping[str, Any]
    findings: list[dict[str, Any]] = field(default_factory=list)

    def stamped(self, versions: Mapping[str, str]) -> Linted:
        """Return this with the versions in each row."""
        findings = [{**each, **versions} for each in self.findings]
        return Linted({**self.document, **versions}, findings)

    @property
    def nested(self) -> dict[str, Any]:
        """The document's row, with the rows of its findings in the column `found`."""
        return {**self.document, "found": self.findings}


def unlinted(document: Document, failure: str | None = None) -> Linted:
    """Return the row of a document that is not linted, and why: it failed, or was seen before."""
    failure = failure or document.failure
    state = SEEN if failure is None else FAILED
    same_as = document.same_as
    return Linted({**_named(document), "state": state, "failure": failure, "same_as": same_as})


def linted(document: Document, report: Report, repaired: str | None = None) -> Linted:
    """Return the rows of a document; a rule that broke is said in the column `failure`."""
    levels = [each.fix.safety for each in report.findings if each.fix is not None]
    broken = "; ".join(
        f"the rule {each.rule} failed: {each.error}" if each.rule else each.error
        for each in report.failures
    )
    verdict = report.verdict
    row = {
        **_named(document),
        "state": LINTED,
        "failure": broken or None,
        "words": len(document.text.split()),
        "findings": len(report.findings),
        "safe": levels.count(Safety.SAFE),
        "unsafe": levels.count(Safety.UNSAFE),
        "score": verdict.score if verdict else None,
        "reasons": "; ".join(verdict.reasons) if verdict else None,
        "repaired": repaired,
    }
    return Linted(row, list(_findings(document, report)))


def _named(document: Document) -> dict[str, Any]:
    return {
        "row": document.row,
        "id": document.id,
        "date": document.date,
        "section": document.section,
    }


def _findings(document: Document, report: Report) -> Iterator[dict[str, Any]]:
    lines = Lines(report.source)
    for number, finding in enumerate(report.findings):
        line, column = lines.position(finding.span.start)
        before, after = _shown(report.source, finding, lines)
        yield {
            **_named(document),
            "number": number,
            "rule": finding.rule,
            "category": finding.category,
            "severity": finding.severity.value,
            "start": finding.span.start,
            "end": finding.span.end,
            "line": line,
            "column": column,
            "text": report.source[finding.span.start : finding.span.end][:_LONGEST],
            "message": finding.message,
            "before": before,
            "after": after,
            "level": finding.fix.safety.label if finding.fix else "none",
            "gain": finding.gain,
        }


def _shown(source: str, finding: Finding, lines: Lines) -> tuple[str, str | None]:
    """Return the words around a place, and the same repaired where there is a repair."""
    if finding.fix is not None:
        for change in changes(source, finding.fix.edits, lines):
            return _plain(change.before), _plain(change.after)
    return _plain(excerpt(source, finding.span, lines)), None


def _plain(shown: Excerpt) -> str:
    return "".join(segment.text for segment in shown)
