"""newslint over an archive: a million articles as Parquet, on an engine that exists.

`run` lints INPUT into OUTPUT as `newslint archive` does and `report` makes a page of that; `Worker`
lints documents wherever an engine of your own brings them. docs/archive.md has both. What is
needed comes with `pip install 'newslint[archive]'`.
"""

from __future__ import annotations

from importlib import import_module

from newslint.archive.trouble import ArchiveError

__all__ = [
    "ArchiveError",
    "Choice",
    "Columns",
    "Document",
    "Job",
    "Parts",
    "Progress",
    "Worker",
    "finish",
    "plan",
    "report",
    "run",
]

_ROOMS = {
    "Choice": "choice",
    "Columns": "choice",
    "Document": "documents",
    "Job": "job",
    "Parts": "parts",
    "Progress": "progress",
    "Worker": "worker",
    "finish": "engine",
    "plan": "planning",
    "report": "report",
    "run": "engine",
}


def __getattr__(name: str) -> object:
    """Import what is asked for: the command line's help asks for none of it."""
    if name not in _ROOMS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"newslint.archive.{_ROOMS[name]}"), name)
