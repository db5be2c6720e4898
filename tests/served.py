"""A running `newslint serve` for tests."""

from __future__ import annotations

import contextlib
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from newsroom import CACHE


@contextlib.contextmanager
def served(folder: Path, *arguments: str) -> Iterator[str]:
    """Serve in a folder on a free port; yield the address without `/v2`."""
    process = subprocess.Popen(
        [sys.executable, "-W", "error", "-m", "newslint", "serve", "--port", "0", *arguments],
        cwd=folder,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, "NEWSLINT_CACHE": CACHE},
    )
    assert process.stdout is not None
    said = process.stdout.readline().decode()
    found = re.search(r"http://\S+(?=/v2)", said)
    assert found, (said, process.stderr and process.stderr.read())
    try:
        yield found[0]
        assert process.poll() is None
    finally:
        process.terminate()
        _, trouble = process.communicate(timeout=30)
    assert (process.returncode, trouble) == (0, b""), trouble.decode()
