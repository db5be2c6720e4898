"""Readers turn a file into a `Document`; the suffix picks the reader."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import PurePath
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newslint.readers.document import Document

FIELDS = (
    *("title", "description", "summary", "subtitle", "lead", "caption", "alt"),
    *("seo.title", "seo.description"),
)
"""Front matter fields that hold prose, by default."""

Reader = Callable[[PurePath, str, Sequence[str]], "Document"]

_READERS = {
    ".md": "markdown",
    ".markdown": "markdown",
    ".mdown": "markdown",
    ".mdx": "mdx",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".txt": "text",
    ".text": "text",
}

SUFFIXES = frozenset(_READERS)
"""Suffixes that a walk over a folder picks up."""


def kinds() -> str:
    """Name the suffixes, for people."""
    return ", ".join(sorted(SUFFIXES))


def syntax(path: PurePath) -> str:
    """Return what a file is read as: "markdown", "mdx", "html", or "text" by any other suffix."""
    return _READERS.get(path.suffix.lower(), "text")


def read(path: PurePath, source: str, fields: Sequence[str] = FIELDS) -> Document:
    """Return the document in `source`; the suffix of `path` says how to read it."""
    module = import_module(f"newslint.readers.{syntax(path)}")
    reader: Reader = module.read
    return reader(path, source, fields)
