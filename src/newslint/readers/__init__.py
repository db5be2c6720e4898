"""Readers turn a file into a `Document`; the suffix picks the reader."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from importlib import import_module
from pathlib import PurePath
from typing import TYPE_CHECKING

from newslint.edits import merged
from newslint.model import Span

if TYPE_CHECKING:
    from newslint.readers.document import Document

FIELDS = (
    *("title", "description", "summary", "subtitle", "lead", "caption", "alt"),
    *("seo.title", "seo.description"),
)
"""Front matter fields that hold prose, by default."""

Reader = Callable[[PurePath, str, Sequence[str], Sequence[Span]], "Document"]

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


SYNTAXES = ("markdown", "mdx", "html", "text")
"""What a file may be read as; each is a module here."""


@dataclass(frozen=True, slots=True)
class Reading:
    """How files are read: prose `fields` of front matter, further `formats` by suffix (".qmd").

    `never` are regular expressions whose text is never prose.
    """

    fields: Sequence[str] = FIELDS
    formats: Mapping[str, str] = field(default_factory=dict)
    never: Sequence[str] = ()


USUAL = Reading()


def kinds() -> str:
    """Name the suffixes, for people."""
    return ", ".join(sorted(SUFFIXES))


def read(path: PurePath, source: str, reading: Reading = USUAL) -> Document:
    """Return the document in `source`; the suffix of `path` says how to read it, else it is text.

    Raises SlowExpressionError.
    """
    suffix = path.suffix.lower()
    syntax = reading.formats.get(suffix) or _READERS.get(suffix, "text")
    reader: Reader = import_module(f"newslint.readers.{syntax}").read
    document = reader(path, source, reading.fields, _hidden(source, reading.never))
    return replace(document, syntax=syntax)


def _hidden(source: str, never: Sequence[str]) -> list[Span]:
    """Return the places that are never prose, in order; those that touch are one."""
    if not never:
        return []
    from newslint.expression import places

    return merged(sorted(Span(*place) for pattern in never for place in places(pattern, source)))
