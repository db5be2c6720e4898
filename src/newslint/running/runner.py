"""Lints and fixes many files, one report each, in order; one broken file never stops the rest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from itertools import chain, islice
from operator import methodcaller
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from newslint.engines.parts import merged
from newslint.engines.readiness import readiness
from newslint.fixing.fixer import applies
from newslint.model import LONGEST, Engine, Failure, Report, Safety
from newslint.readers.decode import UnreadableError, decode
from newslint.regular import content
from newslint.running.beside import BesideError, MissingSourceError, find, seen
from newslint.running.file_linter import FileLinter, Mode, failed, unread
from newslint.running.novelty import Novelty
from newslint.running.walk import display
from newslint.running.workers import PAYS_FROM, Task, Workers, processors
from newslint.settings.settings import ConfigError, Finder

if TYPE_CHECKING:
    from newslint.running.cache import Cache
    from newslint.running.warm import Warm

_AHEAD = 1000  # files that are looked up before the first of them is reported


@dataclass(frozen=True, slots=True)
class Job:
    """A file that is worked on elsewhere, and the key of its findings in the cache."""

    path: PurePath
    key: bytes | None = None


class Runner:
    """Looks files up in the cache and has the others linted, here or elsewhere.

    That may be worker processes, or a server that runs already (`warm`). Reports and their order do
    not depend on where; fixes go up to the safety `level`.
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
        warm: Warm | None = None,
    ) -> None:
        self.novelty = novelty or Novelty()
        self._make = partial(
            FileLinter,
            finder,
            mode,
            level,
            allow_remote=allow_remote,
            novelty=None if mode is Mode.CHECK else self.novelty,  # heeded here
        )
        self._linter = self._make()
        self._finder = finder
        self._mode = mode
        self._level = level
        self._cache = cache
        self._warm = warm
        self._ready: set[str] = set()  # engines that are set up
        self.parts: tuple[Engine, ...] = ()
        """How each engine took part, so far."""
        self.missing: dict[str, str] = {}
        """Engines that were off and are asked for, with the key that asks."""

    def __enter__(self) -> Runner:
        return self

    def __exit__(self, *_: object) -> None:
        self._linter.close()

    @property
    def off(self) -> dict[str, str]:
        """The engines that were to run and were off, with the reason."""
        return {each.name: each.off for each in self.parts if each.failed}

    @property
    def writes(self) -> bool:
        """Whether fixes are written."""
        return self._mode is Mode.FIX

    def concerns(self, file: Path) -> bool:
        """Whether a file can have findings to report: it is new, or what it was made from is."""
        path = display(file)
        return self.novelty.may_be_in(path) or self.novelty.may_be_in(self.source(file))

    def source(self, file: Path) -> PurePath:
        """Return the source of a file, the file itself where it has none."""
        path = display(file)
        try:
            found = find(self._finder.settings(file), path, decode(content(file, LONGEST))[0])
        except (BesideError, ConfigError, MissingSourceError, OSError, UnreadableError):
            return path  # who lints it says so
        return path if found is None else found.path

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
                yield self._new(self._done(job, what) if callable(what) else what)

    def _elsewhere(self, count: int, todo: Iterable[tuple[Job, Report | Task]]) -> Iterator[Report]:
        """Yield the reports of files that worker processes lint."""
        workers: Workers[Job] = Workers(count, self._make)
        for job, answer in workers.run(todo):
            if isinstance(answer, Report):
                yield self._new(answer)
            elif answer is None:
                yield failed(Failure(job.path, None, "the process that was checking it died"))
            else:
                report, learnt = answer
                yield self._new(self._learnt(job, report, learnt))

    def _job(self, file: Path | Failure) -> tuple[Job, Report | Task]:
        """Return the report of a file that is known, or what a worker is to do with it."""
        if isinstance(file, Failure):
            return Job(file.path), failed(file)
        path = display(file)
        try:
            data = content(file, LONGEST)
        except OSError as error:
            return Job(path), unread(path, error)
        key, known = self._look_up(path, data)
        if known is not None and (done := self._at_rest(known)):
            return Job(path, key), done
        if self._mode is Mode.FIX:
            return Job(path, key), methodcaller("file", file, known)
        return Job(path, key), methodcaller("lint", path, data, known)

    def text(self, path: PurePath, data: bytes) -> Report:
        """Lint the content of a file. Raises ConfigError, RuleError and ModelError."""
        key, known = self._look_up(path, data)
        if known is not None and (done := self._at_rest(known)):
            return self._new(done)
        return self._new(self._done(Job(path, key), methodcaller("lint", path, data, known)))

    def _done(self, job: Job, task: Task) -> Report:
        """Do a task in this process."""
        return self._learnt(job, task(self._linter), self._linter.learnt())

    def _at_rest(self, known: Report) -> Report | None:
        """Return the report of a file that is known and not to be changed, if it is such a one."""
        if self._mode is Mode.CHECK:
            return known
        new = self.novelty.of(known)
        if any(applies(finding, self._level) for finding in new.findings):
            return None
        return replace(new, fixed=new.source) if self._mode is Mode.DIFF else new

    def _learnt(self, job: Job, report: Report, learnt: Iterable[tuple[bytes, Report]]) -> Report:
        """Store what was found, unless an engine failed that is set up: the next run may have it.

        While fixing that is what was found in the file as it was and as it is now.
        """
        if self._cache is not None and job.key is not None:
            if self._mode is Mode.CHECK and self._is_whole(report):
                self._cache.put(job.key, report)
            for data, found in learnt:
                key = self._key(job.path, data)
                if key is not None and self._is_whole(found):
                    self._cache.put(key, found)
        return report

    def _is_whole(self, report: Report) -> bool:
        """Whether no engine failed that is set up."""
        return not any(each.failed and each.name in self._ready for each in report.engines)

    def _new(self, report: Report) -> Report:
        """Report what is new, which fixing has heeded already; note which engines took part."""
        self.parts = merged((*self.parts, *report.engines))
        failed = {each.name for each in report.engines if each.failed}
        if failed:
            asked = self._finder.settings(Path(report.path)).config.asked
            self.missing |= {name: key for name, key in asked.items() if name in failed}
        return self.novelty.of(report) if self._mode is Mode.CHECK else report

    def _look_up(self, path: PurePath, data: bytes) -> tuple[bytes | None, Report | None]:
        """Return the key of a file's findings and, if they are known, its report."""
        key = self._key(path, data)
        if self._cache is None or key is None:
            return None, None
        return key, self._cache.get(key, path, data) or self._asked(key, path, data)

    def _asked(self, key: bytes, path: PurePath, data: bytes) -> Report | None:
        """Ask a newslint that is running already; remember what it says."""
        if self._warm is None or self._cache is None:
            return None
        engines = readiness(self._finder.settings(Path(path)).config).versions
        report = self._warm.report(path, data, key, engines)
        if report is not None:
            self._cache.put(key, report)
        return report

    def _key(self, path: PurePath, data: bytes) -> bytes | None:
        """Return the key of a file's findings, if they may be remembered."""
        if self._cache is None:
            return None
        try:
            settings = self._finder.settings(Path(path))
        except ConfigError:
            return None  # who lints it says so
        config = settings.config
        ready = readiness(config)
        if any(name in ready.off for name in config.asked):
            return None  # the run is to fail: let the engine say why
        try:
            beside = seen(settings, path, decode(data)[0])
        except (BesideError, UnreadableError):
            return None  # who lints it says so
        self._ready |= ready.versions.keys()
        return self._cache.key(config, path, data, ready.versions, beside)


def _ahead(
    todo: Iterable[tuple[Job, Report | Task]], most: int
) -> Iterator[tuple[Job, Report | Task]]:
    """Yield what is next, until `most` of it is still to be done."""
    for item in islice(todo, _AHEAD):
        yield item
        most -= callable(item[1])
        if not most:
            return
