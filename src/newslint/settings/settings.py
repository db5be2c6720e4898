"""Where settings come from: configuration files, each for the files below it, and the command line.

The nearest `newslint.toml`, or `pyproject.toml` with a table `[tool.newslint]`, from a file upward
is its configuration. A configuration is data: nothing in it can run code.
"""

from __future__ import annotations

import json
import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field, fields, is_dataclass, replace
from pathlib import Path
from typing import Any

from newslint.nearest import hint
from newslint.regular import content
from newslint.settings.config import Config, Override
from newslint.settings.inside import is_inside, tree_of
from newslint.settings.keys import KEYS, OVERRIDE_KEYS, OWN_KEYS, Key

COMMAND_LINE = "command line"
DEFAULT = "default"
DEFAULTS = Config(fluency="auto", languagetool="auto")
"""The settings of the command line where nobody says anything."""

_PYPROJECT = "pyproject.toml"
_FILES = ("newslint.toml", _PYPROJECT)
_MOST = 1_000_000  # bytes: tables by the thousand take seconds to read
_HEADER = re.compile(r"\s*\[{1,2}\s*([^\[\]]+?)\s*\]{1,2}")
_PLACE = re.compile(r"(.*) \(at line (\d+), column (\d+)\)", re.DOTALL)


class ConfigError(Exception):
    """A configuration that is not right; the message is one line: file, line, what to do."""


@dataclass(frozen=True, slots=True)
class Settings:
    """A configuration, its file, and for each key that is not at its default where it was set."""

    config: Config
    file: Path | None = None
    origins: Mapping[str, str] = field(default_factory=dict)


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
    broken = file.name != _PYPROJECT and os.path.lexists(file) and not file.is_dir()
    return file.is_file() or broken


def speaks(file: Path) -> bool:
    """Whether a configuration file says anything of newslint."""
    if file.name != _PYPROJECT:
        return True
    text = _read(file)
    if "newslint" not in text:
        return False
    tool = _parse(file, text).get("tool", {})
    return isinstance(tool, dict) and "newslint" in tool


def _with_given(settings: Settings, given: Mapping[str, Any]) -> Settings:
    values = dict(given)
    if "select" in values:
        values.setdefault("extend-select", ())
    if "ignore" in values:
        values["ignore"] = settings.config.ignore + values["ignore"]
    names = {key.replace("-", "_"): value for key, value in values.items()}
    origins = {**settings.origins, **dict.fromkeys(values, COMMAND_LINE)}
    return replace(settings, config=replace(settings.config, **names), origins=origins)


def load(file: Path) -> Settings:
    """Read a configuration file. Raises ConfigError."""
    text = _read(file)
    data, table = _parse(file, text), ""
    if file.name == _PYPROJECT:
        data, table = data["tool"]["newslint"], "tool.newslint"
    source = _Source(file, text)
    if not isinstance(data, dict):
        raise source.error(1, f"'{table}' must be a table")
    values: dict[str, Any] = {"root": file.absolute().parent}
    origins = {}
    for key, value in data.items():
        line = source.line(table, key)
        _check(source, line, key, value, KEYS)
        origins[key] = f"{shown(file)}:{line}"
        values[key.replace("-", "_")] = tuple(value) if isinstance(value, list) else value
    values["overrides"] = tuple(_overrides(source, table, data.get("overrides", [])))
    if "extend-rules" in data:
        values["extend_rules"] = tuple(_rule_folders(source, origins, data["extend-rules"]))
    return Settings(replace(DEFAULTS, **values), file, origins)


def _rule_folders(
    source: _Source, origins: Mapping[str, str], folders: list[str]
) -> Iterator[Path]:
    """Yield folders of rules; raise ConfigError for one that is not in the repository."""
    home = source.file.absolute().parent
    tree = tree_of(home)
    for folder in folders:
        if not is_inside(home / folder, tree):
            raise ConfigError(
                f"{origins['extend-rules']}: '{folder}' points outside {shown(tree)}; copy the"
                " rules into the repository"
            )
        yield home / folder


def read_keys(file: Path, known: Mapping[str, Key]) -> dict[str, Any]:
    """Read a file that holds nothing but the `known` keys. Raises ConfigError."""
    source = _Source(file, _read(file))
    data = _parse(file, source.text)
    for key, value in data.items():
        _check(source, source.line("", key), key, value, known)
    return data


