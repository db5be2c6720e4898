from __future__ import annotations

import pytest

from newslint.linting.linter import Linter
from newslint.settings.config import Config
from newsroom import furnish


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add the switch that writes what newslint says today: see `make snapshots`."""
    parser.addoption("--update-cases", action="store_true", help="write the snapshots anew")


@pytest.fixture(scope="session")
def linter() -> Linter:
    """The one linter of a test session: spaCy is loaded once."""
    return Linter(Config(fluency="off", languagetool="off"))


@pytest.fixture(scope="session")
def house(tmp_path_factory: pytest.TempPathFactory) -> Linter:
    """A linter with the three rules of `newsroom`, which need no spaCy."""
    folder = tmp_path_factory.mktemp("house")
    furnish(folder)
    rules = (folder / "rules",)
    select = ("house", "unused-ignore")
    return Linter(Config(select, extend_rules=rules, fluency="off", languagetool="off"))
