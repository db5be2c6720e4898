"""Asks a newslint that is running already: `newslint serve` has loaded what takes a second to load.

It is found by a socket in the user's runtime folder, whose name says which newslint and which
rules it has. What it answers is what would be found here: the key of the findings in the cache must
be the same there. Only the user can reach the socket, and nothing but JSON goes through it.
"""

from __future__ import annotations

import base64
import contextlib
import json
import os
import socket
import stat
import warnings
from collections.abc import Mapping
from pathlib import Path, PurePath
from typing import Any

import platformdirs

from newslint.model import Report
from newslint.running.stored import restored
from newslint.settings.settings import Finder

LONGEST_LINE = 40_000_000
"""Bytes of a question or an answer."""

_LIMIT = 60.0  # seconds for an answer; then it is found here
_MOST = 40  # files of one run: more are done faster by several processes
_NAME = 16  # hexadecimal digits


def socket_file(base: bytes) -> Path:
    """Return where a newslint listens whose findings follow from `base` (see `Cache.base`)."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # where the platform's folder is not the user's: another
        folder = platformdirs.user_runtime_path("newslint", appauthor=False)
    return folder / f"{base.hex()[:_NAME]}.sock"


def is_private(folder: Path) -> bool:
    """Whether a folder is the user's own, and nobody else may write there."""
    try:
        found = folder.lstat()
    except OSError:
        return False
    mine = found.st_uid == os.getuid()
    return stat.S_ISDIR(found.st_mode) and mine and not found.st_mode & 0o022


class Warm:
    """A server, if one runs; where it does not answer it is not asked again."""

    def __init__(self, base: bytes, finder: Finder) -> None:
        self._finder = finder
        self._file = socket_file(base)
        self._left = _MOST
        if not hasattr(socket, "AF_UNIX") or not is_private(self._file.parent):
            self._left = 0

    def report(
        self, path: PurePath, data: bytes, key: bytes, engines: Mapping[str, str]
    ) -> Report | None:
        """Return what a server finds in a file, None where none can say."""
        if not self._left:
            return None
        self._left -= 1
        question = {
            **self._finder.asked,
            "path": str(Path(path).absolute()),
            "data": base64.b64encode(data).decode(),
            "key": key.hex(),
            "engines": dict(engines),
        }
        try:
            answer = self._ask(question)
            found = answer.get("found")
            return restored(found, path, data) if isinstance(found, str) else None
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            self._left = 0
            return None

    def _ask(self, question: dict[str, Any]) -> Any:
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as connection:
            connection.settimeout(_LIMIT)
            connection.connect(str(self._file))
            connection.sendall(json.dumps(question).encode() + b"\n")
            with contextlib.closing(connection.makefile("rb")) as answer:
                return json.loads(answer.readline(LONGEST_LINE))
