"""A part of an archive linted as a whole: what an engine gives a worker to do."""

from __future__ import annotations

from typing import Any

from newslint.archive.folders import Folder
from newslint.archive.job import Job
from newslint.archive.manifest import DOCUMENTS, FINDINGS, STOP, WORK, part_name
from newslint.archive.rows import FAILED
from newslint.archive.tables import document_schema, finding_schema, parquet, unpacked
from newslint.archive.trouble import ArchiveError
from newslint.archive.worker import Worker

_COUNTS = ("documents", "findings", "failed")


class Parts:
    """Lints parts of a planned output; an engine makes one of these in each of its processes."""

    def __init__(self, output: str, job: Job) -> None:
        self._output = Folder.at(output)
        self._worker = Worker(job)

    def told(self, number: int) -> dict[str, Any]:
        """Lint a part as `lint` does; what would end a run is said in `error`, for every engine."""
        try:
            if self._output.there(STOP):
                return {**dict.fromkeys(_COUNTS, 0), "error": "the run was ended"}
            return {**self.lint(number), "error": None}
        except (ArchiveError, OSError) as error:
            said = " ".join(str(error).split())
            return {**dict.fromkeys(_COUNTS, 0), "error": said or type(error).__name__}

    def lint(self, number: int) -> dict[str, int]:
        """Lint a part and write its rows: findings, then documents, which say that it is done.

        Raises ArchiveError where no document can be linted, OSError where nothing can be written.
        """
        name = part_name(number)
        documents = unpacked(self._output.read(f"{WORK}/{name}"))
        done = [self._worker.lint(each) for each in documents]
        rows = [dict(each.document) for each in done]
        findings = [row for each in done for row in each.findings]
        self._output.write(f"{FINDINGS}/{name}", parquet(findings, finding_schema()))
        self._output.write(f"{DOCUMENTS}/{name}", parquet(rows, document_schema()))
        failed = sum(each["state"] == FAILED for each in rows)
        return dict(zip(_COUNTS, (len(rows), len(findings), failed), strict=True))
