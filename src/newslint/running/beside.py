"""Which file an article was translated from, and what is in it.

The command line names it, else the article's front matter (`source: ../es/article.md`), else the
configuration, by a pattern for a whole repository. What a repository names stays inside it.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from newslint.model import LONGEST
from newslint.readers import SUFFIXES, Reading, kinds, read
from newslint.readers.decode import UnreadableError, decode
from newslint.readers.front_matter import value
from newslint.regular import content
from newslint.running.walk import display
from newslint.settings.inside import is_inside, tree_of
from newslint.settings.settings import COMMAND_LINE, Settings, shown

if TYPE_CHECKING:
    from newslint.readers.original import Original

_FIELD = "source"
_HEAD = 100_000  # characters in which front matter ends
_CODE = re.compile(r"([a-z]{2,3})(?:[-_][A-Za-z]{2,4})?")
_OWN_LANGUAGE = re.compile(r"\.en(?:[-_][A-Za-z]{2,4})?$")
_ENGLISH = "en"


class BesideError(Exception):
    """A source that cannot be laid beside its article; the message is one line."""


class MissingSourceError(Exception):
    """A source that a repository names and has not; the message is one line."""


@dataclass(frozen=True, slots=True)
class Named:
    """A file that is to be the source of an article; `language` is empty where nobody says it.

    `trusted` is one that the user named.
    """

    file: Path
    language: str
    trusted: bool = False


@dataclass(frozen=True, slots=True)
class Source:
    """A file that an article was translated from, as it was read: its path as it is shown."""

    path: PurePath
    data: bytes
    language: str


def find(settings: Settings, path: PurePath, text: str) -> Source | None:
    """Return the source of the article `path`, whose content is `text`; None where none is named.

    No article is its own: the pattern of a repository holds for its sources, too.
    Raises BesideError, and MissingSourceError where it is no fault that it is not there.
    """
    meant = named(settings, path, text)
    if meant is None:
        return None
    meant = replace(meant, file=_straight(meant.file))
    if meant.file.absolute() == _straight(Path(path).absolute()):
        return None
    name = shown(meant.file)
    tree = _tree(settings, path)
    if not (meant.trusted or is_inside(meant.file, tree)):
        raise BesideError(
            f"its source {name} points outside the repository; copy it there, or give --source"
        )
    if meant.file.is_dir():
        raise BesideError(f"its source {name} is a folder; name the file in it")
    if not meant.file.exists():
        missing = f"its source {name} does not exist"
        raise BesideError(missing) if meant.trusted else MissingSourceError(missing)
    if meant.file.suffix.lower() not in (*SUFFIXES, *settings.config.formats):
        raise BesideError(f"its source {name} is an unknown kind of file; newslint reads {kinds()}")
    try:
        data = content(meant.file, LONGEST)
    except OSError as error:
        raise BesideError(f"its source {name} cannot be read: {error.strerror}") from None
    return Source(display(meant.file), data, meant.language)


def _straight(file: Path) -> Path:
    """Return a path without `..` in it, where that is the same file: `en/../es/a.md`, `es/a.md`."""
    straight = Path(os.path.normpath(file))
    try:
        return straight if straight.resolve() == file.resolve() else file
    except (OSError, RuntimeError, ValueError):  # a circle of links, a zero byte
        return file


def seen(settings: Settings, path: PurePath, text: str) -> bytes:
    """Return what findings in an article follow from beside it: its source, or that it has none.

    Raises BesideError.
    """
    try:
        source = find(settings, path, text)
    except MissingSourceError as error:
        return str(error).encode(errors="surrogateescape")
    if source is None:
        return b""
    name = f"{source.path.as_posix()}\0{source.language}\0"
    return name.encode(errors="surrogateescape") + source.data


def original(source: Source, reading: Reading) -> Original:
    """Read a source as the reader of its format does. Raises BesideError."""
    from newslint.readers.original import Original
    from newslint.source.language import contradiction

    name = source.path.as_posix()
    try:
        document = read(source.path, decode(source.data)[0], reading)
    except UnreadableError as error:
        raise BesideError(f"its source {name} is {error}") from None
    if not document.blocks:
        raise BesideError(f"its source {name} has no text")
    seen = contradiction(document.prose, source.language) if source.language else None
    if seen is not None:
        raise BesideError(f"its source {name} is in '{seen}', not in '{source.language}'")
    return Original(document, source.language)


def named(settings: Settings, path: PurePath, text: str) -> Named | None:
    """Return the file that is to be the source of the article `path`; it may not exist.

    Raises BesideError where several could be meant.
    """
    config = settings.config
    if settings.origins.get(_FIELD) == COMMAND_LINE:
        return Named(Path(config.source), config.source_language, trusted=True)
    said = value(text[:_HEAD], _FIELD)
    if said is not None and _is_path(said):
        return Named(Path(path).parent / said, config.source_language)
    if not config.source:
        return None
    tree = _tree(settings, path)
    found = list(_by_pattern(config.source, Path(path), config.source_language, tree))
    there = [each for each in found if each.file.exists()]
    if len(there) > 1:
        languages = ", ".join(each.language for each in there)
        raise BesideError(
            f"there are sources in several languages ({languages}); set source-language"
        )
    return next(iter([*there, *found]), None)


def _is_path(said: str) -> bool:
    """Whether a field names a file: not an agency (`source: Reuters`), nor a page elsewhere."""
    return PurePath(said).suffix.lower() in SUFFIXES and "://" not in said and "\0" not in said


def _tree(settings: Settings, path: PurePath) -> Path:
    """Return the folder that no source may lead out of: the repository, or the configuration's."""
    folder, root = Path(path).absolute().parent, settings.config.root
    return tree_of(root if root is not None and folder.is_relative_to(root) else folder)


def _by_pattern(pattern: str, path: Path, language: str, tree: Path) -> Iterator[Named]:
    """Yield the files that a pattern means for an article, one for each language that has one."""
    wanted = pattern.replace("{stem}", _OWN_LANGUAGE.sub("", path.stem))
    for code in [language] if language else _codes(wanted, path.parent, tree):
        file = path.parent / wanted.replace("{lang}", code)
        spoken = _CODE.fullmatch(code)
        yield Named(file, spoken[1] if spoken else "")


def _codes(wanted: str, folder: Path, tree: Path) -> list[str]:
    """Return the codes of languages that {lang} may stand for; it itself where no file is there."""
    before, variable, after = wanted.partition("{lang}")
    if not variable:
        return [""]
    above, _, head = before.rpartition("/")
    tail = after.partition("/")[0]
    within = folder / above
    names = [each.name for each in within.iterdir()] if _listable(within, tree) else []
    codes = {
        name[len(head) : len(name) - len(tail)]
        for name in names
        if name.startswith(head) and name.endswith(tail)
    }
    known = {code for code in codes if (found := _CODE.fullmatch(code)) and found[1] != _ENGLISH}
    return sorted(code for code in known if (folder / wanted.replace("{lang}", code)).exists()) or [
        variable
    ]


def _listable(folder: Path, tree: Path) -> bool:
    return folder.is_dir() and is_inside(folder, tree)
