"""Readers turn a file into a `Document`; the suffix picks the reader."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import PurePath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newslint.document import Document

FIELDS = ("title", "description", "summary", "subtitle", "lead", "caption", "alt")
"""Front matter fields that hold prose, by default."""

Reader = Callable[[PurePath, str, Sequence[str]], "Document"]

_READERS = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".txt": "text",
    ".text": "text",
}

SUFFIXES = frozenset(_READERS)
"""Suffixes that a walk over a folder picks up."""


def read(path: PurePath, source: str, fields: Sequence[str] = FIELDS) -> Document:
    """Return the document in `source`; a suffix that is not known is read as plain text."""
    module = import_module(f"newslint.readers.{_READERS.get(path.suffix.lower(), 'text')}")
    reader: Reader = module.read
    return reader(path, source, fields)
