"""Reading of files that anybody may have put there: what never ends is not read to its end."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

_NO_WAITING = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


def content(path: Path, most: int) -> bytes:
    """Return what a file holds, if that is at most `most` bytes.

    Raises OSError: also for a longer one, and for what is no regular file (pipes, devices).
    """
    if not stat.S_ISREG(path.stat().st_mode):
        raise _irregular(path)
    handle = os.open(path, os.O_RDONLY | _NO_WAITING)
    with os.fdopen(handle, "rb") as file:
        if not stat.S_ISREG(os.fstat(handle).st_mode):  # another one by now
            raise _irregular(path)
        data = file.read(most + 1)
    if len(data) > most:
        raise OSError(errno.EFBIG, too_long(most), str(path))
    return data


def too_long(most: int) -> str:
    """Say that a file is longer than it may be."""
    return f"it has more than {most:,} bytes"


def _irregular(path: Path) -> OSError:
    return OSError(errno.EINVAL, "not a regular file", str(path))
