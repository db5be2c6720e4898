"""The documentation site: built without a warning, read from a folder without a network."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from browser import BROWSER, browsing

ROOT = Path(__file__).parents[2]
_LOADED = re.compile(
    r"<(?:script|img|iframe)[^>]* src=\"(?:https?:)?//|<link[^>]* href=\"(?:https?:)?//"
)

pytestmark = pytest.mark.process


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("site")
    build = [sys.executable, "-m", "sphinx", "-q", "-W", "--keep-going", "-c", "docs", "."]
    done = subprocess.run(
        [*build, str(folder)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    return folder


def test_every_rule_has_its_page_and_nothing_is_loaded_from_elsewhere(site: Path) -> None:
    pages = list(site.rglob("*.html"))
    built = {page.relative_to(site).with_suffix("").as_posix() for page in pages}
    assert built >= {f"docs/rules/{page.stem}" for page in (ROOT / "docs/rules").glob("*.md")}
    assert [page.name for page in pages if _LOADED.search(page.read_text("utf-8"))] == []


@pytest.mark.skipif(BROWSER is None, reason="no Chromium on PATH")
def test_is_searched_and_read_from_a_folder(site: Path, tmp_path: Path) -> None:
    assert "url=README.html" in (site / "index.html").read_text("utf-8")
    with browsing(tmp_path, (site / "README.html").as_uri()) as tab:
        tab.until("document.querySelector('h1')?.textContent.startsWith('newslint')")
        found = (site / "search.html").as_uri() + "?q=harbour"
        tab.order("Page.navigate", url=found)
        tab.until("document.querySelectorAll('ul.search li').length > 0")
        tab.order(
            "Emulation.setDeviceMetricsOverride",
            width=390,
            height=844,
            deviceScaleFactor=1,
            mobile=True,
        )
        tab.order("Page.navigate", url=(site / "docs/levels.html").as_uri())
        tab.until("document.readyState === 'complete' && innerWidth === 390")
        tab.until("document.documentElement.scrollWidth <= 390")  # wide tables scroll themselves
        assert not [each for each in tab.fetched if not each.startswith(("file:", "data:"))]
        assert tab.log == []
