"""Which files to lint: those named, and those found in the folders named.

A walk skips hidden files and folders, symbolic links, and what `.gitignore` or `.ignore` files
exclude, those above the folder included as far as its repository goes. `exclude` of the
configuration holds for files that are named, too: hooks name files.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from newslint.model import Failure
from newslint.readers import kinds
from newslint.regular import content
from newslint.settings.settings import ConfigError, Finder, shown

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

_SHOWN = 8  # suffixes
_IGNORE_FILES = (".gitignore", ".ignore")
_LONGEST = 200_000  # bytes of one: each line takes its time with each file

Layers = tuple[tuple[Path, "GitIgnoreSpec"], ...]
"""Ignore files with the folder that each is in, from the outermost to the innermost."""


class MissingError(Exception):
    """A path that is named and does not exist."""


@dataclass(slots=True)
class Sight:
    """What a walk came across: articles, what is excluded, links, and the suffixes of the rest."""

    articles: int = 0
    excluded: int = 0
    links: int = 0
    others: Counter[str] = field(default_factory=Counter)

    def nothing(self) -> str:
        """Say why there was nothing to read."""
        most = sorted(self.others, key=lambda suffix: (-self.others[suffix], not suffix, suffix))
        seen = [f"{self.others[each]} {each or 'without a suffix'}" for each in most[:_SHOWN]]
        seen += ["…"] if len(self.others) > _SHOWN else []
        links = "1 link" if self.links == 1 else f"{self.links} links"
        seen += [f"{links}, not followed"] if self.links else []
        return f"no articles here ({', '.join(seen) or 'no files'}); newslint reads {kinds()}"


def find(
    paths: Iterable[Path], finder: Finder, notice: Callable[[str], object] | None = None
) -> Iterator[Path | Failure]:
    """Yield the files to lint, each once, folder by folder in the order of their names.

    A folder that cannot be listed or has no article is a failure, and so is a named file that is
    of no known kind. Where all that there is is excluded, `notice` is told. Raises MissingError,
    before anything is yielded, where a path does not exist.
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
    sights = []
    for path in named:
        sight = Sight()
        sights.append(sight)
        for file in _of_path(path, finder, sight):
            if isinstance(file, Failure):
                yield file
                continue
            key = os.path.realpath(file)
            if key not in seen:
                seen.add(key)
                yield file
    excluded = sum(sight.excluded for sight in sights)
    if notice and excluded and not any(sight.articles for sight in sights):
        notice(f"nothing was checked: all files here are excluded ({excluded})")


def unknown_kind(path: Path) -> Failure:
    """Return the failure of a file that newslint has no reader for."""
    kind = f"unknown kind of file ({path.suffix or 'no suffix'})"
    return Failure(display(path), None, f"{kind}; newslint reads {kinds()}")


def _of_path(path: Path, finder: Finder, sight: Sight) -> Iterator[Path | Failure]:
    """Yield the files of a path that is named."""
    if path.is_dir():
        failed = False
        for file in _walk(path, _above(path), finder, sight):
            failed |= isinstance(file, Failure)
            yield file
        if not (sight.articles or sight.excluded or failed):
            yield Failure(display(path), None, sight.nothing())
    elif path.is_file() and not finder.reads(path):
        yield unknown_kind(path)
    elif finder.excludes(path):
        sight.excluded += 1
    else:
        sight.articles += 1
        yield path


def _walk(folder: Path, layers: Layers, finder: Finder, sight: Sight) -> Iterator[Path | Failure]:
    try:
        layers = (*layers, *_layers(folder))
        with os.scandir(folder) as entries:
            found = sorted(entries, key=lambda entry: entry.name)
    except OSError as error:
        elsewhere = error.filename is not None and Path(error.filename).name in _IGNORE_FILES
        name = f"{Path(error.filename).name}: " if elsewhere else ""
        yield Failure(display(folder), None, f"cannot be listed: {name}{error.strerror}")
        return
    for entry in found:
        if entry.name.startswith("."):
            continue
        if entry.is_symlink():
            sight.links += 1
            continue
        path = folder / entry.name
        is_folder = entry.is_dir(follow_symlinks=False)
        if not is_folder and not _reads(finder, path):
            sight.others[path.suffix.lower()] += 1
            continue
        if layers and _ignored(path, layers, is_folder=is_folder):
            sight.excluded += 1
            continue
        try:  # where no article is a broken configuration is no matter
            excluded = finder.excludes(path)
        except ConfigError as error:
            if finder.is_common(folder):
                raise
            yield Failure(display(folder), None, f"not checked: {error}")
            return
        if excluded:
            sight.excluded += 1
        elif is_folder:
            yield from _walk(path, layers, finder, sight)
        else:
            sight.articles += 1
            yield path


def _reads(finder: Finder, path: Path) -> bool:
    """Whether a file is an article; where none is, a broken configuration is no matter."""
    try:
        return finder.reads(path)
    except ConfigError:
        return False


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
