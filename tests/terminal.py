"""newslint in a pseudo-terminal."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path


def shown(desk: Path, *arguments: str, env: Mapping[str, str], columns: int = 0) -> bytes:
    """Run newslint in a terminal, of so many columns if that is said; return what it gets."""
    import fcntl
    import pty
    import struct
    import termios

    parent, child = pty.openpty()
    if columns:
        fcntl.ioctl(child, termios.TIOCSWINSZ, struct.pack("HHHH", 50, columns, 0, 0))
    command = [sys.executable, "-m", "newslint", *arguments]
    with subprocess.Popen(command, cwd=desk, stdin=child, stdout=child, stderr=child, env=env):
        os.close(child)
        got = b""
        try:
            while chunk := os.read(parent, 65536):
                got += chunk
        except OSError:  # the other end is closed
            os.close(parent)
    return got
