"""Findings that a repository has accepted: only what is new is reported.

The file has one line for each finding, sorted, so that two branches merge. What counts is the
fingerprint: no path, no line number; moving a paragraph or renaming an article brings nothing back.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from newslint.atomic import write
from newslint.model import Finding, Report

_HEADING = "# newslint baseline: fingerprint, rule, path and text of each accepted finding"
_FIELDS = 4
_TEXT = 60  # code points of the found text, for the reader


class BaselineError(Exception):
    """A baseline that cannot be used; the message is one line: what, where, what to do."""


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """One accepted finding; only the fingerprint identifies it."""

    path: str
    rule: str
    fingerprint: str
    text: str


@dataclass(frozen=True, slots=True)
class Baseline:
    """The accepted findings."""

    entries: tuple[Entry, ...]
    fingerprints: frozenset[str]

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> Baseline:
        """Return a baseline of `entries`."""
        ordered = tuple(sorted(set(entries)))
        return cls(ordered, frozenset(entry.fingerprint for entry in ordered))

    @classmethod
    def of_reports(cls, reports: Iterable[Report]) -> Baseline:
        """Return a baseline of all findings in `reports`."""
        return cls.of(
            Entry(
                finding.path.as_posix(),
                finding.rule,
                finding.fingerprint,
                " ".join(report.source[finding.span.start : finding.span.end].split())[:_TEXT],
            )
            for report in reports
            for finding in report.findings
            if finding.fingerprint
        )

    def __contains__(self, finding: Finding) -> bool:
        return finding.fingerprint in self.fingerprints

    def pruned(self, reports: Iterable[Report]) -> Baseline:
        """Return the baseline without the entries that no report has any more."""
        found = {finding.fingerprint for report in reports for finding in report.findings}
        return Baseline.of(entry for entry in self.entries if entry.fingerprint in found)


def load(path: Path) -> Baseline:
    """Read a baseline. Raises BaselineError."""
    try:
        lines = path.read_text("utf-8").splitlines()
    except FileNotFoundError:
        raise BaselineError(f"{path}: no such file; run: newslint baseline write") from None
    except (OSError, UnicodeDecodeError) as error:
        raise BaselineError(f"{path}: cannot be read: {error}") from None
    entries = []
    for number, line in enumerate(lines, 1):
        if not line or line.startswith("#"):
            continue
        fields = line.split("\t")
        if len(fields) != _FIELDS:
            raise BaselineError(
                f"{path}:{number}: not a line of a baseline; mend the merge or write it anew"
            )
        fingerprint, rule, where, text = fields
        entries.append(Entry(where, rule, fingerprint, text))
    return Baseline.of(entries)


def save(baseline: Baseline, path: Path) -> None:
    """Write a baseline, whole or not at all."""
    lines = [
        "\t".join((entry.fingerprint, entry.rule, entry.path, entry.text))
        for entry in baseline.entries
    ]
    write(path, "\n".join([_HEADING, *lines, ""]).encode())
