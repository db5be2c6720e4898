"""Lints one document after another in a process of its own, which it ends where one takes too long.

That process, not a signal, is what stops a regular expression or spaCy; and a text that kills it
kills nothing else. The worker can be sent anywhere: it begins where it is first used.
"""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from collections.abc import Iterable, Iterator
from threading import Timer
from typing import TYPE_CHECKING, Any

from newslint.archive.choice import Choice
from newslint.archive.documents import Document
from newslint.archive.job import Job
from newslint.archive.rows import Linted, unlinted
from newslint.archive.tables import linted_schema
from newslint.archive.trouble import ArchiveError

if TYPE_CHECKING:
    import pyarrow as pa

_TRIES = 2  # a process that dies may have been ended for memory that others took


class Worker:
    """Has one linter, loaded once; make one for each process that an engine starts, and keep it.

    An engine of your own calls it with tables: `choice` says which of their columns mean what.
    """

    def __init__(self, job: Job | None = None, choice: Choice | None = None) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self.job = job or Job()
        self._choice = choice or Choice()
        self.versions = self.job.versions

    def __enter__(self) -> Worker:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def __reduce__(self) -> tuple[type[Worker], tuple[Job, Choice]]:
        return Worker, (self.job, self._choice)

    def close(self) -> None:
        """End the process; a document that comes later begins another one."""
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.communicate()

    def __del__(self) -> None:
        self.close()

    def lint(self, document: Document) -> Linted:
        """Return the rows of a document; whatever goes wrong with it is said there.

        Raises ArchiveError where no document could be linted: the model cannot be loaded.
        """
        return self._linted(document).stamped(self.versions)

    def __call__(self, rows: pa.Table | pa.RecordBatch) -> pa.Table:
        """Lint a batch of rows; return one row for each, its findings in the column `found`.

        The columns are `tables.linted_schema`; a column `row` of numbers is kept. Rows that the
        choice passes over are left out. Raises ArchiveError as `lint` does.
        """
        import pyarrow as pa

        found = [self.lint(each).nested for each in self._documents(rows.to_pylist())]
        return pa.Table.from_pylist(found, linted_schema())

    def tables(self, batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        """Lint batch after batch, as Spark's `mapInArrow` brings them."""
        for batch in batches:
            yield from self(batch).to_batches()

    def _documents(self, rows: Iterable[dict[str, Any]]) -> Iterator[Document]:
        for number, row in enumerate(rows):
            if self._choice.passes_over(row) is None:
                at = row.get("row")
                yield self._choice.document(row, number if at is None else at, f"row {at}")

    def _linted(self, document: Document) -> Linted:
        if document.failure is not None or document.same_as is not None:
            return unlinted(document)
        for _ in range(_TRIES):
            answer = self._ask(document)
            if isinstance(answer, Linted):
                return answer
            if answer is not None:
                return unlinted(document, answer)
        return unlinted(document, "the process that was checking it died")

    def _ask(self, document: Document) -> Linted | str | None:
        """Return what the process answers, why it was ended, or None where it died."""
        process = self._process if self._process is not None else self._begin()
        late: list[str] = []
        limit = self.job.time_limit

        def end() -> None:
            late.append(f"it took longer than {limit:g} seconds, the time limit")
            process.kill()

        timer = Timer(limit, end)
        timer.daemon = True
        timer.start()
        try:
            answer = _exchange(process, document)
        except (EOFError, OSError, pickle.UnpicklingError):
            self.close()
            return late[0] if late else None
        finally:
            timer.cancel()
        if isinstance(answer, ArchiveError):
            self.close()
            raise answer
        assert isinstance(answer, Linted)
        return answer

    def _begin(self) -> subprocess.Popen[bytes]:
        """Start a process, and wait until it has loaded what it needs. Raises ArchiveError."""
        paths = os.pathsep.join(each for each in sys.path if each)
        self._process = process = subprocess.Popen(
            [sys.executable, "-P", "-m", "newslint.archive.child"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=os.environ | {"PYTHONPATH": paths},
        )
        try:
            answer = _exchange(process, self.job)
        except (EOFError, OSError):
            self.close()
            raise ArchiveError(f"a worker could not begin: {process.returncode}") from None
        if isinstance(answer, ArchiveError):
            self.close()
            raise answer
        return process


def _exchange(process: subprocess.Popen[bytes], what: object) -> Any:
    assert process.stdin is not None and process.stdout is not None
    pickle.dump(what, process.stdin)
    process.stdin.flush()
    return pickle.load(process.stdout)  # noqa: S301 # our own child wrote it