def _overrides(source: _Source, table: str, items: list[Any]) -> Iterator[Override]:
    name = f"{table}.overrides" if table else "overrides"
    for number, item in enumerate(items):
        if not isinstance(item, dict):
            raise source.error(source.line(table, "overrides"), "an override is a table")
        for key, value in item.items():
            _check(source, source.line(name, key, number), key, value, OVERRIDE_KEYS)
        if "files" not in item:
            raise source.error(source.line(name, None, number), "an override needs 'files'")
        values: dict[str, Any] = {key: tuple(value) for key, value in item.items()}
        yield Override(**values)


def _check(source: _Source, line: int, key: str, value: object, known: Mapping[str, Key]) -> None:
    if key not in known:
        if key in OWN_KEYS:
            raise source.error(line, f"'{key}' is for the user's own file or the command line only")
        advice = hint(key.replace("_", "-"), known) or f"; known are {', '.join(known)}"
        raise source.error(line, f"unknown key '{key}'{advice}")
    wrong = known[key].wrong(value) or _wrong_pattern(key, value)
    if wrong:
        raise source.error(line, f"'{key}' {wrong}")


def _wrong_pattern(key: str, value: Any) -> str | None:
    """Say what is wrong with a list of patterns of files, if `key` has one."""
    if key not in ("exclude", "files"):
        return None
    from newslint.settings.patterns import PatternError, spec

    try:
        spec(value)
    except PatternError as error:
        return f"is not right: {error}"
    return None


@dataclass(frozen=True, slots=True)
class _Source:
    """A configuration file's text, to name lines in errors: the TOML reader keeps none."""

    file: Path
    text: str

    def line(self, table: str, key: str | None, number: int = 0) -> int:
        """Return the line of `key` in the table of that name, the `number`-th of its name.

        Where the key cannot be seen (an inline table) it is the line of what holds it.
        """
        current, seen, best = "", -1, 1
        if not table:
            seen = 0
        for at, text in enumerate(self.text.splitlines(), 1):
            header = _HEADER.match(text)
            if header:
                current = re.sub(r"[\s\"']", "", header[1])
                seen += current == table
                if current == table and seen == number:
                    best = at
            inside = current == table and seen == number
            if key and inside and re.match(rf"\s*[\"']?{re.escape(key)}[\"']?\s*[=.]", text):
                return at
            if key and header and current == f"{table}.{key}".lstrip("."):
                return at
        return best

    def error(self, line: int, message: str) -> ConfigError:
        return ConfigError(f"{shown(self.file)}:{line}: {message}")


def _read(file: Path) -> str:
    try:
        if file.is_symlink() and not is_inside(file, tree_of(file.absolute().parent)):
            raise ConfigError(f"{shown(file)}: is a link that points outside its repository")
        return content(file, _MOST).decode("utf-8-sig")
    except OSError as error:
        raise ConfigError(f"{shown(file)}: cannot be read: {error.strerror}") from None
    except UnicodeDecodeError as error:
        raise ConfigError(f"{shown(file)}: not UTF-8 at byte {error.start}") from None


def _parse(file: Path, text: str) -> dict[str, Any]:
    import tomllib  # most files have no configuration

    try:
        return tomllib.loads(text)
    except (RecursionError, ValueError) as error:  # a TOMLDecodeError is a ValueError
        if not isinstance(error, tomllib.TOMLDecodeError):
            detail = "too deep" if isinstance(error, RecursionError) else "a number is too long"
            raise ConfigError(f"{shown(file)}: not valid TOML: {detail}") from None
        place = _PLACE.fullmatch(str(error))
        end = str(text.count("\n") + 1)
        message, where = (place[1], f"{place[2]}:{place[3]}") if place else (str(error), end)
        raise ConfigError(f"{shown(file)}:{where}: not valid TOML: {message}") from None


def shown(file: Path) -> str:
    """Return a path as it is shown: relative to the working folder where it is inside."""
    if not file.is_absolute() and ".." not in file.parts:
        return file.as_posix()
    full, here = file.absolute(), Path.cwd()
    return (full.relative_to(here) if full.is_relative_to(here) else full).as_posix()


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
