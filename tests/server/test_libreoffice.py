"""LibreOffice without a screen, with newslint for its LanguageTool server."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from newsroom import furnish
from served import served

OFFICE = shutil.which("soffice")
PYTHON = (
    "/usr/bin/python3"  # that of the system, which LibreOffice's package for Python is made for
)
PLAY = Path(__file__).with_name("libreoffice_play.py")


def has_uno() -> bool:
    if not Path(PYTHON).exists():
        return False
    asked = subprocess.run([PYTHON, "-c", "import uno"], capture_output=True, check=False)
    return asked.returncode == 0


pytestmark = [
    pytest.mark.process,
    pytest.mark.skipif(OFFICE is None or not has_uno(), reason="no LibreOffice with Python here"),
]


def test_libreoffice_shows_what_is_found(tmp_path: Path) -> None:
    furnish(tmp_path)
    text = "R&D at 5%: he saw 👍 teh end + more. The café has no colour."
    with served(tmp_path) as url:
        done = subprocess.run(
            [PYTHON, str(PLAY), f"{url}/v2", str(tmp_path / "profile"), text],
            capture_output=True,
            timeout=180,
            check=False,
        )
    assert done.returncode == 0, done.stderr.decode()
    units = text.encode("utf-16-le")
    found = [
        (units[2 * start : 2 * (start + size)].decode("utf-16-le"), right)
        for start, size, right in json.loads(done.stdout)
    ]
    assert found == [("teh", ["the"]), ("colour", ["color"])]
