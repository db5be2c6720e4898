"""Which files to lint: those named, and those found in the folders named.

A walk skips hidden files and folders, symbolic links, and what `.gitignore` or `.ignore` files
exclude, those above the folder included as far as its repository goes. `exclude` of the
configuration holds for files that are named, too: hooks name files.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from newslint.model import Failure
from newslint.readers import SUFFIXES
from newslint.regular import content
from newslint.settings.settings import ConfigError, Finder, Settings, shown

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

_IGNORE_FILES = (".gitignore", ".ignore")
_LONGEST = 200_000  # bytes of one: each line takes its time with each file

Layers = tuple[tuple[Path, "GitIgnoreSpec"], ...]
"""Ignore files with the folder that each is in, from the outermost to the innermost."""


class MissingError(Exception):
    """A path that is named and does not exist."""


def find(paths: Iterable[Path], finder: Finder) -> Iterator[Path | Failure]:
    """Yield the files to lint, each once, folder by folder in the order of their names.

    A folder that cannot be listed is a failure. Raises MissingError, before anything is yielded,
    where a path does not exist.
    """
    named = list(paths)
    for path in named:
        try:
            path.stat()
        except OSError as error:
            known = isinstance(error, (FileNotFoundError, NotADirectoryError))
            reason = "no such file or folder" if known else f"cannot be read: {error.strerror}"
            raise MissingError(f"{path}: {reason}") from None
    seen: set[str] = set()
    for path in named:
        for file in _walk(path, _above(path), finder) if path.is_dir() else (path,):
            if isinstance(file, Failure):
                yield file
                continue
            key = os.path.normcase(file.absolute())
            if key not in seen and (file is not path or not _excluded(path, finder.settings(path))):
                seen.add(key)
                yield file


def _walk(folder: Path, layers: Layers, finder: Finder) -> Iterator[Path | Failure]:
    try:
        layers = (*layers, *_layers(folder))
        with os.scandir(folder) as entries:
            found = sorted(entries, key=lambda entry: entry.name)
    except OSError as error:
        elsewhere = error.filename is not None and Path(error.filename).name in _IGNORE_FILES
        name = f"{Path(error.filename).name}: " if elsewhere else ""
        yield Failure(display(folder), None, f"cannot be listed: {name}{error.strerror}")
        return
    settings = None  # not asked for where no article is: a broken configuration is no matter there
    for entry in found:
        if entry.name.startswith(".") or entry.is_symlink():
            continue
        path = folder / entry.name
        is_folder = entry.is_dir(follow_symlinks=False)
        if not is_folder and path.suffix.lower() not in SUFFIXES:
            continue
        if layers and _ignored(path, layers, is_folder=is_folder):
            continue
        try:
            settings = settings or finder.settings(folder)
        except ConfigError as error:
            if finder.is_common(folder):
                raise
            yield Failure(display(folder), None, f"not checked: {error}")
            return
        if _excluded(path, settings):
            continue
        if is_folder:
            yield from _walk(path, layers, finder)
        else:
            yield path


def _excluded(path: Path, settings: Settings) -> bool:
    return settings.config.matches(settings.config.exclude, path)


def _ignored(path: Path, layers: Layers, *, is_folder: bool) -> bool:
    """Whether ignore files exclude `path`; the innermost one that speaks of it decides."""
    full = path.absolute()
    for folder, spec in reversed(layers):
        name = full.relative_to(folder).as_posix() + ("/" if is_folder else "")
        include = spec.check_file(name).include
        if include is not None:
            return include
    return False


def _layers(folder: Path) -> Layers:
    from newslint.settings.patterns import sound, spec

    full = folder.absolute()
    lines = [
        line
        for name in _IGNORE_FILES
        if (full / name).is_file()
        for line in content(full / name, _LONGEST).decode("utf-8", "replace").splitlines()
    ]
    kept = sound(lines)
    return ((full, spec(kept)),) if kept else ()


def _above(folder: Path) -> Layers:
    """Return the ignore files of the folders above `folder`, up to the root of its repository."""
    full = folder.absolute()
    parents: list[Path] = []
    for parent in (full, *full.parents):
        if (parent / ".git").exists():
            return tuple(layer for each in reversed(parents) for layer in _layers(each))
        if parent.parent != parent:
            parents.append(parent.parent)
    return ()


def display(path: Path) -> Path:
    """Return `path` as findings show it: relative to the working folder where it is inside."""
    return Path(shown(path))
