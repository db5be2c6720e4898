"""Findings that a repository has accepted: only what is new is reported.

The file has one line for each finding, sorted, so that two branches merge. What counts is the
fingerprint: no path, no line number; moving a paragraph or renaming an article brings nothing back.
A line for each article holds the fingerprints of its paragraphs: what rules that read more than one
find in a paragraph that was there already is not new, wherever that stands now.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from newslint.atomic import write
from newslint.model import Finding, Report
from newslint.printable import printable
from newslint.regular import content

if TYPE_CHECKING:
    from newslint.readers.document import Document

_HEADING = """\
# newslint baseline: fingerprint, rule, path and text of each accepted finding;
# for each article: path and fingerprints of its paragraphs
"""
_PARAGRAPHS = "paragraphs"  # begins the line of an article
_LONGEST = 100_000_000  # bytes
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
    """The accepted findings, and by article the fingerprints of the paragraphs it had then."""

    entries: tuple[Entry, ...]
    articles: Mapping[str, tuple[str, ...]]
    fingerprints: frozenset[str]
    paragraphs: frozenset[str]

    @classmethod
    def of(cls, entries: Iterable[Entry], articles: Mapping[str, tuple[str, ...]]) -> Baseline:
        """Return a baseline of `entries` and of the paragraphs of articles."""
        ordered = tuple(sorted(set(entries)))
        known = (each for paragraphs in articles.values() for each in paragraphs)
        fingerprints = frozenset(entry.fingerprint for entry in ordered)
        return cls(ordered, dict(sorted(articles.items())), fingerprints, frozenset(known))

    @classmethod
    def of_reports(cls, reports: Iterable[tuple[Report, Document]]) -> Baseline:
        """Return a baseline of all findings, with the document of each report."""
        from newslint.linting.fingerprint import paragraph  # not when a baseline is only read

        entries, articles = [], {}
        for report, document in reports:
            known = {paragraph(document, block) for block in document.blocks}
            path = printable(report.path.as_posix())
            articles[path] = tuple(sorted(known))
            entries += [
                Entry(
                    path,
                    finding.rule,
                    finding.fingerprint,
                    printable(_text(report, finding))[:_TEXT],
                )
                for finding in report.findings
                if finding.fingerprint
            ]
        return cls.of(entries, articles)

    def __contains__(self, finding: Finding) -> bool:
        return finding.fingerprint in self.fingerprints or finding.paragraph in self.paragraphs

    def pruned(self, now: Baseline) -> Baseline:
        """Return the baseline without what today's, `now`, has no more."""
        left = (entry for entry in self.entries if entry.fingerprint in now.fingerprints)
        articles = {}
        for path, known in self.articles.items():
            if kept := tuple(each for each in known if each in now.paragraphs):
                articles[path] = kept
        return Baseline.of(left, articles)


def _text(report: Report, finding: Finding) -> str:
    return " ".join(report.source[finding.span.start : finding.span.end].split())


def load(path: Path) -> Baseline:
    """Read a baseline. Raises BaselineError."""
    try:
        lines = content(path, _LONGEST).decode().splitlines()
    except FileNotFoundError:
        raise BaselineError(f"{path}: no such file; run: newslint baseline write") from None
    except (OSError, UnicodeDecodeError) as error:
        detail = error.strerror if isinstance(error, OSError) else error
        raise BaselineError(f"{path}: cannot be read: {detail}") from None
    entries, articles = [], {}
    for number, line in enumerate(lines, 1):
        match line.split("\t"):
            case [first, *_] if not line or first.startswith("#"):
                continue
            case [first, where, known] if first == _PARAGRAPHS:
                articles[where] = tuple(known.split())
            case [fingerprint, rule, where, text]:
                entries.append(Entry(where, rule, fingerprint, text))
            case _:
                raise BaselineError(
                    f"{path}:{number}: not a line of a baseline; mend the merge or write it anew"
                )
    return Baseline.of(entries, articles)


def save(baseline: Baseline, path: Path) -> None:
    """Write a baseline, whole or not at all."""
    lines = [
        "\t".join((entry.fingerprint, entry.rule, entry.path, entry.text))
        for entry in baseline.entries
    ]
    lines += [
        "\t".join((_PARAGRAPHS, where, " ".join(known)))
        for where, known in baseline.articles.items()
    ]
    write(path, (_HEADING + "".join(f"{line}\n" for line in lines)).encode())
