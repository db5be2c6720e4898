"""newslint on Spark: `spark-submit spark.py INPUT.parquet OUTPUT`, or `python spark.py …`.

Each task has one worker. What comes out is a row for each document with its findings in the column
`found`; `explode` makes a table of findings of it.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator

import pandas as pd
import pyarrow as pa
from pyspark.sql import DataFrame, SparkSession
from pyspark.sql.pandas.types import from_arrow_schema

from newslint import Config, archive
from newslint.archive.tables import linted_schema


def linted(table: DataFrame, job: archive.Job, choice: archive.Choice) -> DataFrame:
    """Return a row for each document of a table, with its findings in the column `found`."""

    def lint(frames: Iterable[pd.DataFrame]) -> Iterator[pd.DataFrame]:
        with archive.Worker(job, choice) as worker:
            for frame in frames:
                rows = pa.Table.from_pandas(frame, preserve_index=False)
                yield worker(rows).to_pandas(integer_object_nulls=True)

    return table.mapInPandas(lint, from_arrow_schema(linted_schema()))


def main() -> None:
    """Lint a table of Parquet with the columns `id` and `text` into another one."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("input")
    parser.add_argument("output")
    options = parser.parse_args()
    session = SparkSession.builder.appName("newslint").getOrCreate()
    job = archive.Job(Config(fluency="auto"))
    linted(session.read.parquet(options.input), job, archive.Choice()).write.parquet(options.output)


if __name__ == "__main__":
    main()
