"""Writes an edited article back, if it is still what was edited."""

from __future__ import annotations

from pathlib import Path

from newslint.atomic import ChangedError, write
from newslint.model import LONGEST
from newslint.readers.decode import UnreadableError, decode
from newslint.regular import content
from newslint.settings.inside import leads_out

_OUTSIDE = "a link in this path points outside the repository; name the file itself"
_CHANGED = "has changed in the meantime, so nothing was written to it"


class RewriteError(Exception):
    """An article that was not written; the message is one line: what, where; `why` only what."""

    def __init__(self, path: Path, why: str) -> None:
        super().__init__(f"{path.as_posix()}: {why}")
        self.why = why


def rewrite(path: Path, before: str, after: str) -> None:
    """Replace the text `before` of a file by `after`; its encoding stays.

    Raises RewriteError where the file holds something else by now, is behind a link that leads out
    of its repository, or cannot be written.
    """
    if leads_out(path):
        raise RewriteError(path, _OUTSIDE)
    try:
        data = content(path, LONGEST)
        text, encoding = decode(data)
    except UnreadableError:
        raise RewriteError(path, _CHANGED) from None
    except OSError as error:
        raise RewriteError(path, f"cannot be read: {error.strerror}") from None
    if text != before:
        raise RewriteError(path, _CHANGED)
    try:
        write(path, encoding.encode(after), instead_of=data)
    except ChangedError:
        raise RewriteError(path, _CHANGED) from None
    except OSError as error:
        raise RewriteError(path, f"cannot be written: {error.strerror}") from None
