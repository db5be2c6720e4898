"""newslint finds and repairs what machine translation leaves behind in English news articles."""

from __future__ import annotations

from functools import partial
from importlib import import_module
from pathlib import PurePath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newslint.linting.linter import Linter
    from newslint.model import Edit, Failure, Finding, Fix, Report, Safety, Severity, Span
    from newslint.settings.config import Config

__version__ = "0.1.0"
__all__ = [
    "Config",
    "Edit",
    "Failure",
    "Finding",
    "Fix",
    "Linter",
    "Report",
    "Safety",
    "Severity",
    "Span",
    "fix",
    "lint",
]


def lint(
    text: str,
    *,
    filename: str = "article.txt",
    config: Config | None = None,
    source: str | None = None,
    source_filename: str = "source.txt",
) -> Report:
    """Return the findings in `text`; the suffix of `filename` says how to read it.

    `source` is the text that it was translated from; `source_language` of `config` may say its
    language. Makes a `Linter` for this one call: keep one of your own for many texts. No engine is
    asked unless `config` says so.
    """
    from newslint.linting.linter import Linter

    with Linter(config) as linter:
        original = None if source is None else linter.original(PurePath(source_filename), source)
        return linter.lint(PurePath(filename), text, original)


def fix(
    text: str,
    *,
    filename: str = "article.txt",
    unsafe_fixes: bool = False,
    config: Config | None = None,
    source: str | None = None,
    source_filename: str = "source.txt",
) -> str:
    """Return `text` with all safe fixes applied, and the unsafe ones too where asked for.

    `source` is the text that it was translated from, as for `lint`.
    """
    from newslint.fixing.fixer import fix as apply_fixes
    from newslint.linting.linter import Linter
    from newslint.model import Safety

    level = Safety.UNSAFE if unsafe_fixes else Safety.SAFE
    with Linter(config) as linter:
        original = None if source is None else linter.original(PurePath(source_filename), source)
        beside = partial(linter.lint, original=original)
        return apply_fixes(linter, PurePath(filename), text, level, beside).source


def __getattr__(name: str) -> object:
    """Import what is asked for: `newslint --help` asks for none of it."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    rooms = {"Config": "settings.config", "Linter": "linting.linter"}
    return getattr(import_module(f"newslint.{rooms.get(name, 'model')}"), name)
