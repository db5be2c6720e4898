"""Lints and fixes many files, one report each, in order; one broken file never stops the rest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from itertools import chain, islice
from operator import methodcaller
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from newslint.engines.readiness import readiness
from newslint.model import LONGEST, Failure, Report, Safety
from newslint.regular import content
from newslint.running.file_linter import FileLinter, Mode, failed, unread
from newslint.running.novelty import Novelty
from newslint.running.walk import display
from newslint.running.workers import PAYS_FROM, Task, Workers, processors
from newslint.settings.settings import ConfigError, Finder

if TYPE_CHECKING:
    from newslint.running.cache import Cache

_AHEAD = 1000  # files that are looked up before the first of them is reported


@dataclass(frozen=True, slots=True)
class Job:
    """A file that is worked on elsewhere, and the key of its findings in the cache."""

    path: PurePath
    key: bytes | None = None


class Runner:
    """Looks files up in the cache and has the others linted, here or in worker processes.

    Reports and their order do not depend on where; fixes go up to the safety `level`.
    """

    def __init__(
        self,
        finder: Finder,
        mode: Mode,
        level: Safety = Safety.SAFE,
        *,
        allow_remote: bool = False,
        novelty: Novelty | None = None,
        cache: Cache | None = None,
    ) -> None:
        self._novelty = novelty or Novelty()
        self._make = partial(
            FileLinter,
            finder,
            mode,
            level,
            allow_remote=allow_remote,
            novelty=None if mode is Mode.CHECK else self._novelty,  # heeded here
        )
        self._linter = self._make()
        self._finder = finder
        self._mode = mode
        self._cache = cache if mode is Mode.CHECK else None
        self._ready: set[str] = set()  # engines that are set up
        self._off: dict[str, str] = {}
        self._missing: dict[str, str] = {}

    def __enter__(self) -> Runner:
        return self

    def __exit__(self, *_: object) -> None:
        self._linter.close()

    @property
    def off(self) -> dict[str, str]:
        """The engines that should have run and did not, with the reason."""
        return self._off | self._linter.off

    @property
    def missing(self) -> dict[str, str]:
        """Those of them that are required."""
        return self._missing | self._linter.missing

    @property
    def writes(self) -> bool:
        """Whether fixes are written."""
        return self._mode is Mode.FIX

    def concerns(self, file: Path) -> bool:
        """Whether a file can have findings to report."""
        return self._novelty.may_be_in(display(file))

    def run(self, files: Iterable[Path | Failure], jobs: int | None = None) -> Iterator[Report]:
        """Yield a report for each file; what could not be walked or read is a failure.

        Where several files that are not in the cache wait, up to `jobs` worker processes do the
        rest; without a number, as many as there are processors and files that pay for them.
        """
        most, worth = (jobs, 1) if jobs else (processors(), PAYS_FROM)
        todo = map(self._job, files)
        while some := list(_ahead(todo, most * worth)):
            count = sum(callable(what) for _, what in some) // worth
            if count > 1:
                yield from self._elsewhere(count, chain(some, todo))
                return
            for job, what in some:
                report = self._learnt(job.key, what(self._linter)) if callable(what) else what
                yield self._new(report)

    def _elsewhere(self, count: int, todo: Iterable[tuple[Job, Report | Task]]) -> Iterator[Report]:
        """Yield the reports of files that worker processes lint."""
        workers: Workers[Job] = Workers(count, self._make)
        for job, answer in workers.run(todo):
            if isinstance(answer, Report):
                yield self._new(answer)
            elif answer is None:
                yield failed(Failure(job.path, None, "the process that linted it died"))
            else:
                report, off, missing = answer
                self._off |= off
                self._missing |= missing
                yield self._new(self._learnt(job.key, report))

    def _job(self, file: Path | Failure) -> tuple[Job, Report | Task]:
        """Return the report of a file that is known, or what a worker is to do with it."""
        if isinstance(file, Failure):
            return Job(file.path), failed(file)
        path = display(file)
        if self._mode is Mode.FIX:
            return Job(path), methodcaller("file", file)
        try:
            data = content(file, LONGEST)
        except OSError as error:
            return Job(path), unread(path, error)
        key, report = self._look_up(path, data)
        return Job(path, key), report or methodcaller("lint", path, data)

    def text(self, path: PurePath, data: bytes) -> Report:
        """Lint the content of a file. Raises ConfigError, RuleError and ModelError."""
        key, report = self._look_up(path, data)
        return self._new(report or self._learnt(key, self._linter.lint(path, data)))

    def _learnt(self, key: bytes | None, report: Report) -> Report:
        """Store a report, unless an engine that is set up failed: the next run may have it."""
        if self._cache is not None and key is not None and not self._ready & self.off.keys():
            self._cache.put(key, report)
        return report

    def _new(self, report: Report) -> Report:
        """Report what is new; fixing has heeded that already."""
        return self._novelty.of(report) if self._mode is Mode.CHECK else report

    def _look_up(self, path: PurePath, data: bytes) -> tuple[bytes | None, Report | None]:
        """Return the key of a file's findings and, if they are known, its report."""
        if self._cache is None:
            return None, None
        try:
            config = self._finder.settings(Path(path)).config
        except ConfigError:
            return None, None  # who lints it says so
        ready = readiness(config)
        if any(name in ready.off for name in config.require):
            return None, None  # the run is to fail: let the engine say why
        self._ready |= ready.versions.keys()
        key = self._cache.key(config, path, data, ready.versions)
        report = self._cache.get(key, path, data)
        if report is not None:
            self._off |= ready.off
        return key, report


def _ahead(
    todo: Iterable[tuple[Job, Report | Task]], most: int
) -> Iterator[tuple[Job, Report | Task]]:
    """Yield what is next, until `most` of it is still to be done."""
    for item in islice(todo, _AHEAD):
        yield item
        most -= callable(item[1])
        if not most:
            return
