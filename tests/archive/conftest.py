"""An archive of a newsroom whose rules need no spaCy; a test is skipped without the extra."""

from __future__ import annotations

from pathlib import Path

import pytest

from archives import fifty
from newslint.archive.job import Job
from newslint.archive.packages import require_extra
from newslint.archive.trouble import ArchiveError
from newslint.settings.config import Config
from newsroom import furnish


@pytest.fixture(scope="session", autouse=True)
def _extra() -> None:
    """Skip where the extra is not installed. Daft is not imported: it would tell its makers."""
    try:
        require_extra()
    except ArchiveError as error:
        pytest.skip(str(error))


@pytest.fixture(scope="session")
def job(tmp_path_factory: pytest.TempPathFactory) -> Job:
    folder = tmp_path_factory.mktemp("newsroom")
    furnish(folder)
    return Job(Config(("house",), extend_rules=(folder / "rules",)))


@pytest.fixture
def news(tmp_path: Path) -> Path:
    return fifty(tmp_path / "news.jsonl")
