"""Which findings a baseline covers: each one that was accepted covers one, and no second copy.

An article has what was accepted in it. What was accepted elsewhere it may have only as far as that
is no longer there: a paragraph that moved, an article that was renamed.
"""

from __future__ import annotations

import contextlib
import sys
from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from newslint.model import LONGEST, Finding, Report
from newslint.printable import printable
from newslint.readers.decode import UnreadableError, decode
from newslint.regular import content
from newslint.running.baseline import TEXT, Baseline
from newslint.settings.inside import is_inside, tree_of

if TYPE_CHECKING:
    from newslint.readers.document import Document

_STDIN = "-"  # an article without a name may be any that was accepted

Reading = Callable[[PurePath, str], "Document"]
"""Reads the source of a file as it is read for linting."""


class Ledger:
    """Says what is new in an article, and remembers what of other articles it has taken over."""

    def __init__(self, baseline: Baseline, read: Reading) -> None:
        self.baseline = baseline
        self._read = read
        self._accepted: defaultdict[str, Counter[str]] = defaultdict(Counter)  # by path
        self._claims: defaultdict[str, Counter[str]] = defaultdict(Counter)  # by article
        self._found: dict[str, tuple[str, str]] = {}  # by fingerprint, the rule and the text
        self._others: dict[Path, Document | None] = {}
        self._counted: dict[tuple[str, Path], int] = {}
        for entry in baseline.entries:
            self._accepted[entry.fingerprint][entry.path] += 1
            self._found[entry.fingerprint] = entry.rule, entry.text
        for path, paragraphs in baseline.articles.items():
            for each in paragraphs:
                self._accepted[each][path] += 1

    def new(self, report: Report) -> Iterator[Finding]:
        """Yield the findings of an article that are not covered, in their order."""
        budgets: dict[str, _Budget] = {}
        paragraphs = _Paragraphs(report, self._read)
        for finding in report.findings:
            known = self._is_known(report.path, finding.paragraph, paragraphs.copy(finding))
            key = finding.fingerprint
            if key not in budgets:
                budgets[key] = self._budget(key, report.path)
            budget = budgets[key]
            budget.used += 1
            if budget.used > budget.own + budget.free and not known:
                yield finding
        for key, budget in budgets.items():
            taken = min(budget.used - budget.own, budget.free)
            if taken > 0:
                self._claims[key][_home(report.path)] = taken

    def _is_known(self, path: PurePath, paragraph: str, copy: int) -> bool:
        """Whether the copy of a paragraph with that number stood there already."""
        if not paragraph or paragraph not in self._accepted:
            return False
        budget = self._budget(paragraph, path)
        return copy < budget.own + budget.free

    def _budget(self, key: str, path: PurePath) -> _Budget:
        """Return how many of what goes by `key` an article may have."""
        own = free = 0
        home = _home(path)
        for where, count in self._accepted.get(key, Counter()).items():
            if home in (_STDIN, _home(self._there(where))):
                own += count
            else:
                free += max(0, count - self._left(key, self._there(where)))
        claims = self._claims.get(key, Counter())
        claimed = sum(count for article, count in claims.items() if article != home)
        return _Budget(own, max(0, free - claimed))

    def _there(self, where: str) -> Path:
        """Return the article that an entry names: from the baseline's folder, or from here."""
        beside = self.baseline.file.parent / where
        with contextlib.suppress(OSError):  # a name that is too long
            if beside.exists():
                return beside
        return Path(where)

    def _left(self, key: str, file: Path) -> int:
        """Return how many of what goes by `key` an article still has."""
        if (key, file) not in self._counted:
            self._counted[key, file] = self._count(key, file)
        return self._counted[key, file]

    def _count(self, key: str, file: Path) -> int:
        from newslint.linting.fingerprint import occurrences, paragraph

        if not is_inside(file, tree_of(Path.cwd())):
            return sys.maxsize  # a repository does not name what is read outside of it
        if file not in self._others:
            self._others[file] = self._other(file)
        document = self._others[file]
        if document is None:
            return 0
        if key not in self._found:
            return sum(paragraph(document, block) == key for block in document.blocks)
        rule, text = self._found[key]
        if len(text) >= TEXT:  # the rest of it is not known: it may be there
            return sys.maxsize
        return occurrences(document, rule, text)[key]

    def _other(self, file: Path) -> Document | None:
        try:
            return self._read(file, decode(content(file, LONGEST))[0])
        except (OSError, UnreadableError):
            return None


@dataclass(slots=True)
class _Budget:
    """How many an article may have: of its own, and of what others have no more."""

    own: int
    free: int
    used: int = 0


class _Paragraphs:
    """Tells copies of a paragraph apart."""

    def __init__(self, report: Report, read: Reading) -> None:
        self._report = report
        self._reading = read
        self._copies: dict[int, int] | None = None  # by where a paragraph ends
        self._ends: list[int] = []

    def copy(self, finding: Finding) -> int:
        """Return which copy of its paragraph a finding stands in, from 0."""
        if not finding.paragraph:
            return 0
        from newslint.linting.fingerprint import paragraph

        if self._copies is None:
            self._copies = {}
            seen: Counter[str] = Counter()
            document = self._reading(self._report.path, self._report.source)
            for block in document.blocks:
                name = paragraph(document, block)
                self._copies[block.source.end] = seen[name]
                seen[name] += 1
            self._ends = sorted(self._copies)
        number = bisect_right(self._ends, finding.span.start)
        return self._copies[self._ends[number]] if number < len(self._ends) else 0


def _home(path: PurePath) -> str:
    """Return what tells articles apart, however their paths are written."""
    name = printable(path.as_posix())
    try:
        return name if name == _STDIN else str(Path(name).resolve())
    except (OSError, RuntimeError, ValueError):  # a circle of links, a zero byte
        return name
