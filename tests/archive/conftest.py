"""An archive of a newsroom whose rules need no spaCy; a test is skipped without the extra."""

from __future__ import annotations

from pathlib import Path

import pytest

from archives import fifty
from newslint.archive.job import Job
from newslint.settings.config import Config
from newsroom import furnish

for package in ("daft", "fsspec", "plotly", "pyarrow"):
    pytest.importorskip(package, reason="needs the extra: pip install 'newslint[archive]'")


@pytest.fixture(scope="session")
def job(tmp_path_factory: pytest.TempPathFactory) -> Job:
    folder = tmp_path_factory.mktemp("newsroom")
    furnish(folder)
    return Job(Config(("house",), extend_rules=(folder / "rules",)))


@pytest.fixture
def news(tmp_path: Path) -> Path:
    return fifty(tmp_path / "news.jsonl")
