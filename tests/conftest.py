from __future__ import annotations

import pytest

from newslint.engine import Linter


@pytest.fixture(scope="session")
def linter() -> Linter:
    """The one linter of a test session: spaCy is loaded once."""
    return Linter()
