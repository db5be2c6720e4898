"""How far a run over an archive is: a line that changes on a terminal, lines in a log."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from newslint.archive.manifest import Manifest
    from newslint.archive.progress import Progress

_ERASE = "\r\x1b[K"
_LINES = 20  # of a log for a whole run
_MINUTE, _HOUR, _DAY = 60, 3600, 86_400
_TWICE = 2  # units from which on the smaller one says nothing


class Shown:
    """Shows the progress on a stream; `last` is how far the run came."""

    def __init__(self, stream: TextIO) -> None:
        self._stream = stream
        self._lively = stream.isatty()
        self._told = -1
        self.last: Progress | None = None

    def __enter__(self) -> Shown:
        return self

    def __exit__(self, *_: object) -> None:
        if self._lively:
            self._stream.write(_ERASE)
            self._stream.flush()

    def show(self, progress: Progress) -> None:
        """Show how far a run is: always on a terminal, each twentieth of it in a log."""
        self.last = progress
        line = sentence(progress)
        if self._lively:
            width = shutil.get_terminal_size().columns - 1
            self._stream.write(_ERASE + line[:width])
        elif (step := progress.documents * _LINES // progress.total) > self._told:
            self._told = step
            self._stream.write(f"newslint: {line}\n")
        self._stream.flush()


def sentence(progress: Progress) -> str:
    """Say how far a run is: `400 of 1,000 documents (40%), 12.5 a second, 48 seconds left`."""
    done, total = progress.documents, progress.total
    said = f"{done:,} of {total:,} documents ({done * 100 // total}%)"
    if progress.left is None:
        return said
    left = f", {duration(progress.left)} left" if done < total else ""
    return f"{said}, {progress.rate:.1f} a second{left}"


def duration(seconds: float) -> str:
    """Return a time as people say it: `48 seconds`, `12 minutes`, `3.5 hours`, `2.0 days`."""
    if seconds < _TWICE * _MINUTE:
        return f"{seconds:.0f} seconds"
    if seconds < _TWICE * _HOUR:
        return f"{seconds / _MINUTE:.0f} minutes"
    if seconds < _TWICE * _DAY:
        return f"{seconds / _HOUR:.1f} hours"
    return f"{seconds / _DAY:.1f} days"


def summary(output: str, manifest: Manifest, last: Progress | None) -> str:
    """Say what an output has, and how the run went that ended."""
    counts = ", ".join(f"{count:,} {name}" for name, count in manifest.counts.items())
    said = f"{output}: {sum(manifest.sizes):,} documents in {len(manifest.sizes)} parts ({counts})"
    if last is None:
        return f"{said}; all of them were already done."
    found = f"{last.findings:,} findings and {last.failed:,} failures in this run"
    return f"{said}; {found}, {last.rate:.1f} documents a second."
