from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

import speed

pytestmark = pytest.mark.process
PYTHON = sys.executable
BUSY = "import time\nwhile time.process_time() < 0.3: pass"


def test_a_process_is_measured_whole() -> None:
    result = speed.run([PYTHON, "-c", BUSY])
    assert result.cpu >= 0.3
    assert result.wall > 0


def test_peak_memory_is_the_process_own() -> None:
    large, small = (
        f"import sys, speed; print(speed.run([sys.executable, '-c', {code!r}]).peak)"
        for code in ("b'x' * 10**8", "")
    )
    assert peak(small) < 100 < peak(large)


def peak(code: str) -> float:
    """Run code in a process that is small: what it starts is never said to be smaller."""
    finds = os.environ | {"PYTHONPATH": str(Path(speed.__file__).parent)}
    done = subprocess.run([PYTHON, "-c", code], env=finds, capture_output=True, check=False)
    assert done.returncode == 0, done.stderr
    return float(done.stdout)


def test_findings_are_no_failure_but_trouble_is() -> None:
    speed.run([PYTHON, "-c", "raise SystemExit(1)"])
    with pytest.raises(RuntimeError, match="ended with 2"):
        speed.run([PYTHON, "-c", "raise SystemExit(2)"])


def test_medians_tell_the_heavier_process() -> None:
    runs = speed.interleave({"idle": [PYTHON, "-c", ""], "busy": [PYTHON, "-c", BUSY]}, repeats=2)
    assert runs["busy"].cpu >= 0.3
    assert runs["busy"].cpu > runs["idle"].cpu > 0
