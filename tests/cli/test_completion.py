from __future__ import annotations

from pathlib import Path

import pytest

from newsroom import out

pytestmark = pytest.mark.process


@pytest.mark.parametrize("shell", ["bash", "fish", "zsh"])
def test_completion(desk: Path, shell: str) -> None:
    assert "_NEWSLINT_COMPLETE" in out("completion", shell, folder=desk, code=0)
