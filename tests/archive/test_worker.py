from __future__ import annotations

import pickle
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import psutil
import pytest

from newslint.archive.choice import Choice, Columns
from newslint.archive.documents import Document
from newslint.archive.job import Job
from newslint.archive.trouble import ArchiveError
from newslint.archive.worker import Worker

pytestmark = pytest.mark.process

FINE = Document(0, "a", "He saw teh end.")
ENDLESS = Document(1, "b", "Teh end. " * 100_000)


@pytest.fixture(scope="module")
def worker(job: Job) -> Iterator[Worker]:
    with Worker(job) as worker:
        yield worker


def _children() -> list[psutil.Process]:
    """Return the processes that lint; other tests may have left some of their own."""
    found = psutil.Process().children()
    return [each for each in found if "newslint.archive.child" in each.cmdline()]


def test_one_process_has_the_linter(worker: Worker) -> None:
    assert worker.lint(FINE).findings[0]["rule"] == "teh"
    (first,) = _children()
    assert worker.lint(replace(FINE, text="He saw an end.")).findings == []
    assert _children() == [first]


def test_what_is_not_to_be_linted_needs_no_process(job: Job) -> None:
    worker = Worker(job)
    failed = worker.lint(replace(FINE, text="", failure="the text is missing")).document
    assert (failed["state"], failed["failure"]) == ("failed", "the text is missing")
    seen = worker.lint(replace(FINE, text="", same_as="z")).document
    assert (seen["state"], seen["same_as"], seen["failure"]) == ("seen before", "z", None)


def test_a_text_that_takes_too_long_ends_alone(job: Job) -> None:
    with Worker(replace(job, time_limit=0.01)) as worker:
        row = worker.lint(ENDLESS).document
        assert row["failure"] == "it took longer than 0.01 seconds, the time limit"
        worker.job = job
        assert worker.lint(FINE).document["state"] == "linted"


@pytest.mark.skipif(sys.platform == "win32", reason="needs SIGKILL")
def test_a_process_that_dies_is_begun_anew(worker: Worker) -> None:
    worker.lint(FINE)
    (child,) = _children()
    child.kill()
    child.wait()
    assert worker.lint(FINE).document["state"] == "linted"


def test_a_table(job: Job, worker: Worker) -> None:
    import pyarrow as pa

    columns = Columns(id="name", text="body")
    table = pa.table({"name": ["a", "b"], "body": ["Teh end.", None], "row": [4, 5]})
    mine = pickle.loads(pickle.dumps(Worker(job, Choice(columns))))
    with mine:
        done = mine(table).to_pylist()
    assert [(each["row"], each["id"], each["state"]) for each in done] == [
        (4, "a", "linted"),
        (5, "b", "failed"),
    ]
    assert [found["rule"] for found in done[0]["found"]] == ["teh"]
    assert done[1]["found"] == []


def test_other_versions_in_a_process_end_the_run(job: Job) -> None:
    other = replace(job)
    other.versions["model"] = "en_core_web_lg 1.0"
    with Worker(other) as worker, pytest.raises(ArchiveError) as error:
        worker.lint(FINE)
    assert "a worker has a different model" in str(error.value)
    assert "install the same on all machines" in str(error.value)


BEGUN = """
import sys
from newslint.archive import Document, Worker
worker = Worker()
worker.lint(Document(0, "a", "He saw the end."))
print(worker._process.pid, flush=True)
sys.stdin.read()
"""


def test_no_process_outlives_its_worker() -> None:
    with subprocess.Popen(
        [sys.executable, "-c", BEGUN], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        child = psutil.Process(int(process.stdout.readline()))
        process.kill()
    while child.is_running() and child.status() != psutil.STATUS_ZOMBIE:
        time.sleep(0.05)


def test_code_of_the_working_folder_is_not_run(
    job: Job, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "spacy.py").write_text("raise SystemExit('this is not spaCy')", "utf-8")
    monkeypatch.chdir(tmp_path)
    arguments: dict[str, Any] = {"config": replace(job.config)}
    with Worker(replace(job, **arguments)) as worker:
        assert worker.lint(FINE).document["state"] == "linted"
