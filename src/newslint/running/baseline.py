"""Findings that a repository has accepted: only what is new is reported.

The file has one line for each finding, sorted, so that two branches merge. What counts is the
fingerprint, and how often: no path, no line number; moving a paragraph or renaming an article
brings nothing back, a second copy of an accepted sentence is new (`ledger`).
A line for each article holds the fingerprints of its paragraphs: what rules that read more than one
find in a paragraph that was there already is not new, wherever that stands now.
A line names the engines that ran: others find other things.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from newslint.atomic import write
from newslint.model import Finding, Report
from newslint.printable import printable
from newslint.regular import content
from newslint.settings.inside import leads_out

if TYPE_CHECKING:
    from newslint.readers.document import Document

_HEADING = """\
# newslint baseline: fingerprint, rule, path and text of each accepted finding;
# for each article: path and fingerprints of its paragraphs; the engines that ran
"""
_MARK = b"# newslint baseline:"
_PARAGRAPHS = "paragraphs"  # begins the line of an article
_ENGINES = "engines"  # begins the line of the engines
_LONGEST = 100_000_000  # bytes
TEXT = 60
"""Code points of the found text that an entry has, for the reader."""


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
    """The accepted findings, and by article the fingerprints of the paragraphs it had then.

    What stood there several times is there several times. `engines` are those that ran, with their
    versions; None where the file does not say. `file` is where it was read from.
    """

    entries: tuple[Entry, ...]
    articles: Mapping[str, tuple[str, ...]]
    engines: Mapping[str, str] | None = None
    file: Path = field(default=Path(), compare=False)

    @classmethod
    def of(
        cls,
        entries: Iterable[Entry],
        articles: Mapping[str, tuple[str, ...]],
        engines: Mapping[str, str] | None = None,
    ) -> Baseline:
        """Return a baseline of `entries` and of the paragraphs of articles."""
        return cls(tuple(sorted(entries)), dict(sorted(articles.items())), engines)

    @classmethod
    def of_reports(cls, reports: Iterable[tuple[Report, Document]]) -> Baseline:
        """Return a baseline of all findings, with the document of each report."""
        from newslint.linting.fingerprint import paragraph  # not when a baseline is only read

        entries, articles = [], {}
        engines: dict[str, str] = {}
        for report, document in reports:
            path = printable(report.path.as_posix())
            known = sorted(paragraph(document, block) for block in document.blocks)
            articles[path] = tuple(known)
            engines |= {each.name: each.version for each in report.engines if each.version}
            entries += [
                Entry(path, each.rule, each.fingerprint, _text(report, each))
                for each in report.findings
                if each.fingerprint
            ]
        return cls.of(entries, articles, engines)

    def pruned(self, now: Baseline) -> Baseline:
        """Return the baseline without what today's, `now`, has no more.

        An article that is still there and that today's knows nothing of was not looked at.
        """
        paths = {entry.path for entry in self.entries} | self.articles.keys()
        unseen = {path for path in paths - now.articles.keys() if self._is_there(path)}
        found = Counter(entry.fingerprint for entry in now.entries)
        left = [
            entry
            for entry in self.entries
            if entry.path in unseen or _taken(found, entry.fingerprint)
        ]
        there = Counter(each for paragraphs in now.articles.values() for each in paragraphs)
        articles = {}
        for path, known in self.articles.items():
            kept = tuple(each for each in known if path in unseen or _taken(there, each))
            if kept:
                articles[path] = kept
        return Baseline.of(left, articles, self.engines)

    def _is_there(self, path: str) -> bool:
        """Whether an article of the baseline exists, seen from its folder or from here."""
        return any(os.path.exists(each) for each in (self.file.parent / path, path))  # noqa: PTH110 # a name may be too long


def _taken(left: Counter[str], key: str) -> bool:
    """Take one of what is left, if there is one."""
    left[key] -= 1
    return left[key] >= 0


def _text(report: Report, finding: Finding) -> str:
    text = " ".join(report.source[finding.span.start : finding.span.end].split())
    return printable(text)[:TEXT]


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
    engines: dict[str, str] | None = None
    for number, line in enumerate(lines, 1):
        match line.split("\t"):
            case [first, *_] if not line or first.startswith("#"):
                continue
            case [first, where, known] if first == _PARAGRAPHS:
                articles[where] = tuple(known.split())
            case [first, *ran] if first == _ENGINES and all(" " in each for each in ran):
                pairs = (each.split(" ", 1) for each in ran)
                engines = dict(pairs)
            case [fingerprint, rule, where, text]:
                entries.append(Entry(where, rule, fingerprint, text))
            case _:
                raise BaselineError(
                    f"{path}:{number}: this is not a line of a baseline; name another file, resolve"
                    " the merge conflict, or write the baseline again"
                )
    return replace(Baseline.of(entries, articles, engines), file=path)


def save(baseline: Baseline, path: Path) -> None:
    """Write a baseline, whole or not at all; what is none stays. Raises BaselineError."""
    if leads_out(path):
        raise BaselineError(
            f"{path}: a link in this path points outside the repository; name the file itself"
        )
    if not _may_go(path):
        raise BaselineError(f"{path}: this is no baseline, so it stays; name another file")
    lines = []
    if baseline.engines is not None:
        ran = (f"{name} {printable(each)}" for name, each in sorted(baseline.engines.items()))
        lines.append("\t".join((_ENGINES, *ran)))
    lines += [
        "\t".join((entry.fingerprint, entry.rule, entry.path, entry.text))
        for entry in baseline.entries
    ]
    lines += [
        "\t".join((_PARAGRAPHS, where, " ".join(known)))
        for where, known in baseline.articles.items()
    ]
    try:
        write(path, (_HEADING + "".join(f"{line}\n" for line in lines)).encode())
    except OSError as error:
        raise BaselineError(f"{path}: cannot be written: {error.strerror}") from None


def _may_go(path: Path) -> bool:
    """Whether a path holds a baseline, one with the marks of a merge conflict too, or nothing."""
    try:
        data = content(path, _LONGEST)
    except FileNotFoundError:
        return True
    except OSError:
        return False
    return not data.strip() or _MARK in data
