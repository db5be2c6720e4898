"""What newslint is told to do: one immutable `Config`."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from newslint.readers import FIELDS, Reading

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

USUAL = "default"
"""Stands in a selection for the rules that are on where nothing is selected."""

NEED_JUDGE = frozenset(("search", "unlikely-wording"))
"""The category and the rules that find nothing without the language model."""


@dataclass(frozen=True, slots=True)
class Override:
    """Other rules for some files; `files` are patterns as in ignore files.

    `select` takes the place of the configuration's, `ignore` is added to it.
    """

    files: tuple[str, ...]
    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Config:
    """All settings, with their defaults for a program; the command line wants engines ("auto").

    `root` is the folder that patterns are relative to; without one it is the working folder.
    """

    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    overrides: tuple[Override, ...] = ()
    severity: Mapping[str, str] = field(default_factory=dict)
    min_severity: str = "note"
    fail_on: str = "note"
    fail_on_level: str = "hint"
    extend_safe_fixes: tuple[str, ...] = ()
    extend_unsafe_fixes: tuple[str, ...] = ()
    extend: str = ""
    people: Mapping[str, str] = field(default_factory=dict)
    names: tuple[str, ...] = ()
    vocabulary: tuple[str, ...] = ()
    fields: tuple[str, ...] = FIELDS
    formats: Mapping[str, str] = field(default_factory=dict)
    ignore_patterns: tuple[str, ...] = ()
    source: str = ""
    source_language: str = ""
    extend_rules: tuple[Path, ...] = ()
    model: str | None = None
    fluency: str = "off"
    languagetool: str = "off"
    require: tuple[str, ...] = ()
    thorough: bool = False
    root: Path | None = None

    def choice(self, path: PurePath) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return what is selected and what is ignored in a file; the last override wins."""
        select, ignore = self.select, self.ignore
        for override in self.overrides:
            if self.matches(override.files, path):
                select = select if override.select is None else override.select
                ignore += override.ignore
        if self.extend_select:
            select = (*(select or (USUAL,)), *self.extend_select)
        return select, ignore

    @property
    def reading(self) -> Reading:
        """How articles are read, and what they were translated from."""
        return Reading(self.fields, self.formats, self.ignore_patterns)

    @property
    def named(self) -> dict[str, tuple[str, ...]]:
        """The names of rules and categories that the configuration has, by their key."""
        selected = (name for override in self.overrides for name in override.select or ())
        ignored = (name for override in self.overrides for name in override.ignore)
        return {
            "select": self.select,
            "extend-select": self.extend_select,
            "ignore": self.ignore,
            "severity": tuple(self.severity),
            "extend-safe-fixes": self.extend_safe_fixes,
            "extend-unsafe-fixes": self.extend_unsafe_fixes,
            "overrides": (*selected, *ignored),
        }

    @property
    def asked(self) -> dict[str, str]:
        """The engines that a run must not do without, and the key that asks for each."""
        asked = dict.fromkeys(self.require, "require")
        if self.thorough:
            asked.setdefault("fluency", "thorough")
        if "://" in self.languagetool:
            asked.setdefault("languagetool", "languagetool")
        if self.select and all(name.partition("/")[0] == "languagetool" for name in self.select):
            asked.setdefault("languagetool", "select")
        for key in ("select", "extend-select"):
            if not NEED_JUDGE.isdisjoint(self.named[key]):
                asked.setdefault("fluency", key)
        return asked

    def matches(self, patterns: tuple[str, ...], path: PurePath) -> bool:
        """Whether the file `path`, relative to the working folder, fits one of `patterns`."""
        if not patterns:
            return False
        relative = os.path.relpath(path, self.root or Path.cwd())
        return _spec(patterns).match_file(relative)


@lru_cache
def _spec(patterns: tuple[str, ...]) -> GitIgnoreSpec:
    from newslint.settings.patterns import spec

    return spec(patterns)


COMMAND_LINE = "command line"
DEFAULT = "default"
DEFAULTS = Config(fluency="auto", languagetool="auto")
"""The settings of the command line where nobody says anything."""


@dataclass(frozen=True, slots=True)
class Settings:
    """A configuration, its file, and for each key that is not at its default where it was set."""

    config: Config
    file: Path | None = None
    origins: Mapping[str, str] = field(default_factory=dict)
