"""The text of a configuration file: read whole, checked key by key, with the lines of errors."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from newslint.expression import ExpressionError, compiled
from newslint.nearest import hint
from newslint.regular import content
from newslint.settings.inside import is_inside, tree_of
from newslint.settings.keys import OWN_KEYS, Key

PYPROJECT = "pyproject.toml"
_MOST = 1_000_000  # bytes: tables by the thousand take seconds to read
_HEADER = re.compile(r"\s*\[{1,2}\s*([^\[\]]+?)\s*\]{1,2}")
_PLACE = re.compile(r"(.*) \(at line (\d+), column (\d+)\)", re.DOTALL)


class ConfigError(Exception):
    """A configuration that is not right; the message is one line: file, line, what to do."""


@dataclass(frozen=True, slots=True)
class Source:
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
        """Return an error in a line, to be raised."""
        return ConfigError(f"{shown(self.file)}:{line}: {message}")


def speaks(file: Path) -> bool:
    """Whether a configuration file says anything of newslint."""
    if file.name != PYPROJECT:
        return True
    text = read(file)
    if "newslint" not in text:
        return False
    tool = parse(file, text).get("tool", {})
    return isinstance(tool, dict) and "newslint" in tool


def read(file: Path) -> str:
    """Return the text of a configuration file, or of words beside it. Raises ConfigError."""
    try:
        if file.is_symlink() and not is_inside(file, tree_of(file.absolute().parent)):
            raise ConfigError(f"{shown(file)}: is a link that points outside the repository")
        return content(file, _MOST).decode("utf-8-sig")
    except OSError as error:
        raise ConfigError(f"{shown(file)}: cannot be read: {error.strerror}") from None
    except UnicodeDecodeError as error:
        raise ConfigError(f"{shown(file)}: not UTF-8 at byte {error.start}") from None


def parse(file: Path, text: str) -> dict[str, Any]:
    """Return the tables of a configuration file. Raises ConfigError."""
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


def read_keys(file: Path, known: Mapping[str, Key]) -> dict[str, Any]:
    """Read a file that holds nothing but the `known` keys. Raises ConfigError."""
    source = Source(file, read(file))
    data = parse(file, source.text)
    for key, value in data.items():
        check(source, source.line("", key), key, value, known)
    return data


def check(source: Source, line: int, key: str, value: object, known: Mapping[str, Key]) -> None:
    """Raise ConfigError for a key that is not among the `known`, or that has a wrong value."""
    if key not in known:
        if key in OWN_KEYS:
            raise source.error(
                line,
                f"'{key}' may be set only on the command line or in your own configuration file",
            )
        advice = hint(key.replace("_", "-"), known) or f"; the keys are {', '.join(known)}"
        if key == "tool":
            advice = ": [tool.newslint] is for pyproject.toml; write the keys here without a table"
        raise source.error(line, f"unknown key '{key}'{advice}")
    wrong = known[key].wrong(value) or _wrong_pattern(key, value)
    if wrong:
        raise source.error(line, f"'{key}' {wrong}")


def _wrong_pattern(key: str, value: Any) -> str | None:
    """Say what is wrong with a list of patterns, if `key` has one."""
    if key == "ignore-patterns":
        return _wrong_expression(value)
    if key not in ("exclude", "files"):
        return None
    from newslint.settings.patterns import PatternError, spec

    try:
        spec(value)
    except PatternError as error:
        return f"is not right: {error}"
    return None


def _wrong_expression(patterns: list[str]) -> str | None:
    for pattern in patterns:
        try:
            compiled(pattern)
        except ExpressionError as error:
            return f"has a bad regular expression '{pattern[:60]}': {error}"
    return None
