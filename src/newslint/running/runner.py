"""Lints and fixes many files, one report each, in order; one broken file never stops the rest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import Enum
from functools import partial
from itertools import chain, islice
from operator import methodcaller
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from newslint.article.analysis import ModelError
from newslint.atomic import write
from newslint.catalogue.rule import RuleError
from newslint.catalogue.selection import UnknownRuleError
from newslint.engines.readiness import readiness
from newslint.model import Failure, Report, Safety
from newslint.readers.decode import UnreadableError, decode
from newslint.running.novelty import Novelty
from newslint.running.walk import display
from newslint.running.workers import PAYS_FROM, Task, Workers, processors
from newslint.settings.settings import ConfigError, Finder, Settings

if TYPE_CHECKING:
    from newslint.engines.engines import Engines
    from newslint.linting.linter import Linter
    from newslint.running.cache import Cache


_AHEAD = 1000  # files that are looked up before the first of them is reported


class Mode(Enum):
    """What is done with the fixes: nothing, work them out, or write them to the file."""

    CHECK = "check"
    DIFF = "diff"
    FIX = "fix"


@dataclass(frozen=True, slots=True)
class Job:
    """A file that is worked on elsewhere, and the key of its findings in the cache."""

    path: PurePath
    key: bytes | None = None


class Runner:
    """Lints files, each with the settings that hold for it; fixes go up to the safety `level`.

    A worker process may have a Runner of its own: reports and their order depend on nothing else.
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
        self._allow_remote = allow_remote
        self._finder = finder
        self._mode = mode
        self._level = level
        self._novelty = novelty or Novelty()
        self._cache = cache if mode is Mode.CHECK else None
        self._ready: set[str] = set()  # engines that are set up
        self._off: dict[str, str] = {}
        self._missing: dict[str, str] = {}
        self._linters: dict[Path | None, Linter] = {}
        self._engines: dict[tuple[str, str], Engines] = {}

    def __enter__(self) -> Runner:
        return self

    def __exit__(self, *_: object) -> None:
        for engines in self._engines.values():
            engines.close()

    @property
    def off(self) -> dict[str, str]:
        """The engines that should have run and did not, with the reason."""
        engines = {name: why for each in self._engines.values() for name, why in each.off.items()}
        return self._off | engines

    @property
    def missing(self) -> dict[str, str]:
        """Those of them that are required."""
        required = {name for each in self._linters.values() for name in each.config.require}
        return self._missing | {name: why for name, why in self.off.items() if name in required}

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
                report = self._learnt(job.key, what(self)) if callable(what) else what
                yield self._new(report)

    def _elsewhere(self, count: int, todo: Iterable[tuple[Job, Report | Task]]) -> Iterator[Report]:
        """Yield the reports of files that worker processes lint."""
        make = partial(
            Runner,
            self._finder,
            self._mode,
            self._level,
            allow_remote=self._allow_remote,
            novelty=None if self._mode is Mode.CHECK else self._novelty,
        )
        workers: Workers[Job] = Workers(count, make)
        for job, answer in workers.run(todo):
            if isinstance(answer, Report):
                yield self._new(answer)
            elif answer is None:
                yield _failed(Failure(job.path, None, "the process that linted it died"))
            else:
                report, off, missing = answer
                self._off |= off
                self._missing |= missing
                yield self._new(self._learnt(job.key, report))

    def _job(self, file: Path | Failure) -> tuple[Job, Report | Task]:
        """Return the report of a file that is known, or what a worker is to do with it."""
        if isinstance(file, Failure):
            return Job(file.path), _failed(file)
        path = display(file)
        if self._mode is Mode.FIX:
            return Job(path), methodcaller("file", file)
        try:
            data = file.read_bytes()
        except OSError as error:
            return Job(path), _unread(path, error)
        key, report = self._look_up(path, data)
        return Job(path, key), report or methodcaller("lint", path, data)

    def file(self, file: Path) -> Report:
        """Lint the file, and write it where it is fixed."""
        path = display(file)
        try:
            data = file.read_bytes()
        except OSError as error:
            return _unread(path, error)
        report = self.text(path, data)
        if self._mode is Mode.FIX and report.repaired:
            try:
                write(file, encoded(report, data))
            except OSError as error:
                return _failed(Failure(path, None, f"cannot be written: {error.strerror}"))
        return report

    def text(self, path: PurePath, data: bytes) -> Report:
        """Lint the content of a file. Raises ConfigError, RuleError and ModelError."""
        key, report = self._look_up(path, data)
        return self._new(report or self._learnt(key, self.lint(path, data)))

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
        config = self._finder.settings(Path(path)).config
        ready = readiness(config)
        if any(name in ready.off for name in config.require):
            return None, None  # the run is to fail: let the engine say why
        self._ready |= ready.versions.keys()
        key = self._cache.key(config, path, data, ready.versions)
        report = self._cache.get(key, path, data)
        if report is not None:
            self._off |= ready.off
        return key, report

    def lint(self, path: PurePath, data: bytes) -> Report:
        """Lint the content of a file, known or not; what is old is among its findings."""
        try:
            source, encoding = decode(data)
        except UnreadableError as error:
            return _failed(Failure(path, None, str(error)))
        linter = self._linter(self._finder.settings(Path(path)))
        try:
            report = self._report(linter, path, source)
        except (ModelError, RuleError):
            raise
        except Exception as error:  # a defect of newslint must not stop the other files
            detail = " ".join(f"{type(error).__name__}: {error}".split())
            return _failed(Failure(path, None, f"newslint broke on this file: {detail}"))
        if report.fixed not in (None, source) and encoding.name != "utf-8":
            advice = f"a diff cannot hold {encoding.name.upper()}; use 'newslint fix'"
            return replace(report, fixed=None, failures=(Failure(path, None, advice),))
        return replace(report, bom=encoding.bom)

    def _report(self, linter: Linter, path: PurePath, source: str) -> Report:
        if self._mode is Mode.CHECK:
            return linter.lint(path, source)
        from newslint.fixing.fixer import fix

        def lint(path: PurePath, source: str) -> Report:
            return self._novelty.of(linter.lint(path, source))

        fixed = fix(linter, path, source, self._level, lint)
        if self._mode is Mode.DIFF:
            return replace(fixed.before, failures=fixed.report.failures, fixed=fixed.source)
        return replace(fixed.report, repaired=fixed.applied)

    def _linter(self, settings: Settings) -> Linter:
        if settings.file not in self._linters:
            self._linters[settings.file] = self._load(settings)
        return self._linters[settings.file]

    def _load(self, settings: Settings) -> Linter:
        from newslint.engines.engines import Engines
        from newslint.linting.linter import Linter  # not before there is a file to lint

        config = settings.config
        for name in config.require:
            if getattr(config, name) == "off":
                raise ConfigError(f"{name} is required (require) and switched off ({name})")
        if "://" in config.languagetool and not self._allow_remote:
            from newslint.settings.remote import refuse_remote

            refuse_remote(config.languagetool, settings.origins["languagetool"])
        key = config.fluency, config.languagetool
        self._engines.setdefault(key, Engines(config))
        try:
            return Linter(config, self._engines[key])
        except UnknownRuleError as error:
            raise ConfigError(_where(settings, error)) from None


def _where(settings: Settings, error: UnknownRuleError) -> str:
    """Say where the rule that does not exist was asked for."""
    config = settings.config
    lists = {"select": config.select, "ignore": config.ignore}
    key = next((key for key, names in lists.items() if error.name in names), "overrides")
    return f"{settings.origins.get(key, key)}: {error}"


def encoded(report: Report, before: bytes) -> bytes:
    """Return the report's source as bytes, encoded as the file was."""
    return decode(before)[1].encode(report.source)


def _ahead(
    todo: Iterable[tuple[Job, Report | Task]], most: int
) -> Iterator[tuple[Job, Report | Task]]:
    """Yield what is next, until `most` of it is still to be done."""
    for item in islice(todo, _AHEAD):
        yield item
        most -= callable(item[1])
        if not most:
            return


def _unread(path: PurePath, error: OSError) -> Report:
    return _failed(Failure(path, None, f"cannot be read: {error.strerror}"))


def _failed(failure: Failure) -> Report:
    return Report(failure.path, "", failures=(failure,))
