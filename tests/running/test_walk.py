"""Which files are linted."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from newslint.model import Failure
from newslint.running.walk import MissingError, find
from newslint.settings.settings import Finder


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "here"
    folder.mkdir()
    monkeypatch.chdir(folder)
    return folder


def plant(folder: Path, *names: str) -> None:
    for name in names:
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text("Text.\n", "utf-8")


def found(*paths: str) -> list[str]:
    files = find([Path(path) for path in paths], Finder({}))
    return [file.as_posix() for file in files if isinstance(file, Path)]


def test_a_folder_is_walked_in_order(here: Path) -> None:
    plant(here, "b.md", "a.txt", "c/z.html", "c/a.MD", "c.markdown", "x.py", "README", "d.htm")
    assert found(".") == ["a.txt", "b.md", "c/a.MD", "c/z.html", "c.markdown", "d.htm"]


def test_hidden_files_are_skipped_but_not_when_named(here: Path) -> None:
    plant(here, ".git/a.md", ".draft.md", ".venv/b.md", "c.md")
    assert found(".") == ["c.md"]
    assert found(".draft.md") == [".draft.md"]


def test_each_file_comes_once(here: Path) -> None:
    plant(here, "a/b.md", "c.md")
    assert found("c.md", "a", ".", "a/b.md", str(here / "c.md")) == ["c.md", "a/b.md"]
    assert found("a/../c.md", "c.md", "./a/../a") == ["a/../c.md", "a/../a/b.md"]


def failures(*paths: str) -> list[str]:
    files = find([Path(path) for path in paths], Finder({}))
    return [f"{each.path}: {each.error}" for each in files if isinstance(each, Failure)]


def test_a_named_file_of_an_unknown_kind_is_refused(here: Path) -> None:
    plant(here, "README", "a.docx", "b.md")
    assert found("README", "a.docx", "b.md") == ["b.md"]
    known = "newslint reads .htm, .html, .markdown, .md, .mdown, .mdx, .text, .txt, .xhtml"
    assert failures("README", "a.docx", "b.md") == [
        f"README: unknown kind of file (no suffix); {known}",
        f"a.docx: unknown kind of file (.docx); {known}",
    ]


def test_a_path_without_an_article_is_a_failure(here: Path) -> None:
    plant(here, "a/x.docx", "a/b/y.docx", "a/z.pdf", "a/README", "c/d.md")
    (here / "empty").mkdir()
    (here / "linked").mkdir()
    (here / "linked" / "d.md").symlink_to("../c/d.md")
    assert found("a", "c", "empty", "linked") == ["c/d.md"]
    said = [each.partition(";")[0] for each in failures("a", "c", "empty", "linked")]
    assert said == [
        "a: no articles here (2 .docx, 1 .pdf, 1 without a suffix)",
        "empty: no articles here (no files)",
        "linked: no articles here (1 link, not followed)",
    ]
    assert found("c", "c/d.md") == ["c/d.md"]
    assert failures("c", "c/d.md", "c") == []


@pytest.mark.parametrize("paths", [["."], ["a"], ["a/x.md"], ["a/x.md", "b"]])
def test_what_is_all_excluded_is_noticed(here: Path, paths: list[str]) -> None:
    plant(here, "a/x.md", "b/y.md")
    (here / "newslint.toml").write_text('exclude = ["a/"]\n')
    (here / ".gitignore").write_text("b/\n")
    (here / ".git").mkdir()
    said: list[str] = []
    assert list(find(map(Path, paths), Finder({}), said.append)) == []
    (notice,) = said
    assert notice.startswith("nothing was checked: ")
    plant(here, "c.md")
    assert list(find([Path("a"), Path("c.md")], Finder({}), said.append)) == [Path("c.md")]
    assert len(said) == 1


def test_ignore_files_are_respected(here: Path) -> None:
    plant(here, "a.md", "old/b.md", "drafts/c.md", "drafts/keep.md", "sub/d.md", "sub/tmp/e.md")
    (here / ".gitignore").write_text("old/\ndrafts/*\n!drafts/keep.md\n/d.md\n")
    (here / "sub" / ".ignore").write_text("# comment\n\ntmp\n")
    assert found(".") == ["a.md", "drafts/keep.md", "sub/d.md"]
    assert found("sub") == ["sub/d.md"]
    assert found("old/b.md") == ["old/b.md"]


def test_ignore_files_above_count_within_the_repository(here: Path) -> None:
    plant(here, "sub/deep/a.md", "sub/deep/b.md")
    (here / ".gitignore").write_text("a.md\n")
    (here.parent / ".gitignore").write_text("b.md\n")
    assert found("sub/deep") == ["sub/deep/a.md", "sub/deep/b.md"]
    (here / ".git").mkdir()
    assert found("sub/deep") == ["sub/deep/b.md"]


def test_an_inner_ignore_file_wins(here: Path) -> None:
    plant(here, "a.md", "sub/a.md")
    (here / ".gitignore").write_text("a.md\n")
    (here / "sub" / ".gitignore").write_text("!a.md\n")
    assert found(".") == ["sub/a.md"]


def test_exclude_holds_for_named_files_too(here: Path) -> None:
    plant(here, "a.md", "wire/b.md", "sub/wire/c.md", "sub/d.md")
    (here / "newslint.toml").write_text('exclude = ["/wire/", "d.md"]\n')
    assert found(".") == ["a.md", "sub/wire/c.md"]
    assert found("a.md", "wire/b.md", "sub/d.md") == ["a.md"]


def test_exclude_is_relative_to_its_configuration(here: Path) -> None:
    plant(here, "a.md", "sub/a.md", "sub/b.md")
    (here / "sub" / "newslint.toml").write_text('exclude = ["/a.md"]\n')
    assert found(".") == ["a.md", "sub/b.md"]


def test_links_are_not_followed(here: Path) -> None:
    outside = here.parent / "outside"
    plant(outside, "secret.md")
    plant(here, "a.md")
    (here / "out").symlink_to(outside)
    (here / "out.md").symlink_to(outside / "secret.md")
    (here / "loop").symlink_to(here)
    assert found(".") == ["a.md"]
    assert found("out") == ["out/secret.md"]
    assert found("out.md") == ["out.md"]


def test_a_missing_path_stops_everything(here: Path) -> None:
    plant(here, "a.md")
    with pytest.raises(MissingError, match=r"^b\.md: no such file or folder$"):
        found("a.md", "b.md")


def test_a_folder_that_cannot_be_listed_is_a_failure(
    here: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    plant(here, "a/x.md", "b/y.md")
    listed = os.scandir

    def scandir(folder: Path) -> object:
        if folder.name == "a":
            raise PermissionError(13, "Permission denied")
        return listed(folder)

    monkeypatch.setattr("os.scandir", scandir)  # root, who may run this, may list everything
    assert list(find([Path()], Finder({}))) == [
        Failure(Path("a"), None, "cannot be listed: Permission denied"),
        Path("b/y.md"),
    ]
