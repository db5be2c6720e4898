"""A progress bar on standard error, where that is a terminal and there is something to wait for."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newslint.model import Report

_MANY = 5  # files; fewer are done before one could read the bar
_BAR = 24  # columns
_ERASE = "\r\x1b[K"


def progress(reports: Iterable[Report], total: int) -> Iterator[Report]:
    """Pass `total` reports on; the bar is away while one of them is printed."""
    if total < _MANY or not sys.stderr.isatty():
        yield from reports
        return
    _draw(0, total)
    try:
        for done, report in enumerate(reports, 1):
            sys.stderr.write(_ERASE)
            sys.stderr.flush()
            yield report
            sys.stdout.flush()
            _draw(done, total)
    finally:
        sys.stderr.write(_ERASE)
        sys.stderr.flush()


def _draw(done: int, total: int) -> None:
    import shutil

    filled = _BAR * done // total
    bar = f"[{'#' * filled}{'.' * (_BAR - filled)}] {done}/{total} files"
    sys.stderr.write("\r" + bar[: shutil.get_terminal_size().columns - 1])
    sys.stderr.flush()
