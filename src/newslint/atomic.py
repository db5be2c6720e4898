"""Files written whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
import tempfile
from pathlib import Path

from newslint.regular import content


class ChangedError(Exception):
    """A file that holds something else than it did; nothing was written to it."""


def write(path: Path, data: bytes, *, instead_of: bytes | None = None) -> None:
    """Replace what `path` holds by `data`: it is the old content or the new one, never else.

    Keeps the mode of the file, and its owner where that is allowed; follows a symbolic link. A file
    with other names (hard links) is written in place, so that all of them see the new content; the
    temporary file beside it holds that until it is done. Raises OSError, and ChangedError where
    the file holds something else than `instead_of` by now.
    """
    target = path.resolve()
    before = target.stat() if target.exists() else None
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:100]}.")
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
            if instead_of is not None and not _holds(path, target, instead_of):
                raise ChangedError
            if before:
                before = target.stat()  # whoever has changed the mode meanwhile means it
                _keep(file.fileno(), before)
            elif hasattr(os, "fchmod"):
                os.fchmod(file.fileno(), 0o666 & ~_umask())
        if before and before.st_nlink > 1:
            _overwrite(target, data)
            temporary.unlink()
        else:
            temporary.replace(target)
    except BaseException:
        temporary.unlink(missing_ok=True)
        raise


def _holds(path: Path, target: Path, data: bytes) -> bool:
    """Whether a path still leads to its target, and that holds `data`. Raises OSError."""
    try:
        return path.resolve() == target and content(target, len(data)) == data
    except OSError as error:
        if error.errno == errno.EFBIG:  # it has grown
            return False
        raise


def _overwrite(target: Path, data: bytes) -> None:
    with target.open("r+b") as file:
        file.write(data)
        file.truncate()
        file.flush()
        os.fsync(file.fileno())


def _umask() -> int:
    """Return the mask for new files; it can only be read by setting it."""
    mask = os.umask(0)
    os.umask(mask)
    return mask


def _keep(file: int, before: os.stat_result) -> None:
    if hasattr(os, "fchown"):  # not on Windows
        with contextlib.suppress(PermissionError):
            os.fchown(file, before.st_uid, before.st_gid)
        os.fchmod(file, before.st_mode & 0o7777)
