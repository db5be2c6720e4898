"""A process with one linter, for a worker that may have to end it.

It reads a job and then documents from standard input, and answers each on standard output.
"""

from __future__ import annotations

import os
import pickle
import signal
import sys
from contextlib import ExitStack
from dataclasses import replace
from functools import partial
from queue import SimpleQueue
from threading import Thread
from typing import IO, Any, NoReturn

from newslint.archive.documents import Document
from newslint.archive.job import Job
from newslint.archive.rows import Linted, linted, unlinted
from newslint.archive.trouble import ArchiveError
from newslint.article.analysis import ModelError
from newslint.catalogue.rule import RuleError
from newslint.engines.engines import Engines
from newslint.fixing.fixer import fix
from newslint.linting.linter import Linter
from newslint.model import Report
from newslint.readers.original import Original


class Bench:
    """Lints documents, one after another, as a job says."""

    def __init__(self, job: Job, linter: Linter) -> None:
        self._job = job
        self._linter = linter

    def lint(self, document: Document) -> Linted:
        """Return the rows of a document. Raises ArchiveError where no other could be linted."""
        lint = partial(self._linter.lint, original=self._original(document))
        try:
            report = lint(document.path, document.text)
            repaired = self._repaired(document, report, lint)
        except (ModelError, RuleError) as error:
            raise ArchiveError(str(error)) from None
        except Exception as error:  # a defect of newslint must not stop the other documents
            detail = " ".join(f"{type(error).__name__}: {error}".split())
            return unlinted(document, f"newslint broke on this text: {detail}")
        for engine in report.engines:
            if engine.failed and engine.name in self._job.versions["engines"]:
                raise ArchiveError(f"{engine.name} is no longer running: {engine.off}")
        return linted(document, report, repaired)

    def _original(self, document: Document) -> Original | None:
        if document.source is None:
            return None
        path = document.path.with_stem("source")
        language = document.source_language or self._linter.config.source_language
        return Original(self._linter.read(path, document.source), language)

    def _repaired(self, document: Document, report: Report, lint: Any) -> str | None:
        if self._job.repair is None:
            return None
        known = {document.text: report}

        def remembered(path: Any, text: str) -> Report:
            return known.get(text) or lint(path, text)

        level = self._job.repair
        return fix(self._linter, document.path, document.text, level, remembered).source


def main() -> None:
    """Answer what is asked until nobody is there to ask."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that started this
    answers = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())  # what libraries print is no answer
    asked: SimpleQueue[Any] = SimpleQueue()
    Thread(target=_listen, args=(sys.stdin.buffer, asked), daemon=True).start()
    with ExitStack() as stack:
        try:
            bench = _begun(asked.get(), stack)
            _answer(answers, None)
            while True:
                _answer(answers, bench.lint(asked.get()))
        except ArchiveError as error:
            _answer(answers, error)


def _begun(job: Job, stack: ExitStack) -> Bench:
    """Load what a job needs. Raises ArchiveError where this is not what the job was begun with."""
    here = replace(job).versions
    if here != job.versions:
        name = next(name for name in here if here[name] != job.versions[name])
        raise ArchiveError(
            f"a worker has a different {name} ({here[name] or 'none'}) from that of the run"
            f" ({job.versions[name] or 'none'}): install the same on all machines"
        )
    engines = Engines(job.config)
    stack.callback(engines.close)
    try:
        linter = Linter(job.config, engines)
        linter.nlp  # noqa: B018 # loaded before the clock of the first document runs
    except (ModelError, RuleError) as error:
        raise ArchiveError(str(error)) from None
    return Bench(job, linter)


def _listen(questions: IO[bytes], asked: SimpleQueue[Any]) -> NoReturn:
    """Queue what is asked; end this process, whatever it does, once the worker is gone."""
    try:
        while True:
            asked.put(pickle.load(questions))  # noqa: S301 # our own worker wrote it
    finally:
        os._exit(0)


def _answer(answers: IO[bytes], what: object) -> None:
    pickle.dump(what, answers)
    answers.flush()


if __name__ == "__main__":
    main()
