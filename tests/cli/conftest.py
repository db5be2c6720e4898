from __future__ import annotations

from pathlib import Path

import pytest

from newsroom import ARTICLE, furnish


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    folder = tmp_path / "desk"
    furnish(folder)
    (folder / "a.md").write_text(ARTICLE, "utf-8")
    return folder
