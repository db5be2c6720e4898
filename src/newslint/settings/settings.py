"""Where settings come from: configuration files, each for the files below it, and the command line.

The nearest `newslint.toml`, or `pyproject.toml` with a table `[tool.newslint]`, from a file upward
is its configuration. A configuration is data: nothing in it can run code.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import asdict, fields, is_dataclass, replace
from pathlib import Path
from typing import Any

from newslint.readers import SUFFIXES
from newslint.settings.config import COMMAND_LINE, DEFAULT, DEFAULTS, Config, Settings
from newslint.settings.keys import KEYS
from newslint.settings.loading import load
from newslint.settings.text import PYPROJECT, ConfigError, read_keys, shown, speaks

__all__ = [
    "COMMAND_LINE",
    "DEFAULT",
    "DEFAULTS",
    "ConfigError",
    "Finder",
    "Settings",
    "listing",
    "load",
    "read_keys",
    "shown",
    "speaks",
    "toml",
]

_FILES = ("newslint.toml", PYPROJECT)


class Finder:
    """Finds the settings of files; `given` are those of the command line, by key.

    `select` given takes the place of a configuration's, `ignore` is added to it. `exclude` has
    patterns that are seen from the working folder.
    """

    def __init__(
        self,
        given: Mapping[str, Any],
        *,
        file: Path | None = None,
        isolated: bool = False,
        exclude: tuple[str, ...] = (),
    ) -> None:
        self._given = given
        self._exclude = exclude
        self._file = file
        self._isolated = isolated
        self._by_folder: dict[Path, Path | None] = {}
        self._by_file: dict[Path | None, Settings] = {}

    @property
    def asked(self) -> dict[str, Any]:
        """What settings are found by, as JSON has it: another newslint finds the same by it."""
        file = str(self._file.absolute()) if self._file else None
        return {"given": dict(self._given), "file": file, "isolated": self._isolated}

    def settings(self, path: Path) -> Settings:
        """Return the settings of the file or folder `path`. Raises ConfigError."""
        file = self._file
        if file is None and not self._isolated:
            full = path.absolute()
            file = self._nearest(full if full.is_dir() else full.parent)
        if file not in self._by_file:
            found = load(file) if file else Settings(DEFAULTS)
            self._by_file[file] = _with_given(found, self._given)
        return self._by_file[file]

    def excludes(self, path: Path) -> bool:
        """Whether a file or folder is excluded. Raises ConfigError and PatternError."""
        config = self.settings(path.parent).config
        return config.matches(config.exclude, path) or Config().matches(self._exclude, path)

    def reads(self, path: Path) -> bool:
        """Whether newslint has a reader for a file. Raises ConfigError."""
        suffix = path.suffix.lower()
        return suffix in SUFFIXES or suffix in self.settings(path.parent).config.formats

    def is_common(self, path: Path) -> bool:
        """Whether the configuration of a file is that of the working folder, too."""
        if self._file is not None or self._isolated:
            return True
        full = path.absolute()
        folder = full if full.is_dir() else full.parent
        return self._nearest(folder) == self._nearest(Path.cwd())

    def _nearest(self, folder: Path) -> Path | None:
        found, passed = None, []
        for each in (folder, *folder.parents):
            if each in self._by_folder:
                found = self._by_folder[each]
                break
            passed.append(each)
            files = (each / name for name in _FILES)
            found = next((file for file in files if _is_there(file) and speaks(file)), None)
            if found:
                break
        self._by_folder |= dict.fromkeys(passed, found)
        return found


def _is_there(file: Path) -> bool:
    """Whether there is a configuration; one that cannot be read is an error, not none."""
    broken = file.name != PYPROJECT and os.path.lexists(file) and not file.is_dir()
    return file.is_file() or broken


def _with_given(settings: Settings, given: Mapping[str, Any]) -> Settings:
    values = dict(given)
    if "select" in values:
        values.setdefault("extend-select", ())
    if "ignore" in values:
        values["ignore"] = settings.config.ignore + values["ignore"]
    names = {key.replace("-", "_"): value for key, value in values.items()}
    origins = {**settings.origins, **dict.fromkeys(values, COMMAND_LINE)}
    return replace(settings, config=replace(settings.config, **names), origins=origins)


def listing(settings: Settings) -> Iterator[tuple[str, object, str]]:
    """Yield each key with its value and where that came from."""
    for each in fields(Config):
        key = each.name.replace("_", "-")
        if key in KEYS:
            origin = settings.origins.get(key, DEFAULT)
            yield key, getattr(settings.config, each.name), origin


def toml(value: object) -> str:
    """Return a setting as a configuration file would have it."""
    if is_dataclass(value) and not isinstance(value, type):
        value = asdict(value)
    if isinstance(value, dict):
        pairs = (f"{json.dumps(key, ensure_ascii=False)} = {toml(each)}"
                 for key, each in value.items() if each is not None)  # fmt: skip
        return f"{{{', '.join(pairs)}}}"
    if isinstance(value, tuple):
        return f"[{', '.join(map(toml, value))}]"
    return json.dumps(value if isinstance(value, bool) else str(value or ""), ensure_ascii=False)
