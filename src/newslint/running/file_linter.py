"""Lints or fixes one file at a time, each with the settings that hold for it."""

from __future__ import annotations

from dataclasses import replace
from enum import Enum
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from newslint.article.analysis import ModelError
from newslint.catalogue.rule import RuleError
from newslint.catalogue.selection import UnknownRuleError
from newslint.expression import SlowExpressionError
from newslint.model import LONGEST, Failure, Report, Safety
from newslint.readers.decode import Encoding, UnreadableError, decode
from newslint.regular import content, too_long
from newslint.running.novelty import Novelty
from newslint.running.walk import display
from newslint.settings.own import own_keys
from newslint.settings.settings import DEFAULT, ConfigError, Finder, Settings

if TYPE_CHECKING:
    from newslint.article.analysis import Analyses
    from newslint.engines.engines import Engines
    from newslint.linting.linter import Linter
    from newslint.readers.original import Original


class Mode(Enum):
    """What is done with the fixes: nothing, work them out, or write them to the file."""

    CHECK = "check"
    DIFF = "diff"
    FIX = "fix"


class FileLinter:
    """Lints files as they come; fixes go up to the safety `level`. A worker has its own."""

    def __init__(
        self,
        finder: Finder,
        mode: Mode,
        level: Safety = Safety.SAFE,
        *,
        allow_remote: bool = False,
        novelty: Novelty | None = None,
        analyses: Analyses | None = None,
        engines: dict[tuple[str, str], Engines] | None = None,
    ) -> None:
        self.finder = finder
        self.mode = mode
        self.novelty = novelty or Novelty()
        self._level = level
        self._allow_remote = allow_remote
        self._analyses = analyses
        self._linters: dict[Path | None, Linter] = {}
        self._engines = {} if engines is None else engines
        self._learnt: list[tuple[bytes, Report]] = []

    def learnt(self) -> list[tuple[bytes, Report]]:
        """Return what was found while fixing since the last call, with the content it is of."""
        learnt, self._learnt = self._learnt, []
        return learnt

    def close(self) -> None:
        """End what runs beside newslint."""
        for engines in self._engines.values():
            engines.close()

    @property
    def off(self) -> dict[str, str]:
        """The engines that were to run and were off, with the reason."""
        return {name: why for each in self._engines.values() for name, why in each.off.items()}

    def file(self, file: Path, known: Report | None = None) -> Report:
        """Lint a file, and write it where it is fixed; `known` may be what is found in it.

        Raises ConfigError, RuleError and ModelError.
        """
        path = display(file)
        try:
            data = content(file, LONGEST)
        except OSError as error:
            return unread(path, error)
        report = self.lint(path, data, known)
        if self.mode is Mode.FIX and report.repaired:
            from newslint.fixing.rewrite import RewriteError, rewrite

            try:
                rewrite(file, decode(data)[0], report.source)
            except RewriteError as error:
                return failed(Failure(path, None, error.why))
        return report

    def lint(self, path: PurePath, data: bytes, known: Report | None = None) -> Report:
        """Lint the content of a file; where nothing is fixed, what is old is among its findings.

        Where it is fixed, `known` may be what is found in it. Raises ConfigError, RuleError and
        ModelError.
        """
        if len(data) > LONGEST:  # of standard input, or in git's index
            return failed(Failure(path, None, f"cannot be read: {too_long(LONGEST)}"))
        try:
            source, encoding = decode(data)
        except UnreadableError as error:
            return failed(Failure(path, None, str(error)))
        try:
            linter = self.linter(path)
        except (ConfigError, RuleError) as error:
            if self.finder.is_common(Path(path)):
                raise
            return failed(Failure(path, None, f"not checked: {error}"))
        try:
            original, said = self.original(path, source)
            if self.mode is Mode.CHECK:
                report = linter.lint(path, source, original)
            else:
                report = self._fixed(linter, path, source, encoding, known, original)
        except ModelError:
            raise
        except SlowExpressionError as error:
            return failed(Failure(path, None, f"not checked: {error}"))
        except RuleError as error:
            if self.finder.is_common(Path(path)):
                raise
            return failed(Failure(path, None, f"not checked: {error}"))
        except Exception as error:  # a defect of newslint must not stop the other files
            detail = " ".join(f"{type(error).__name__}: {error}".split())
            return failed(Failure(path, None, f"newslint failed on this file: {detail}"))
        if report.fixed not in (None, source) and encoding.name != "utf-8":
            advice = f"a diff cannot contain {encoding.name.upper()}; use 'newslint fix' instead"
            return replace(report, fixed=None, failures=(Failure(path, None, advice),))
        return replace(
            report,
            bom=encoding.bom,
            failures=(*report.failures, *said.failures),
            notices=said.notices,
        )

    def original(self, path: PurePath, text: str) -> tuple[Original | None, Report]:
        """Return what an article was translated from, and a report of what is wrong with that."""
        from newslint.running.beside import BesideError, MissingSourceError, find, original

        settings = self.finder.settings(Path(path))
        nothing = Report(path, text)
        try:
            source = find(settings, path, text)
            read = original(source, settings.config.reading) if source else None
        except MissingSourceError as error:
            return None, replace(nothing, notices=(str(error),))
        except BesideError as error:
            return None, replace(nothing, failures=(Failure(path, None, str(error)),))
        return read, nothing

    def linter(self, path: PurePath) -> Linter:
        """Return what lints a file. Raises ConfigError, RuleError and ModelError."""
        return self._linter(self.finder.settings(Path(path)))

    def _fixed(
        self,
        linter: Linter,
        path: PurePath,
        source: str,
        encoding: Encoding,
        known: Report | None,
        original: Original | None,
    ) -> Report:
        from newslint.fixing.fixer import fix

        found = {} if known is None else {known.source: known}

        def lint(path: PurePath, source: str) -> Report:
            if source not in found:
                found[source] = linter.lint(path, source, original)
            return self.novelty.of(found[source])

        fixed = fix(linter, path, source, self._level, lint)
        ends = (each for each in {source, fixed.source} if each in found)
        self._learnt += [(encoding.encode(each), found[each]) for each in ends]
        if self.mode is Mode.DIFF:
            return replace(
                fixed.before,
                failures=fixed.report.failures,
                fixed=fixed.source,
                engines=fixed.report.engines,
            )
        stayed = len(fixed.before.findings) - len(fixed.settled)
        return replace(
            fixed.report,
            repaired=fixed.applied,
            settled=fixed.settled,
            others=len(fixed.report.findings) - stayed,
        )

    def _linter(self, settings: Settings) -> Linter:
        if settings.file not in self._linters:
            self._linters[settings.file] = self._load(settings)
        return self._linters[settings.file]

    def _load(self, settings: Settings) -> Linter:
        from newslint.engines.engines import Engines
        from newslint.linting.linter import Linter  # not before there is a file to lint

        config = settings.config
        for name, key in config.asked.items():
            if getattr(config, name) == "off":
                asks, off = (settings.origins.get(each, DEFAULT) for each in (key, name))
                raise ConfigError(
                    f"'{key}' asks for {name} ({asks}), which is switched off ({off})"
                )
        if "://" in config.languagetool:
            from newslint.settings.remote import checked

            origin = settings.origins["languagetool"]
            url = checked(config.languagetool, origin, allow_remote=self._allow_remote)
            config = replace(config, languagetool=url)
        if "model" not in settings.origins:
            config = replace(config, model=own_keys().get("model"))
        engines = config.fluency, config.languagetool
        self._engines.setdefault(engines, Engines(config))
        try:
            return Linter(config, self._engines[engines], self._analyses)
        except UnknownRuleError as error:
            raise ConfigError(_where(settings, error)) from None


def _where(settings: Settings, error: UnknownRuleError) -> str:
    """Say where the rule that does not exist was asked for."""
    key = next(key for key, names in settings.config.named.items() if error.name in names)
    return f"{settings.origins.get(key, key)}: {error}"


def encoded(report: Report, before: bytes) -> bytes:
    """Return the report's source as bytes, encoded as the file was."""
    return decode(before)[1].encode(report.source)


def unread(path: PurePath, error: OSError) -> Report:
    """Return the report of a file that cannot be read."""
    return failed(Failure(path, None, f"cannot be read: {error.strerror}"))


def failed(failure: Failure) -> Report:
    """Return the report of a file that nothing else can be said of."""
    return Report(failure.path, "", failures=(failure,))
