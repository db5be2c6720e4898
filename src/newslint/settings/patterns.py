"""Patterns of files as in .gitignore, from configurations and ignore files of anybody.

pathspec turns them into regular expressions; a pattern with many stars can keep one busy for
years, so that each is stopped where it takes too long.
"""

from __future__ import annotations

import re
import warnings
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from pathspec import GitIgnoreSpec
from pathspec.patterns.gitignore.spec import GitIgnoreSpecPattern

if TYPE_CHECKING:
    import regex

_MANY = 4  # stars: with fewer, no path takes long
_TIMEOUT = 0.2  # seconds for one pattern on one path; a thousandth of that is usual


class PatternError(ValueError):
    """A pattern that means nothing, or takes too long; `pattern` is what was written."""

    def __init__(self, pattern: str, what: str) -> None:
        super().__init__(f"the pattern '{pattern}' {what}")
        self.pattern = pattern


class _Pattern(GitIgnoreSpecPattern):
    """A pattern that is matched within a time limit."""

    def __init__(self, pattern: Any, include: Any = None) -> None:
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # "[[:alpha:]" may be a set in a set one day
                super().__init__(pattern, include)
        except (ValueError, re.error):
            raise PatternError(pattern, "is not a valid .gitignore pattern") from None
        self._line = str(pattern)

    def match_file(self, file: Any) -> Any:
        if self.regex is None or self._line.count("*") < _MANY:
            return super().match_file(file)
        try:
            found = _limited(self.regex.pattern).search(file, timeout=_TIMEOUT)
        except TimeoutError:
            raise PatternError(self._line, f"takes too long on '{file[:60]}'") from None
        return _Found(found) if found is not None else None


@lru_cache
def _limited(pattern: str) -> regex.Pattern[str]:
    import regex  # it takes 20 ms, and few patterns need it

    return regex.compile(pattern)


@dataclass(frozen=True, slots=True)
class _Found:
    """What pathspec asks of a match."""

    match: regex.Match[str]


def spec(lines: Iterable[str]) -> GitIgnoreSpec:
    """Return what the patterns match. It raises PatternError for one that takes too long.

    Raises PatternError for a line that is no pattern.
    """
    return GitIgnoreSpec.from_lines(lines, _Pattern, backend="simple")


def sound(lines: Iterable[str]) -> list[str]:
    """Return the lines that are patterns: git passes over the others in an ignore file, too."""
    kept = []
    for line in lines:
        try:
            _Pattern(line)
        except PatternError:
            continue
        kept.append(line)
    return kept
