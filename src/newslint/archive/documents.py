"""A document of an archive, as it is given to a worker, and which of them nobody can read."""

from __future__ import annotations

import datetime
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import PurePath
from typing import Any

from newslint.model import LONGEST
from newslint.readers import SUFFIXES

FORMATS: Mapping[str, str] = {
    **{suffix: suffix for suffix in sorted(SUFFIXES)},
    **{suffix[1:]: suffix for suffix in sorted(SUFFIXES)},
    "": ".txt",
    "text": ".txt",
    "text/plain": ".txt",
    "plain": ".txt",
    "text/markdown": ".md",
    "text/html": ".html",
}
"""What a row may call its format, and the suffix that means it."""

SIZE_LIMIT = 1_000_000
"""Bytes of a text that is linted by default; the longest articles have a tenth of that."""

_LONGEST_ID = 500  # code points
_HALF = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Document:
    """One row of an archive.

    `suffix` says how the text is read. `source` is the text that it was translated from, in the
    language `source_language` where that is told. `date` is an ISO date; `section` is whatever the
    report is to tell apart. A document with a `failure` is not linted, nor is one whose text was
    seen before in the document `same_as`.
    """

    row: int
    id: str
    text: str = ""
    suffix: str = ".txt"
    source: str | None = None
    source_language: str = ""
    date: str | None = None
    section: str | None = None
    failure: str | None = None
    same_as: str | None = None

    @property
    def path(self) -> PurePath:
        """The name that the document goes by: its id where that is a file's, as in a folder."""
        path = PurePath(self.id)
        return path if path.suffix.lower() == self.suffix else PurePath(f"article{self.suffix}")


class UnfitError(Exception):
    """A value that no document can have; the message says why in a few words."""


def text_of(value: object, size_limit: int = SIZE_LIMIT, what: str = "the text") -> str:
    """Return a value as a text that can be linted. Raises UnfitError.

    Bytes are read as UTF-8; `size_limit` is in bytes of UTF-8, and never above `LONGEST`.
    """
    most = min(size_limit, LONGEST)
    if isinstance(value, bytes):
        if len(value) > most:
            raise UnfitError(_too_long(most, what))
        try:
            value = value.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise UnfitError(f"{what} is not UTF-8 at byte {error.start}") from None
    if not isinstance(value, str):
        kind = "missing" if value is None else f"not text: {type(value).__name__}"
        raise UnfitError(f"{what} is {kind}")
    half = _HALF.search(value)
    if half:
        raise UnfitError(f"{what} has half a character (U+{ord(half[0]):04X}) at {half.start()}")
    if len(value.encode()) > most:
        raise UnfitError(_too_long(most, what))
    if "\0" in value:
        raise UnfitError(f"{what} has a zero character at {value.index(chr(0))}")
    return value


def _too_long(most: int, what: str) -> str:
    return f"{what} is longer than {most:,} bytes, the size limit"


def suffix_of(value: object) -> str:
    """Return the suffix that a format stands for. Raises UnfitError."""
    name = "" if value is None else value
    if not isinstance(name, str):
        raise UnfitError(f"the format is not text: {type(value).__name__}")
    suffix = FORMATS.get(name.strip().lower())
    if suffix is None:
        raise UnfitError(f"the format “{name[:40]}” is unknown; it must be text, markdown or html")
    return suffix


def label_of(value: object) -> str | None:
    """Return an id or a section as text, cut where it is no name any more; None for nothing."""
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return None
    return str(value)[:_LONGEST_ID].encode("utf-8", "replace").decode() or None


def date_of(value: Any) -> str | None:
    """Return a date as ISO writes it, None for what is none: `2024-03-01T10:00Z` → 2024-03-01."""
    if isinstance(value, datetime.datetime):
        return value.date().isoformat()
    if isinstance(value, datetime.date):
        return value.isoformat()
    try:
        return datetime.date.fromisoformat(str(value).strip()[:10]).isoformat()
    except ValueError:
        return None
