"""What newslint is told to do: one immutable `Config`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from newslint.readers import FIELDS


@dataclass(frozen=True, slots=True)
class Override:
    """Other rules for some files; `files` are patterns as in ignore files."""

    files: tuple[str, ...]
    select: tuple[str, ...] | None = None
    ignore: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Config:
    """All settings, with their defaults."""

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    exclude: tuple[str, ...] = ()
    overrides: tuple[Override, ...] = ()
    people: Mapping[str, str] = field(default_factory=dict)
    names: tuple[str, ...] = ()
    fields: tuple[str, ...] = FIELDS
    extend_rules: tuple[Path, ...] = ()
    model: str | None = None
    fluency: str = "auto"
    languagetool: str = "auto"
    require: tuple[str, ...] = ()
    thorough: bool = False
