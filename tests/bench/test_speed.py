from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import speed

PYTHON = sys.executable


def test_a_process_is_measured_whole() -> None:
    result = speed.run([PYTHON, "-c", "import time; time.sleep(0.2)"])
    assert result.wall >= 0.2
    assert 0 < result.cpu < result.wall


def test_peak_memory_is_the_process_own() -> None:
    code = "import sys, speed; print(speed.run([sys.executable, '-c', 'b\"x\" * 10**8']).peak)"
    folder = Path(speed.__file__).parent
    done = subprocess.run([PYTHON, "-c", code], cwd=folder, capture_output=True, check=True)
    assert 100 < float(done.stdout) < 130


def test_findings_are_no_failure_but_trouble_is() -> None:
    speed.run([PYTHON, "-c", "raise SystemExit(1)"])
    with pytest.raises(RuntimeError, match="ended with 2"):
        speed.run([PYTHON, "-c", "raise SystemExit(2)"])


def test_medians_tell_the_heavier_process() -> None:
    busy = "import time\nwhile time.process_time() < 0.3: pass"
    runs = speed.interleave({"idle": [PYTHON, "-c", ""], "busy": [PYTHON, "-c", busy]}, repeats=2)
    assert runs["busy"].cpu >= 0.3 > runs["idle"].cpu
