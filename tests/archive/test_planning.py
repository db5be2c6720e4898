from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from archives import written
from newslint.archive.choice import Choice, Columns
from newslint.archive.documents import Document
from newslint.archive.job import Job
from newslint.archive.manifest import Manifest
from newslint.archive.planning import Seen, plan
from newslint.archive.tables import unpacked
from newslint.archive.trouble import ArchiveError


def planned(output: Path) -> list[Document]:
    files = sorted((output / "_work").iterdir())
    return [each for file in files for each in unpacked(file.read_bytes())]


def test_an_archive_is_cut_into_parts(news: Path, tmp_path: Path, job: Job) -> None:
    manifest = plan(str(news), str(tmp_path / "out"), Choice(part_size=15), job)
    assert manifest.sizes == [15, 15, 15, 5]
    assert manifest.counts == {"to lint": 40, "seen before": 10}
    documents = planned(tmp_path / "out")
    assert [each.row for each in documents] == list(range(50))
    assert (documents[41].same_as, documents[41].text) == ("n1", "")


def test_a_plan_is_made_once(news: Path, tmp_path: Path, job: Job) -> None:
    first = plan(str(news), str(tmp_path / "out"), Choice(), job)
    before = sorted((tmp_path / "out").rglob("*"))
    again = plan(str(news), str(tmp_path / "out"), Choice(), job)
    assert again == first
    assert sorted((tmp_path / "out").rglob("*")) == before


def test_a_plan_that_was_not_finished_is_begun_anew(news: Path, tmp_path: Path, job: Job) -> None:
    work = tmp_path / "out" / "_work"
    work.mkdir(parents=True)
    (work / "part-000007.parquet").write_bytes(b"of a run that was killed")
    plan(str(news), str(tmp_path / "out"), Choice(), job)
    assert [file.name for file in work.iterdir()] == ["part-000000.parquet"]


def test_another_run_on_the_same_output_is_refused(news: Path, tmp_path: Path, job: Job) -> None:
    out = str(tmp_path / "out")
    plan(str(news), out, Choice(), job)
    selected = replace(job.config, select=("teh",))
    for choice, other, said in (
        (Choice(part_size=7), job, "part-size was 200 and is now 7"),
        (Choice(Columns(id="text")), job, "columns id was id and is now text"),
        (Choice(), replace(job, config=selected), 'select was ["house"] and is now ["teh"]'),
        (Choice(), replace(job, time_limit=7), "time-limit was 120.0 and is now 7"),
    ):
        with pytest.raises(ArchiveError) as error:
            plan(str(news), out, choice, other)
        assert said in str(error.value)
    news.write_text(news.read_text("utf-8").replace("Mayor 3 ", "Mayor 4 "), "utf-8")
    with pytest.raises(ArchiveError, match=r"its input was .* and is now .*"):
        plan(str(news), out, Choice(), job)


def test_other_versions_on_the_same_output_are_refused(
    news: Path, tmp_path: Path, job: Job, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = str(tmp_path / "out")
    plan(str(news), out, Choice(), job)
    monkeypatch.setattr("newslint.archive.job.__version__", "9.9")
    with pytest.raises(ArchiveError, match=r"versions newslint was .* and is now 9\.9"):
        plan(str(news), out, Choice(), replace(job))


def test_samples_and_filters(news: Path, tmp_path: Path, job: Job) -> None:
    def drawn(name: str, choice: Choice) -> tuple[list[int], Manifest]:
        manifest = plan(str(news), str(tmp_path / name), choice, job)
        return [each.row for each in planned(tmp_path / name)], manifest

    sample, manifest = drawn("a", Choice(sample=9, seed=4))
    assert len(sample) == 9
    assert manifest.counts["not drawn"] == 41
    assert drawn("b", Choice(sample=9, seed=4))[0] == sample
    assert drawn("c", Choice(sample=9, seed=5))[0] != sample
    late, manifest = drawn("d", Choice(since="2024-10-01", where=(("section", "town"),)))
    assert late == [10, 22, 34, 46]
    assert (manifest.counts["filtered"], manifest.counts["older"]) == (25, 21)


def test_columns_that_are_not_there(news: Path, tmp_path: Path, job: Job) -> None:
    columns = Columns(text="body")
    with pytest.raises(ArchiveError, match="no column 'body'; it has date, id, section, text: see"):
        plan(str(news), str(tmp_path / "out"), Choice(columns), job)
    with pytest.raises(ArchiveError, match=r"no column 'desk'; .*: see --where"):
        plan(str(news), str(tmp_path / "out"), Choice(where=(("desk", "a"),)), job)


def test_outputs_that_are_something_else(news: Path, tmp_path: Path, job: Job) -> None:
    with pytest.raises(ArchiveError, match=r"holds something else \(news.jsonl\)"):
        plan(str(news), str(tmp_path), Choice(), job)
    with pytest.raises(ArchiveError, match="name an output elsewhere"):
        plan(str(tmp_path), str(tmp_path / "out"), Choice(), job)
    (tmp_path / "out").mkdir()
    foreign = ("{}", "[]", "1", '{"asked": 1}', '{"asked": {}, "sizes": ["a"]}', "[" * 100_000)
    for text in (*foreign, '{"asked": {}, "sizes": 1}', '{"asked": {}, "counts": [1]}'):
        (tmp_path / "out" / "manifest.json").write_text(text, "utf-8")
        with pytest.raises(ArchiveError, match=r"its manifest\.json was not written by newslint"):
            plan(str(news), str(tmp_path / "out"), Choice(), job)


def test_an_address(news: Path, job: Job) -> None:
    import fsspec

    manifest = plan(str(news), "memory://planned", Choice(), job)
    assert manifest.sizes == [50]
    assert fsspec.filesystem("memory").exists("planned/_work/part-000000.parquet")


def test_a_part_holds_no_more_than_memory_should(
    tmp_path: Path, job: Job, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("newslint.archive.planning._HEAVIEST", 100)
    texts = ({"id": str(number), "text": f"{number}" * 60} for number in range(5))
    file = written(tmp_path / "n.jsonl", texts)
    assert plan(str(file), str(tmp_path / "out"), Choice(), job).sizes == [2, 2, 1]


@pytest.mark.parametrize(
    ("text", "other", "same"),
    [
        ("The mayor  came.\r\nHe left. ", "The mayor came.\nHe left.", True),
        ("One.\n \n\nTwo.", "One.\n\nTwo.", True),
        ("Cafe\u0301", "Café", True),
        ("One.\n\nTwo.", "One.\nTwo.", False),
        ("The mayor came.", "the mayor came", False),
        ("He said. on Friday", "He said on Friday", False),
    ],
)
def test_texts_are_the_same_where_rules_see_the_same(text: str, other: str, *, same: bool) -> None:
    with Seen() as seen:
        assert seen.known(Document(0, "a", text)).same_as is None
        assert seen.known(Document(1, "b", other)).same_as == ("a" if same else None)


def test_a_text_with_another_source_is_another_one() -> None:
    with Seen() as seen:
        assert seen.known(Document(0, "a", "Hi", source="Hola")).same_as is None
        assert seen.known(Document(1, "b", "Hi", source="Buenas")).same_as is None
        assert seen.known(Document(2, "c", "Hi", ".md", "Hola")).same_as is None
