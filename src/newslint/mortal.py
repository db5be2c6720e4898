"""Processes that do not outlive the one that started them, however that one ends."""

from __future__ import annotations

import ctypes
import signal
import sys

_SET_PARENT_DEATH_SIGNAL = 1  # of prctl
_LIBC = ctypes.CDLL(None) if sys.platform == "linux" else None


def can_die_with_parent() -> bool:
    """Whether the system can be asked to end a process with its parent: Linux can."""
    return _LIBC is not None


def die_with_parent() -> None:
    """Ask Linux to kill this process when the *thread* that started it ends."""
    if _LIBC is not None:
        _LIBC.prctl(_SET_PARENT_DEATH_SIGNAL, signal.SIGKILL)
