"""The pairs of `examples/beside`: what newslint says of each translation beside its source.

`examples/beside/expected` has it, as `--output-format concise` prints it, by `make snapshots`.
"""

from __future__ import annotations

import io
from pathlib import Path, PurePath

import pytest

from newslint.linting.linter import Linter
from newslint.readers.original import Original
from newslint.reporters import concise

BESIDE = Path(__file__).parents[2] / "examples" / "beside"
PAIRS = sorted(BESIDE.glob("*.md"))


@pytest.mark.parametrize("article", PAIRS, ids=lambda file: file.stem)
def test_says_what_is_expected(article: Path, linter: Linter, pytestconfig: pytest.Config) -> None:
    (source,) = (BESIDE / "originals").glob(f"{article.stem}.*.md")
    read = linter.read(PurePath(source.name), source.read_text("utf-8"))
    original = Original(read, source.stem.rpartition(".")[2])
    report = linter.lint(PurePath(article.name), article.read_text("utf-8"), original)
    assert not report.failures
    out = io.StringIO()
    concise.report([report], out)
    listing = BESIDE / "expected" / f"{article.stem}.findings.txt"
    if pytestconfig.getoption("--update-cases"):
        listing.parent.mkdir(exist_ok=True)
        listing.write_text(out.getvalue(), "utf-8")
    assert out.getvalue() == listing.read_text("utf-8")
    assert {finding.category for finding in report.findings} >= {"source"}


def test_each_article_names_its_source() -> None:
    for article in PAIRS:
        assert f"source: originals/{article.stem}." in article.read_text("utf-8")
    assert len(PAIRS) >= 4
