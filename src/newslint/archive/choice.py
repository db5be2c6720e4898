"""Which columns of an archive mean what, and which of its rows are wanted."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from newslint.archive.documents import (
    SIZE_LIMIT,
    Document,
    UnfitError,
    date_of,
    label_of,
    suffix_of,
    text_of,
)
from newslint.archive.trouble import ArchiveError

Record = Mapping[str, Any]
"""A row as it was read: values by the name of their column."""

_ENGLISH = "en"


@dataclass(frozen=True, slots=True)
class Columns:
    """The names of columns; an empty one is not looked at.

    `language` is the language of the article: one in another language than English is passed over.
    """

    id: str = "id"
    text: str = "text"
    format: str = "format"
    date: str = "date"
    section: str = "section"
    language: str = ""
    source: str = ""
    source_language: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """Which rows of an archive are linted, and how they are read.

    `since` is an ISO date, `where` has the values that columns must have, as text. Of what is left
    `sample` rows are drawn, always the same ones for a `seed`. `format` is that of rows that say
    none; `size_limit` is in bytes of UTF-8; `part_size` is how many documents make one part of the
    output at most.
    """

    columns: Columns = field(default_factory=Columns)
    since: str | None = None
    where: tuple[tuple[str, str], ...] = ()
    sample: int | None = None
    seed: int = 0
    format: str = "text"
    size_limit: int = SIZE_LIMIT
    part_size: int = 200

    def __post_init__(self) -> None:
        """Raise ArchiveError for a date or a format that is none."""
        try:
            suffix_of(self.format)
            datetime.date.fromisoformat(self.since or "2000-01-01")
        except UnfitError as error:
            raise ArchiveError(str(error)) from None
        except ValueError:
            raise ArchiveError(f"'{self.since}' is not a date; write it like 2024-03-01") from None

    @property
    def read(self) -> set[str]:
        """The columns that are looked at, if they are there."""
        ours = {getattr(self.columns, name) for name in Columns.__slots__}
        return {*ours, *(column for column, _ in self.where)} - {""}

    @property
    def named(self) -> dict[str, str]:
        """The columns that must be there, and what each is for."""
        usual = Columns()
        named = {self.columns.text: "text"} | {column: "filter" for column, _ in self.where}
        for name in Columns.__slots__:
            column = getattr(self.columns, name)
            if column and column != getattr(usual, name):
                named[column] = name.replace("_", "-")
        return named

    def passes_over(self, record: Record) -> str | None:
        """Return why a row is not wanted, in a word or two; None where it is."""
        allowed: dict[str, set[str]] = {}
        for column, value in self.where:
            allowed.setdefault(column, set()).add(value)
        if any(str(record.get(column)) not in values for column, values in allowed.items()):
            return "filtered"
        language = record.get(self.columns.language) if self.columns.language else None
        if language is not None and str(language).lower().split("-")[0].split("_")[0] != _ENGLISH:
            return "not English"
        if self.since:
            date = date_of(record.get(self.columns.date))
            return "undated" if date is None else "older" if date < self.since else None
        return None

    def document(self, record: Record, row: int, place: str) -> Document:
        """Return a row as a document; what is wrong with it is its failure.

        `place` stands for the id of a row that has none: `news.jsonl:17`.
        """
        columns = self.columns
        date = date_of(record.get(columns.date))
        section = label_of(record.get(columns.section))
        label = label_of(record.get(columns.id)) or place
        source, language = None, ""
        try:
            if columns.source and record.get(columns.source) is not None:
                source = text_of(record[columns.source], self.size_limit, "the source text")
                language = label_of(record.get(columns.source_language)) or ""
            suffix = suffix_of(record.get(columns.format) or self.format)
            text = text_of(record.get(columns.text), self.size_limit)
        except UnfitError as error:
            return Document(row, label, date=date, section=section, failure=str(error))
        return Document(row, label, text, suffix, source, language, date, section)
