"""Engines of one's own find what Daft does; skipped where they are not installed."""

from __future__ import annotations

import os
import secrets
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from archives import fifty, read
from newsroom import CACHE, furnish
from newsroom import run as newslint

pytestmark = pytest.mark.process

ENGINES = Path(__file__).parents[2] / "examples" / "engines"
COMMON = """
import json, sys
from pathlib import Path
import pyarrow as pa, pyarrow.parquet as pq
from newslint import Config, archive
sys.path.insert(0, sys.argv[1])
job = archive.Job(Config(("house",), extend_rules=(Path("rules"),)))
rows = [json.loads(line) for line in open("../news.jsonl")]
rows = [{**row, "row": at} for at, row in enumerate(rows)]
pq.write_table(pa.Table.from_pylist(rows), "in.parquet")
"""
RAY = """
import ray, ray_data
if __name__ == "__main__":
    ray.init("local", num_cpus=2, include_dashboard=False, log_to_driver=False)
    table = ray.data.read_parquet("in.parquet")  # it is read by a task, which needs a processor
    ray_data.linted(table, job, archive.Choice()).write_parquet("out")
"""
SPARK = """
import spark
if __name__ == "__main__":
    make = spark.SparkSession.builder.master("local[2]").config("spark.ui.enabled", "false")
    session = make.getOrCreate()
    table = session.read.parquet("in.parquet").repartition(2)
    spark.linted(table, job, archive.Choice()).write.parquet("out")
"""
CLUSTER = """
from ray.cluster_utils import Cluster
import subprocess
if __name__ == "__main__":
    nodes = Cluster(initialize_head=True, head_node_args={"num_cpus": 1})
    nodes.add_node(num_cpus=1)
    command = [sys.executable, "-m", "newslint", "archive", "../news.jsonl", "nodes"]
    done = subprocess.run([*command, "--part-size", "2", "--ray", nodes.address])
    nodes.shutdown()
    sys.exit(done.returncode)
"""


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A newsroom with an archive, and what Daft makes of it."""
    desk = tmp_path_factory.mktemp("recipes") / "desk"
    furnish(desk)
    fifty(desk.parent / "news.jsonl")
    options = ("--jobs", "1", "--part-size", "2")
    done = newslint("archive", "../news.jsonl", "daft", *options, folder=desk)
    assert done.returncode == 0, done.stderr
    return desk


def run(desk: Path, script: str) -> None:
    (desk / "script.py").write_text(COMMON + script, "utf-8")
    done = subprocess.run(
        [sys.executable, "script.py", str(ENGINES)],
        cwd=desk,
        env={
            **os.environ,
            "NEWSLINT_CACHE": CACHE,
            "PYSPARK_PYTHON": sys.executable,
            "RAY_USAGE_STATS_ENABLED": "0",
            "RAY_AUTH_MODE": "token",
            "RAY_AUTH_TOKEN": secrets.token_hex(32),
        },
        capture_output=True,
        timeout=600,
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()[-3000:]


def rows(folder: Path) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Return the documents and findings of a table that has both in one row."""
    import pyarrow.parquet as pq

    documents = sorted(pq.read_table(folder).to_pylist(), key=lambda row: row["row"])
    return documents, [found for each in documents for found in each.pop("found")]


@pytest.mark.parametrize(("engine", "script"), [("ray", RAY), ("pyspark", SPARK)])
def test_a_table_on_an_engine_of_ones_own(desk: Path, engine: str, script: str) -> None:
    if find_spec(engine) is None:
        pytest.skip(f"there is no {engine}")
    run(desk, script)
    documents, findings = rows(desk / "out")
    (desk / "out").rename(desk / engine)
    expected = read(desk / "daft", "documents")
    assert documents[:40] == expected[:40], "what was seen before is what a run over files knows"
    assert [row["state"] for row in documents] == ["linted"] * 50
    assert [row for row in findings if row["row"] < 40] == read(desk / "daft", "findings")


@pytest.mark.skipif(find_spec("ray") is None, reason="there is no Ray")
def test_two_nodes_write_the_same_bytes_as_one_machine(desk: Path) -> None:
    run(desk, CLUSTER)
    for file in sorted((desk / "daft").rglob("*.*")):
        assert (desk / "nodes" / file.relative_to(desk / "daft")).read_bytes() == file.read_bytes()


def test_the_page_names_each_recipe() -> None:
    page = (ENGINES.parents[1] / "docs" / "archive.md").read_text("utf-8")
    for file in ENGINES.glob("*.py"):
        assert f"examples/engines/{file.name}" in page
