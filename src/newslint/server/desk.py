"""The linters of a server: made when first needed, and again when a configuration changes."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path, PurePath
from threading import Lock
from typing import TYPE_CHECKING, Any

from newslint.article.analysis import Analyses
from newslint.running.beside import MissingSourceError, find, original
from newslint.running.file_linter import FileLinter, Mode
from newslint.settings.settings import Finder, Settings

if TYPE_CHECKING:
    from newslint.engines.engines import Engines
    from newslint.linting.linter import Linter
    from newslint.readers.original import Original


class Desk:
    """Lints for a server. What paragraphs were analysed as is kept; threads may share one.

    `given` are settings by key, as on the command line; no article leaves this machine.
    """

    def __init__(
        self, given: Mapping[str, Any], *, file: Path | None = None, isolated: bool = False
    ) -> None:
        self._given, self._file, self._isolated = given, file, isolated
        self.analyses = Analyses()
        self.engines: dict[tuple[str, str], Engines] = {}
        self._turn = Lock()
        self._start(given)

    def _start(self, given: Mapping[str, Any]) -> None:
        finder = Finder(given, file=self._file, isolated=self._isolated)
        self._files = FileLinter(finder, Mode.CHECK, analyses=self.analyses, engines=self.engines)
        self._alone: dict[Linter, Linter] = {}

    def reload(self, given: Mapping[str, Any] | None = None) -> None:
        """Read all configurations anew, and take other settings where they are given."""
        with self._turn:
            self._given = self._given if given is None else given
            self._start(self._given)

    def close(self) -> None:
        """End what runs beside newslint."""
        self._files.close()

    @property
    def finder(self) -> Finder:
        """What finds the settings of files."""
        return self._files.finder

    def settings(self, path: PurePath) -> Settings:
        """Return the settings of a file. Raises ConfigError."""
        with self._turn:
            return self._files.finder.settings(Path(path))

    def linter(self, path: PurePath) -> Linter:
        """Return what lints a file. Raises ConfigError, RuleError and ModelError."""
        with self._turn:
            return self._files.linter(path)

    def alone(self, path: PurePath) -> Linter:
        """Return what lints a file without any engine. Raises as `linter` does."""
        linter = self.linter(path)
        with self._turn:
            if linter not in self._alone:
                self._alone[linter] = linter.alone()
            return self._alone[linter]

    def original(self, path: PurePath, text: str) -> Original | None:
        """Return what an article was translated from, None where none is named or it is not there.

        Raises BesideError and ConfigError.
        """
        settings = self.settings(path)
        try:
            source = find(settings, path, text)
        except MissingSourceError:
            return None
        return original(source, settings.config.reading) if source else None

    @property
    def off(self) -> Mapping[str, str]:
        """The engines that should run and do not, with the reason."""
        return self._files.off
