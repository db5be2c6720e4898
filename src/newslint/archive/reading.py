"""The rows of an archive, one after another: of Parquet, JSON lines, CSV, and folders of articles.

A row that cannot be read is one that says so; nothing is read whole but one row.
"""

from __future__ import annotations

import csv
import gzip
import io
import json
import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from pathlib import PurePath
from typing import Any, BinaryIO, NamedTuple

from newslint.archive.choice import Choice, Record
from newslint.archive.folders import Folder
from newslint.archive.trouble import ArchiveError
from newslint.readers import SUFFIXES

_ROWS = 64  # of Parquet in memory at once: one may hold megabytes
_LONGEST_LINE = 80_000_000  # bytes of a line of JSON: a text and its source, all of it escaped
_HEAD = 10_000  # bytes in which the date of front matter stands
_DATE = re.compile(
    r"\A\ufeff?(---|\+\+\+)[ \t]*\r?\n(?:(?!\1).*\n)*?date[ \t]*[:=][ \t]*[\"']?(\d{4}-\d\d-\d\d)"
)
_GZIP = ".gz"


class Row(NamedTuple):
    """A row and its place, `news.jsonl:17`; `failure` says why it cannot be read."""

    place: str
    record: Record
    failure: str | None = None


_Numbered = Iterator[tuple[int, Record, str | None]]
_Reader = Callable[[BinaryIO, Choice], _Numbered]


def rows(archive: Folder, choice: Choice) -> Iterator[Row]:
    """Yield all rows of an archive, in an order that is always the same.

    Raises ArchiveError where there is none, or a whole file is not what its name says.
    """
    if not archive.there():
        raise ArchiveError(f"{archive.url}: no such file or folder")
    known = False
    for path in archive.walk():
        name = archive.relative(path)
        kind = _kind(name)
        if kind in _READERS:
            known = True
            for number, record, failure in _numbered(archive, path, kind, choice):
                yield Row(f"{name}:{number}", record, failure)
        elif kind in SUFFIXES:
            known = True
            yield _article(archive, path, choice)
    if not known:
        said = ", ".join((*sorted(_READERS), *sorted(SUFFIXES)))
        raise ArchiveError(f"{archive.url}: nothing to read here; newslint reads {said}")


def _kind(name: str) -> str:
    """Return the suffix that says what a file is: `.jsonl` of `news.JSONL.gz`."""
    path = PurePath(name.lower())
    return PurePath(path.stem).suffix if path.suffix == _GZIP else path.suffix


def _numbered(archive: Folder, path: str, kind: str, choice: Choice) -> _Numbered:
    try:
        with archive.open(path) as file, ExitStack() as stack:
            packed = path.lower().endswith(_GZIP)
            content: Any = gzip.GzipFile(fileobj=file) if packed else file
            stack.callback(content.close)
            yield from _READERS[kind](content, choice)
    except (OSError, EOFError, ValueError, csv.Error) as error:
        detail = " ".join(str(error).split())[:200]
        raise ArchiveError(f"{archive.relative(path)}: cannot be read: {detail}") from None


def _lines(file: BinaryIO, _choice: Choice) -> _Numbered:
    number = 0
    while line := file.readline(_LONGEST_LINE):
        number += 1
        if len(line) == _LONGEST_LINE and not line.endswith(b"\n"):
            while rest := file.readline(_LONGEST_LINE):
                if rest.endswith(b"\n"):
                    break
            yield number, {}, f"the line has more than {_LONGEST_LINE:,} bytes"
        elif line.strip():
            yield number, *_parsed(line)


def _parsed(line: bytes) -> tuple[Record, str | None]:
    try:
        found = json.loads(line)
    except (ValueError, RecursionError) as error:
        return {}, f"the line is not JSON: {' '.join(str(error).split())[:100]}"
    return (found, None) if isinstance(found, dict) else ({}, "the line is not a JSON object")


def _table(file: BinaryIO, _choice: Choice) -> _Numbered:
    csv.field_size_limit(_LONGEST_LINE)  # a quotation mark that nothing closes takes all the rest
    with closing(io.TextIOWrapper(file, "utf-8-sig", "surrogateescape", newline="")) as text:
        for number, row in enumerate(csv.DictReader(text), 1):
            yield number, {str(name): each for name, each in row.items()}, None


def _parquet(file: BinaryIO, choice: Choice) -> _Numbered:
    from pyarrow.parquet import ParquetFile

    with ParquetFile(file, pre_buffer=False) as table:
        columns = [name for name in table.schema_arrow.names if name in choice.read]
        number = 0
        for batch in table.iter_batches(_ROWS, columns=columns):
            for at in range(batch.num_rows):
                number += 1
                try:
                    row = {name: batch[name][at].as_py() for name in columns}
                except (ValueError, OverflowError) as error:
                    detail = " ".join(str(error).split())[:100]
                    yield number, {}, f"the row cannot be read: {detail}"
                else:
                    yield number, row, None


def _article(archive: Folder, path: str, choice: Choice) -> Row:
    """Return a file of a folder as a row: its name is the id, its front matter may have a date."""
    name, columns = archive.relative(path), choice.columns
    with archive.open(path) as file:
        data = file.read(choice.size_limit + 1)
    date = _DATE.match(data[:_HEAD].decode("utf-8", "replace"))
    record = {
        columns.id: name,
        columns.text: data,
        columns.format: PurePath(name).suffix,
        columns.date: date and date[2],
        columns.section: name.rpartition("/")[0] or None,
    }
    return Row(name, record)


_READERS: dict[str, _Reader] = {
    ".parquet": _parquet,
    ".jsonl": _lines,
    ".ndjson": _lines,
    ".csv": _table,
}
