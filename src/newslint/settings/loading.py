"""Loads a configuration file, with the shared one that it extends and the words beside it."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from newslint.settings.config import DEFAULTS, Override, Settings
from newslint.settings.inside import is_inside, tree_of
from newslint.settings.keys import KEYS, OVERRIDE_KEYS, PRONOUNS
from newslint.settings.text import (
    PYPROJECT,
    ConfigError,
    Source,
    check,
    parse,
    read,
    shown,
    speaks,
)

_DEEPEST = 8  # configurations that extend each other
_ADDED = ("people", "severity", "formats", "names", "overrides", "extend-rules", "ignore-patterns")
"""Keys whose values are added to those of a shared configuration; others take their place."""

_ENTRY = re.compile(r"(?P<name>[^=]*\w[^=]*?)\s*(?:=\s*(?P<gender>.*\S)\s*)?")


def load(file: Path) -> Settings:
    """Read a configuration file, and what it extends. Raises ConfigError."""
    return _load(file, ())


def _load(file: Path, extending: tuple[Path, ...]) -> Settings:
    text = read(file)
    data, table = parse(file, text), ""
    if file.name == PYPROJECT:
        if not speaks(file):
            raise ConfigError(f"{shown(file)}: it has no table [tool.newslint]")
        data, table = data["tool"]["newslint"], "tool.newslint"
    source = Source(file, text)
    if not isinstance(data, dict):
        raise source.error(1, f"'{table}' must be a table")
    values: dict[str, Any] = {}
    origins = {}
    for key, value in data.items():
        line = source.line(table, key)
        check(source, line, key, value, KEYS)
        origins[key] = f"{shown(file)}:{line}"
        values[key] = tuple(value) if isinstance(value, list) else value
    if "overrides" in data:
        values["overrides"] = tuple(_overrides(source, table, data["overrides"]))
    if "extend-rules" in data:
        folders = values["extend-rules"]
        values["extend-rules"] = tuple(_inside(source, origins["extend-rules"], folders))
    if "formats" in data:
        values["formats"] = {f".{key.lower().lstrip('.')}": each for key, each in
                             data["formats"].items()}  # fmt: skip
    for each in _inside(source, origins.get("vocabulary", ""), values.get("vocabulary", ())):
        _add_words(each, values)
    base = Settings(DEFAULTS)
    if data.get("extend"):
        base = _shared(source, origins["extend"], data["extend"], (*extending, file))
    return _over(base, values, origins, file)


def _over(
    base: Settings, values: Mapping[str, Any], origins: Mapping[str, str], file: Path
) -> Settings:
    """Return the settings of a file over those that it extends."""
    fields: dict[str, Any] = {"root": file.absolute().parent}
    for key, value in values.items():
        name = key.replace("-", "_")
        before = getattr(base.config, name)
        if key in _ADDED:
            value = {**before, **value} if isinstance(value, dict) else (*before, *value)  # noqa: PLW2901
        fields[name] = value
    return Settings(replace(base.config, **fields), file, {**base.origins, **origins})


def _shared(source: Source, origin: str, name: str, extending: tuple[Path, ...]) -> Settings:
    """Load the configuration that another one extends. Raises ConfigError."""
    (file,) = _inside(source, origin, (name,))
    chain = [each.resolve() for each in extending]
    if file.resolve() in chain:
        raise ConfigError(
            f"{origin}: '{name}' and this file extend each other; remove one of the two 'extend'"
        )
    if len(extending) >= _DEEPEST:
        raise ConfigError(f"{origin}: more than {_DEEPEST} configurations extend each other")
    if not os.path.isfile(file):  # noqa: PTH113 # the path may be too long for any file
        raise ConfigError(f"{origin}: there is no '{name}'; name a file relative to this one")
    if not speaks(file):
        raise ConfigError(f"{origin}: '{name}' has no table [tool.newslint]")
    return _load(file, extending)


def _inside(source: Source, origin: str, names: tuple[str, ...]) -> Iterator[Path]:
    """Yield what a configuration names; raise ConfigError for what is not in its repository."""
    home = source.file.absolute().parent
    tree = tree_of(home)
    for name in names:
        if "\0" in name or not is_inside(home / name, tree):
            raise ConfigError(
                f"{origin}: '{name}' points outside {shown(tree)}; copy it into the repository"
            )
        straight = Path(os.path.normpath(home / name))  # as people would write it
        yield straight if straight.resolve() == (home / name).resolve() else home / name


def _add_words(file: Path, values: dict[str, Any]) -> None:
    """Add the names and people in a file of words to those of a configuration.

    A line is a name, `El País`, or a name with a gender, `Kim Min-ji = female`; "#" begins a
    comment. What the configuration itself says of a person holds. Raises ConfigError.
    """
    names, people = [], {}
    for number, raw in enumerate(read(file).splitlines(), 1):
        line = raw.partition("#")[0].strip()
        found = _ENTRY.fullmatch(line)
        gender = found["gender"] if found else None
        if line and (found is None or (gender and not re.fullmatch(PRONOUNS, gender))):
            raise ConfigError(
                f"{shown(file)}:{number}: write one name on each line, or one name with a gender"
                ' such as "Kim Min-ji = female"'
            )
        if found and gender:
            people[found["name"]] = gender
        elif found:
            names.append(found["name"])
    values["names"] = (*values.get("names", ()), *names)
    values["people"] = {**people, **values.get("people", {})}


def _overrides(source: Source, table: str, items: list[Any]) -> Iterator[Override]:
    name = f"{table}.overrides" if table else "overrides"
    for number, item in enumerate(items):
        if not isinstance(item, dict):
            raise source.error(source.line(table, "overrides"), "each override must be a table")
        for key, value in item.items():
            check(source, source.line(name, key, number), key, value, OVERRIDE_KEYS)
        if "files" not in item:
            raise source.error(source.line(name, None, number), "an override needs 'files'")
        values: dict[str, Any] = {key: tuple(value) for key, value in item.items()}
        yield Override(**values)
