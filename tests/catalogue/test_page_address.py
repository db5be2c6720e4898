"""Where the page of a rule is: on the site that the package names, else in the checkout."""

from __future__ import annotations

import io
import json
from pathlib import Path, PurePath

import pytest

from newslint.catalogue import address
from newslint.linting.linter import Linter
from newslint.reporters import html, sarif

DOCS = Path(__file__).parents[2] / "docs"


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(address, "_site", lambda: "https://newslint.example/docs/")


@pytest.mark.skipif(
    not Path(address.__file__).is_relative_to(DOCS.parent), reason="this newslint has no checkout"
)
def test_without_a_site_it_is_the_page_in_the_checkout() -> None:
    assert address.address("teh") is None
    assert address.address("stray-period") == (DOCS / "rules" / "stray-period.md").as_uri()
    assert address.on_the_web("stray-period") is None


def test_languagetool_s_rules_have_pages_of_their_own() -> None:
    page = "https://community.languagetool.org/rule/show/EN_A_VS_AN?lang=en"
    assert address.on_the_web("languagetool/EN_A_VS_AN") == page


def _written(linter: Linter, reporter: object) -> str:
    report = linter.lint(PurePath("a.txt"), "The the bridge is open.\n")
    out = io.StringIO()
    reporter.report([report], out)  # type: ignore[attr-defined]
    return out.getvalue()


@pytest.mark.usefixtures("site")
def test_reports_lead_to_the_site(linter: Linter) -> None:
    page = "https://newslint.example/docs/rules/doubled-word.html"
    (rule,) = json.loads(_written(linter, sarif))["runs"][0]["tool"]["driver"]["rules"]
    assert rule["helpUri"] == page
    assert f'<a href="{page}"><code>doubled-word</code></a>' in _written(linter, html)


def test_reports_name_no_folder_of_this_machine(linter: Linter) -> None:
    assert "helpUri" not in _written(linter, sarif)
    assert "file:" not in _written(linter, html)
