from __future__ import annotations

import gzip
import os
from pathlib import Path
from typing import Any

import pytest

from archives import written
from newslint.archive.choice import Choice, Columns
from newslint.archive.folders import Folder
from newslint.archive.reading import rows
from newslint.archive.trouble import ArchiveError

ROWS = [{"id": "a", "text": "Teh end,\n“all”", "other": 1}, {"id": "b", "text": "An end"}]


def seen(path: Path | str, choice: Choice | None = None) -> list[tuple[str, Any, str | None]]:
    found = rows(Folder.at(str(path)), choice or Choice())
    return [(place, record.get("text"), failure) for place, record, failure in found]


def test_one_archive_in_all_forms(tmp_path: Path) -> None:
    import pyarrow as pa
    import pyarrow.csv
    import pyarrow.parquet as pq

    lines = written(tmp_path / "n.jsonl", ROWS)
    (tmp_path / "n.jsonl.gz").write_bytes(gzip.compress(lines.read_bytes()))
    table = pa.Table.from_pylist(ROWS)
    pq.write_table(table, tmp_path / "n.parquet")
    pyarrow.csv.write_csv(table, tmp_path / "n.csv")
    (tmp_path / "n.csv.gz").write_bytes(gzip.compress((tmp_path / "n.csv").read_bytes()))
    for name in ("n.jsonl", "n.jsonl.gz", "n.parquet", "n.csv", "n.csv.gz"):
        texts = [(f"{name}:{at}", row["text"], None) for at, row in enumerate(ROWS, 1)]
        assert seen(tmp_path / name) == texts, name
    assert len(seen(tmp_path)) == 10, "a folder is all that is in it"


def test_a_folder_of_articles(tmp_path: Path) -> None:
    (tmp_path / "town").mkdir()
    (tmp_path / "_drafts").mkdir()
    (tmp_path / "town" / "b.md").write_text("---\ndate: 2024-03-01\n---\n\nTeh end.\n", "utf-8")
    (tmp_path / "a.html").write_text("<p>Teh end.</p>", "utf-8")
    for name in (".hidden.md", "_drafts/c.md", "picture.png"):
        (tmp_path / name).write_text("Teh end.", "utf-8")
    choice = Choice()
    found = [
        choice.document(row.record, at, row.place)
        for at, row in enumerate(rows(Folder.at(str(tmp_path)), choice))
    ]
    assert [(each.id, each.date, each.section) for each in found] == [
        ("a.html", None, None),
        ("town/b.md", "2024-03-01", "town"),
    ]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes")
def test_pipes_and_circles_of_links(tmp_path: Path) -> None:
    """A pipe would be waited for, a circle never end."""
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "a.md").write_text("Teh end.", "utf-8")
    (tmp_path / "b" / "again").symlink_to("..")
    (tmp_path / "b" / "link.md").symlink_to("a.md")
    os.mkfifo(tmp_path / "b" / "pipe.md")
    found = [row.place for row in rows(Folder.at(str(tmp_path)), Choice())]
    assert found == ["b/a.md", "b/link.md"]
    with pytest.raises(ArchiveError, match="nothing to read here"):
        seen(tmp_path / "b" / "pipe.md")


def test_an_address(tmp_path: Path) -> None:
    import fsspec

    with fsspec.open("memory://archive/n.jsonl", "wb") as file:
        file.write(written(tmp_path / "n.jsonl", ROWS).read_bytes())
    assert [place for place, _, _ in seen("memory://archive")] == ["n.jsonl:1", "n.jsonl:2"]


def test_lines_that_are_no_rows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("newslint.archive.reading._LONGEST_LINE", 40)
    file = tmp_path / "n.jsonl"
    lines = (b'{"text": "a"}', b"{", b"", b"[1]", b'"' + b"x" * 95 + b'"', b'{"text": "b"}')
    file.write_bytes(b"\n".join(lines))
    said = [(place, text, failure and failure[:27]) for place, text, failure in seen(file)]
    assert said == [
        ("n.jsonl:1", "a", None),
        ("n.jsonl:2", None, "the line is not JSON: Expec"),
        ("n.jsonl:4", None, "the line is not a JSON obje"),
        ("n.jsonl:5", None, "the line has more than 40 b"),
        ("n.jsonl:6", "b", None),
    ]


def test_only_columns_that_are_asked_for_are_read(tmp_path: Path) -> None:
    import pyarrow as pa
    import pyarrow.parquet as pq

    pq.write_table(pa.table({"text": ["a"], "blob": ["b"], "desk": ["c"]}), tmp_path / "n.parquet")
    (row,) = rows(Folder.at(str(tmp_path / "n.parquet")), Choice(where=(("desk", "c"),)))
    assert row.record == {"text": "a", "desk": "c"}
    (row,) = rows(Folder.at(str(tmp_path / "n.parquet")), Choice(Columns(text="blob")))
    assert row.record == {"blob": "b"}


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("n.parquet", b"no table", "n.parquet: cannot be read: "),
        ("n.jsonl.gz", b"not packed", "n.jsonl.gz: cannot be read: "),
        ("n.pdf", b"", "n.pdf: nothing to read here; newslint reads .csv, .jsonl, "),
    ],
)
def test_files_that_are_not_what_they_seem(
    tmp_path: Path, name: str, content: bytes, said: str
) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(ArchiveError) as error:
        seen(tmp_path / name)
    assert said in str(error.value)


def test_addresses_that_lead_nowhere(tmp_path: Path) -> None:
    with pytest.raises(ArchiveError, match="no such file or folder"):
        seen(tmp_path / "none")
    with pytest.raises(ArchiveError, match="nowhere://a: "):
        seen("nowhere://a")
