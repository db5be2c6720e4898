from __future__ import annotations

from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LONGEST = 300  # lines


@pytest.mark.parametrize("folder", ["src", "tests", "bench", "scripts"])
def test_files_are_short(folder: str) -> None:
    lines = {file: file.read_bytes().count(b"\n") for file in (ROOT / folder).rglob("*.py")}
    assert lines
    assert [file for file, count in lines.items() if count > LONGEST] == []
