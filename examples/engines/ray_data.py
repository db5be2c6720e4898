"""newslint on Ray Data: `python ray_data.py INPUT.parquet OUTPUT`, on a cluster or on this machine.

Each actor has one worker. The actors of all machines together leave one processor alone: Ray starts
them first and never ends one to make room, so where they hold all processors, the tasks that read
the input wait for ever.
"""

from __future__ import annotations

import argparse

import ray
from ray.data import ActorPoolStrategy, Dataset

from newslint import Config, archive

_BATCH, _BLOCK = 50, 200  # documents that an actor is given at once, and in all for one task


def linted(table: Dataset, job: archive.Job, choice: archive.Choice) -> Dataset:
    """Return a row for each document of a table, with its findings in the column `found`."""
    processors = int(ray.cluster_resources()["CPU"])
    blocks = table.repartition(target_num_rows_per_block=_BLOCK)  # one block is one actor's work
    return blocks.map_batches(
        archive.Worker,
        fn_constructor_args=(job, choice),
        batch_format="pyarrow",
        batch_size=_BATCH,
        compute=ActorPoolStrategy(size=processors),
        num_cpus=(processors - 1) / processors if processors > 1 else 0.5,
    )


def main() -> None:
    """Lint a table of Parquet with the columns `id` and `text` into another one."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("input")
    parser.add_argument("output")
    options = parser.parse_args()
    ray.init(log_to_driver=False, runtime_env={"env_vars": {"RAY_USAGE_STATS_ENABLED": "0"}})
    job = archive.Job(Config(fluency="auto"))
    linted(ray.data.read_parquet(options.input), job, archive.Choice()).write_parquet(
        options.output
    )


if __name__ == "__main__":
    main()
