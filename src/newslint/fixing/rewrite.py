"""Writes an edited article back, if it is still what was edited."""

from __future__ import annotations

from pathlib import Path

from newslint.atomic import write
from newslint.readers.decode import UnreadableError, decode


class RewriteError(Exception):
    """An article that was not written; the message is one line: what, where."""


def rewrite(path: Path, before: str, after: str) -> None:
    """Replace the text `before` of a file by `after`; its encoding stays.

    Raises RewriteError where the file holds something else by now or cannot be written.
    """
    try:
        data = path.read_bytes()
        text, encoding = decode(data)
    except UnreadableError:
        text = None
    except OSError as error:
        raise RewriteError(f"{path.as_posix()}: cannot be read: {error.strerror}") from None
    if text != before:
        raise RewriteError(f"{path.as_posix()}: has changed meanwhile; nothing was written to it")
    try:
        write(path, encoding.encode(after))
    except OSError as error:
        raise RewriteError(f"{path.as_posix()}: cannot be written: {error.strerror}") from None
