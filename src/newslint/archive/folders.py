"""Folders and files, here or wherever fsspec leads: `archive/`, `s3://bucket/news.parquet`."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO

from newslint.archive.trouble import ArchiveError
from newslint.atomic import write

if TYPE_CHECKING:
    from fsspec import AbstractFileSystem

_CHUNK = 1_000_000  # bytes that are digested at once


@dataclass(frozen=True, slots=True)
class Folder:
    """A folder or a file; `url` is how the user named it."""

    url: str
    files: AbstractFileSystem
    path: str

    @classmethod
    def at(cls, url: str) -> Folder:
        """Open a path or an address of fsspec's. Raises ArchiveError where nothing leads there."""
        from fsspec.core import url_to_fs

        try:
            files, path = url_to_fs(url)
        except (ImportError, ValueError) as error:
            raise ArchiveError(f"{url}: {error}") from None
        return cls(url, files, path.rstrip("/") or path)

    @property
    def is_local(self) -> bool:
        """Whether it is on this machine's disk."""
        protocol = self.files.protocol
        return "file" in ((protocol,) if isinstance(protocol, str) else protocol)

    def inside(self, other: Folder) -> bool:
        """Whether this is in another folder, or is that."""
        return self.is_local == other.is_local and f"{self.path}/".startswith(f"{other.path}/")

    def there(self, name: str = "") -> bool:
        """Whether there is such a file or folder."""
        return bool(self.files.exists(self._full(name)))

    def walk(self) -> Iterator[str]:
        """Yield the paths of all files, in order, without those that begin with a dot or `_`.

        Pipes and devices are none, and no link to a folder is followed.

        A folder at a time: an archive of a million files is never held as a whole.
        """
        if self.files.isfile(self.path):
            yield self.path
            return
        for folder, folders, files in self.files.walk(self.path, detail=True):
            meant = sorted(each for each in folders.items() if each[0][:1] not in "._")
            folders.clear()  # what is walked next, and in which order
            folders.update(meant)
            for name in sorted(each for each in files if each[:1] not in "._"):
                path = f"{folder.rstrip('/')}/{name}"
                if files[name]["type"] == "file" or self.files.isfile(path):
                    yield path

    def relative(self, path: str) -> str:
        """Return the path of a file as it stands in this folder: `2024/march.parquet`."""
        return path.removeprefix(self.path).lstrip("/") or path.rpartition("/")[2]

    def open(self, path: str) -> BinaryIO:
        """Open a file of `walk` to be read."""
        opened: BinaryIO = self.files.open(path, "rb")
        return opened

    def digest(self, path: str) -> bytes:
        """Return what tells the content of a file from any other."""
        found = hashlib.sha256()
        with self.open(path) as file:
            while chunk := file.read(_CHUNK):
                found.update(chunk)
        return found.digest()

    def names(self, folder: str) -> set[str]:
        """Return the names of the files in a folder that may not be there."""
        try:
            listed: list[Any] = self.files.ls(self._full(folder), detail=False, refresh=True)
        except FileNotFoundError:
            return set()
        return {str(each).rpartition("/")[2] for each in listed}

    def read(self, name: str) -> bytes:
        """Return the content of a file."""
        data: bytes = self.files.cat_file(self._full(name))
        return data

    def write(self, name: str, data: bytes) -> None:
        """Write a file whole or not at all: it has its name when all of it is there."""
        full = self._full(name)
        self.files.makedirs(full.rpartition("/")[0], exist_ok=True)
        if self.is_local:
            write(Path(full), data)
            return
        hidden = "/.".join(full.rsplit("/", 1))
        self.files.pipe_file(hidden, data)
        self.files.mv(hidden, full)

    def remove(self, name: str) -> None:
        """Remove a file, or a folder with all that is in it, if it is there."""
        if self.there(name):
            self.files.rm(self._full(name), recursive=True)

    def address(self, name: str) -> str:
        """Return where a file is, as other libraries find it."""
        return str(self.files.unstrip_protocol(self._full(name)))

    def _full(self, name: str) -> str:
        return f"{self.path}/{name}" if name else self.path
