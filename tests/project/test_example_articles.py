"""The articles of `examples`: what newslint says of each, and what it makes of it.

`examples/expected` has them: NAME.findings.txt, as `--output-format concise` prints it, and
NAME.fixed.*, with the safe and unsafe fixes. `make snapshots` writes them anew.
"""

from __future__ import annotations

import io
from pathlib import Path, PurePath

import pytest

from newslint.fixing.fixer import fix
from newslint.linting.linter import Linter
from newslint.model import Safety
from newslint.readers import SUFFIXES
from newslint.reporters import concise

EXAMPLES = Path(__file__).parents[2] / "examples"
ARTICLES = sorted(file for file in EXAMPLES.iterdir() if file.suffix in SUFFIXES)
CLEAN = "library-night"


@pytest.mark.parametrize("article", ARTICLES, ids=lambda file: file.stem)
def test_says_and_repairs_what_is_expected(
    article: Path, linter: Linter, pytestconfig: pytest.Config
) -> None:
    listing = EXAMPLES / "expected" / f"{article.stem}.findings.txt"
    repaired = EXAMPLES / "expected" / f"{article.stem}.fixed{article.suffix}"
    fixed = fix(linter, PurePath(article.name), article.read_text("utf-8"), Safety.UNSAFE)
    assert not fixed.report.failures
    out = io.StringIO()
    concise.report([fixed.before], out)
    if pytestconfig.getoption("--update-cases"):
        listing.parent.mkdir(exist_ok=True)
        listing.write_text(out.getvalue(), "utf-8")
        repaired.write_text(fixed.source, "utf-8")
    assert out.getvalue() == listing.read_text("utf-8")
    assert fixed.source == repaired.read_text("utf-8")
    assert bool(fixed.before.findings) == (article.stem != CLEAN)


def test_nothing_is_expected_of_what_is_not_there() -> None:
    names = {article.stem for article in ARTICLES}
    assert {file.name.partition(".")[0] for file in (EXAMPLES / "expected").iterdir()} == names
    assert len(names - {CLEAN}) >= 8
