"""Archives for tests, and what is in an output."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

Rows = list[dict[str, Any]]


def fifty(file: Path) -> Path:
    """Write fifty documents as JSON lines: 40 texts, ten of them twice."""
    rows = (
        {
            "id": f"n{number}",
            "text": f"Mayor {number % 40} saw teh end.\nThe colour of it is very nice.",
            "date": f"2024-{number % 12 + 1:02}-05",
            "section": ("town", "sport")[number % 2],
        }
        for number in range(50)
    )
    return written(file, rows)


def written(file: Path, rows: Iterable[Mapping[str, Any]]) -> Path:
    file.write_text("".join(f"{json.dumps(row)}\n" for row in rows), "utf-8")
    return file


def read(output: Path, table: str) -> Rows:
    """Return the rows of a table of an output, in their order."""
    import pyarrow.parquet as pq

    files = sorted((output / table).glob("part-*.parquet"))
    return [row for file in files for row in pq.read_table(file).to_pylist()]
