"""Reporters print what was found; each is a function of the reports and a stream."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib import import_module
from typing import TYPE_CHECKING, TextIO, cast

if TYPE_CHECKING:
    from newslint.model import Report

Reporter = Callable[[Iterable["Report"], TextIO], None]

FORMATS = (
    "full",
    "concise",
    "json",
    "jsonl",
    "sarif",
    "github",
    "gitlab",
    "rdjson",
    "junit",
    "checkstyle",
    "html",
)
"""The output formats; each is a module here."""


def reporter(format_: str) -> Reporter:
    """Return the reporter of an output format, or of the name "diff" or "statistics"."""
    return cast(Reporter, import_module(f"newslint.reporters.{format_}").report)
