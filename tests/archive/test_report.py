from __future__ import annotations

import csv
import re
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest

import browser
from archives import written
from newslint.archive.child import Bench
from newslint.archive.choice import Choice
from newslint.archive.engine import finish
from newslint.archive.folders import Folder
from newslint.archive.job import Job
from newslint.archive.manifest import DOCUMENTS, FINDINGS, Manifest, part_name
from newslint.archive.planning import plan
from newslint.archive.report import report
from newslint.archive.rows import Linted, unlinted
from newslint.archive.tables import document_schema, finding_schema, parquet, unpacked
from newslint.archive.trouble import ArchiveError
from newslint.linting.linter import Linter

EVIL = "</script><script>document.title = 'evil'</script>"
ROWS = [
    {"id": f"n{at}", "text": f"Mayor {at} saw teh end. A colour.", "date": f"2024-0{at % 3 + 1}-09",
     "section": ("town", "sport", "=1+1", EVIL)[at % 4]}
    for at in range(12)
]  # fmt: skip
ROWS += [{"id": "void", "text": 3}, {"id": EVIL, "text": f"teh teh teh {EVIL}"}]
ROWS += [{"id": "again", "text": ROWS[0]["text"]}]


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory, job: Job) -> Path:
    """An output as workers write it, without any."""
    folder = tmp_path_factory.mktemp("reported")
    return linted(folder, ROWS, job)


def linted(folder: Path, rows: Iterable[dict[str, Any]], job: Job) -> Path:
    news = written(folder / "news.jsonl", rows)
    output = folder / "out"
    manifest = plan(str(news), str(output), Choice(part_size=10), job)
    bench, there = Bench(job, Linter(job.config)), Folder.at(str(output))
    for number in range(len(manifest.sizes)):
        name = part_name(number)
        documents = unpacked(there.read(f"_work/{name}"))
        done: list[Linted] = [
            (unlinted(each) if each.failure or each.same_as else bench.lint(each)).stamped(
                job.versions
            )
            for each in documents
        ]
        found = [row for each in done for row in each.findings]
        there.write(f"{FINDINGS}/{name}", parquet(found, finding_schema()))
        there.write(f"{DOCUMENTS}/{name}", parquet([e.document for e in done], document_schema()))
    finish(str(output))
    return output


def table(output: Path, name: str) -> list[dict[str, str]]:
    with (output / "report" / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_the_tables(output: Path) -> None:
    assert report(str(output), output / "report") == output / "report" / "archive.html"
    rules = {(row["rule"], row["level"]): row["findings"] for row in table(output, "rules")}
    assert rules == {("teh", "safe"): "15", ("colour", "unsafe"): "12"}
    months = table(output, "months")
    assert [(row["month"], row["documents"]) for row in months] == [
        ("", "1"), ("2024-01", "4"), ("2024-02", "4"), ("2024-03", "4"),
    ]  # fmt: skip
    assert months[1]["a_thousand"] == "285.71"
    assert "'=1+1" in [row["section"] for row in table(output, "sections")]
    assert table(output, "failures") == [{"failure": "the text is not text: int", "documents": "1"}]
    assert [row["id"] for row in table(output, "worst")][:2] == [EVIL, "n0"]


def test_the_page(output: Path) -> None:
    page = report(str(output), output / "report").read_text("utf-8")
    shown = re.sub(r"<script.*?</script>", "", page, flags=re.DOTALL)
    for said in (
        "<b>13</b> documents checked",
        "<b>1</b> seen before",
        "<b>27</b> findings",
        "Mayor 1 saw teh end.",
        "Mayor 1 saw the end.",
        "<td>1<td>the text is not text: int",
    ):
        assert said in shown
    assert EVIL not in page
    assert re.search(r"<(?:script|link|img)[^>]*(?:src|href)=", shown) is None


@pytest.mark.process
@pytest.mark.skipif(browser.BROWSER is None, reason="there is no Chromium here")
def test_in_a_browser_it_draws_and_fetches_nothing(output: Path, tmp_path: Path) -> None:
    page = report(str(output), output / "report")
    with browser.browsing(tmp_path, page.as_uri()) as tab:
        tab.until("document.querySelectorAll('.js-plotly-plot .main-svg').length >= 3")
        assert tab.run("document.title") == "newslint: an archive"
        assert tab.fetched == [page.as_uri()]
        assert tab.log == []


def test_outputs_that_are_not_there(tmp_path: Path, job: Job) -> None:
    with pytest.raises(ArchiveError, match="there is no newslint archive here"):
        report(str(tmp_path), tmp_path)
    news = written(tmp_path / "news.jsonl", ROWS)
    plan(str(news), str(tmp_path / "out"), Choice(), job)
    with pytest.raises(ArchiveError, match=r"is not finished \(1 of 1 parts are missing\)"):
        report(str(tmp_path / "out"), tmp_path)


def test_an_archive_without_documents(tmp_path: Path, job: Job) -> None:
    output = linted(tmp_path, [{"id": "a", "text": "teh", "date": "2020-01-01"}], job)
    assert (report(str(output), tmp_path / "page")).exists(), "nothing but a short text"
    Manifest({}).save(Folder.at(str(tmp_path / "void")))
    with pytest.raises(ArchiveError, match="has no documents"):
        report(str(tmp_path / "void"), tmp_path)


def test_an_archive_in_which_nothing_can_be_linted(tmp_path: Path, job: Job) -> None:
    output = linted(tmp_path, [{"id": "a", "text": 3}], job)
    page = report(str(output), output / "report").read_text("utf-8")
    assert "Nothing could be checked." in page
    assert "<b>0</b> documents checked" in page
