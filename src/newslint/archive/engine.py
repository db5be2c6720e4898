"""Has Daft lint the parts of an archive: on this machine's processors, or on a Ray cluster."""

from __future__ import annotations

from collections import deque
from collections.abc import Generator, Iterator, Sequence
from contextlib import closing, contextmanager
from time import monotonic
from typing import Any

from newslint.archive.choice import Choice
from newslint.archive.folders import Folder
from newslint.archive.job import Job
from newslint.archive.manifest import DOCUMENTS, FINDINGS, STOP, WORK, Manifest, finished, missing
from newslint.archive.packages import QUIET, quiet_daft
from newslint.archive.parts import Parts
from newslint.archive.planning import plan
from newslint.archive.progress import Progress, Watch
from newslint.archive.trouble import ArchiveError
from newslint.running.workers import processors

_PARTITIONS = 1000  # of the list of parts on a cluster: each is one worker's, all at once


def run(
    archive: str,
    output: str,
    *,
    choice: Choice | None = None,
    job: Job | None = None,
    workers: int | None = None,
    ray: str | None = None,
    watch: Watch | None = None,
) -> Manifest:
    """Lint an archive into `output`; go on where an earlier run ended. Return its manifest.

    `archive` and `output` are paths or addresses of fsspec's. `workers` is how many processes lint,
    as many as there are processors by default; with `ray`, the address of a cluster, they are its.
    `watch` is told of each part that is done. Raises ArchiveError.
    """
    job = job or Job()
    manifest = plan(archive, output, choice or Choice(), job)
    there = Folder.at(output)
    todo = missing(manifest, there)
    if todo:
        total = sum(manifest.sizes)
        before = total - sum(manifest.sizes[number] for number in todo)
        progress = Progress(total, before, before)
        start = monotonic()
        with closing(_linted(output, job, todo, workers, ray)) as parts, _stopping(there):
            for done in parts:
                if done["error"]:
                    raise ArchiveError(done["error"])
                counts = done["documents"], done["findings"], done["failed"]
                progress = progress.after(*counts, monotonic() - start)
                if watch is not None:
                    watch(progress)
    finish(output)
    return manifest


def finish(output: str) -> None:
    """Remove what only a run needs. Raises ArchiveError where a part is not linted yet."""
    there = Folder.at(output)
    finished(there)
    for folder in (DOCUMENTS, FINDINGS):
        for name in there.names(folder):
            if name.startswith("."):  # of a run that was killed while it wrote
                there.remove(f"{folder}/{name}")
    there.remove(WORK)


def _linted(
    output: str, job: Job, todo: Sequence[int], workers: int | None, ray: str | None
) -> Generator[dict[str, Any]]:
    """Yield what each part had. The engine takes one after another as workers are free."""
    daft = quiet_daft()
    count = workers or processors() if ray is None else _joined(ray, workers)
    kind = daft.DataType.struct(
        {
            **dict.fromkeys(("documents", "findings", "failed"), daft.DataType.int64()),
            "error": daft.DataType.string(),
        }
    )

    @daft.cls(max_concurrency=min(count, len(todo)), use_process=False)
    class Linting:
        def __init__(self) -> None:
            self._parts = Parts(output, job)

        @daft.method.batch(return_dtype=kind, batch_size=1)  # type: ignore[untyped-decorator]
        def lint(self, numbers: Any) -> list[dict[str, Any]]:
            return [self._parts.told(number) for number in numbers.to_pylist()]

    parts = daft.from_pydict({"part": list(todo)})
    if ray is not None:
        parts = parts.into_partitions(min(len(todo), _PARTITIONS))
    frame = parts.select(Linting().lint(daft.col("part")).alias("done"))
    rows = frame.iter_rows(results_buffer_size=count)
    try:
        for row in rows:
            yield row["done"]
    except Exception as error:  # the engine's own, of a dozen kinds
        detail = " ".join(str(error).split())[-300:]
        raise ArchiveError(f"Daft failed; run the same command again to go on: {detail}") from error
    finally:
        deque(rows, 0)  # a query that is let go of is worked off all the same, and may abort Python


@contextmanager
def _stopping(output: Folder) -> Iterator[None]:
    """Tell workers to take no other part where this one ends early: Daft would have them do all."""
    output.remove(STOP)
    try:
        yield
    except BaseException:
        output.write(STOP, b"")
        raise


def _joined(address: str, workers: int | None) -> int:
    """Join a cluster of Ray's; return how many workers it is to have. Raises ArchiveError.

    They take all its processors but one at most, and never more than it has: what waits for
    processors that workers hold would wait for ever.
    """
    try:
        import ray
    except ImportError:
        raise ArchiveError("a cluster needs Ray; run: pip install ray") from None
    if not ray.is_initialized():
        try:
            ray.init(
                address, log_to_driver=False, logging_level="error", runtime_env={"env_vars": QUIET}
            )
        except (ConnectionError, ValueError) as error:
            detail = " ".join(str(error).split())[:200]
            raise ArchiveError(f"no Ray cluster at {address}: {detail}") from None
    quiet_daft().set_runner_ray(noop_if_initialized=True)
    most = int(ray.cluster_resources().get("CPU", 1))
    if workers is not None and workers > most:
        raise ArchiveError(
            f"{workers} workers are too many, because the cluster has {most} processors"
        )
    return workers or most
