"""Documents and findings as tables of Parquet: what their columns are, and what is in them."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from newslint.archive.documents import Document

if TYPE_CHECKING:
    import pyarrow as pa

_WORK = {
    "row": "int64",
    "id": "string",
    "text": "string",
    "suffix": "string",
    "source": "string",
    "source_language": "string",
    "date": "string",
    "section": "string",
    "failure": "string",
    "same_as": "string",
}

DOCUMENT_COLUMNS: Mapping[str, str] = {
    "row": "int64",
    "id": "string",
    "date": "string",
    "section": "string",
    "state": "string",
    "same_as": "string",
    "failure": "string",
    "words": "int32",
    "findings": "int32",
    "safe": "int32",
    "unsafe": "int32",
    "score": "int32",
    "reasons": "string",
    "repaired": "string",
    "newslint": "string",
    "rules": "string",
    "model": "string",
    "engines": "string",
}
"""The columns of a document's row; docs/archive.md says what each is."""

FINDING_COLUMNS: Mapping[str, str] = {
    "row": "int64",
    "number": "int32",
    "id": "string",
    "date": "string",
    "section": "string",
    "rule": "string",
    "category": "string",
    "severity": "string",
    "start": "int64",
    "end": "int64",
    "line": "int32",
    "column": "int32",
    "text": "string",
    "message": "string",
    "before": "string",
    "after": "string",
    "level": "string",
    "gain": "float64",
    "newslint": "string",
    "rules": "string",
    "model": "string",
    "engines": "string",
}
"""The columns of a finding's row."""


def document_schema() -> pa.Schema:
    """Return the schema of documents."""
    return _schema(DOCUMENT_COLUMNS)


def finding_schema() -> pa.Schema:
    """Return the schema of findings."""
    return _schema(FINDING_COLUMNS)


def linted_schema() -> pa.Schema:
    """Return the schema of documents that have their findings in a column, `found`."""
    import pyarrow as pa

    rows = pa.list_(pa.struct(list(finding_schema())))
    return document_schema().append(pa.field("found", rows))


def packed(documents: Iterable[Document]) -> bytes:
    """Return a part of an archive as a file."""
    return parquet([asdict(each) for each in documents], _schema(_WORK))


def unpacked(data: bytes) -> list[Document]:
    """Return the documents of a part."""
    import pyarrow.parquet as pq

    return [Document(**each) for each in pq.read_table(io.BytesIO(data)).to_pylist()]


def parquet(rows: Sequence[Mapping[str, Any]], schema: pa.Schema) -> bytes:
    """Return rows as a file of Parquet: the same bytes for the same rows."""
    import pyarrow as pa
    import pyarrow.parquet as pq

    out = io.BytesIO()
    pq.write_table(pa.Table.from_pylist(rows, schema), out, compression="zstd")
    return out.getvalue()


def _schema(columns: Mapping[str, str]) -> pa.Schema:
    import pyarrow as pa

    return pa.schema([(name, pa.type_for_alias(kind)) for name, kind in columns.items()])
