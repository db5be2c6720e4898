from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from threadpoolctl import threadpool_limits
from tiny_model import metadata, tensors, write_gguf

from newslint.engines.fluency import FluencyModel
from newslint.engines.fluency.gguf import GGUF


@pytest.fixture(scope="module", autouse=True)
def _one_thread() -> Iterator[None]:
    """Let models that are used without FluencyModel run on one thread, as it does."""
    with threadpool_limits(1, user_api="blas"):
        yield


@pytest.fixture(scope="session")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file of a tiny random model with every encoding in it."""
    return write_gguf(tmp_path_factory.mktemp("model") / "tiny.gguf", metadata(), tensors())


@pytest.fixture(scope="session")
def gguf(tiny: Path) -> GGUF:
    return GGUF(tiny)


@pytest.fixture
def judge(tiny: Path) -> FluencyModel:
    return FluencyModel.load(tiny)
