"""What an editor saves while newslint works stays, and is said; links stay what they are."""

from __future__ import annotations

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path, PurePath
from typing import Any

import pytest

from newslint import atomic
from newslint.linting.linter import Linter
from newslint.model import Failure, Report, Safety
from newslint.running.file_linter import FileLinter, Mode
from newslint.settings.settings import Finder
from newsroom import furnish


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "desk"
    furnish(folder)
    (folder / ".git").mkdir()
    (folder / "a.txt").write_bytes(b"He saw teh end.\n")
    monkeypatch.chdir(folder)
    return folder


def fixed(path: str) -> Report:
    return FileLinter(Finder({}), Mode.FIX, Safety.SAFE).file(Path(path))


CHANGED = Failure(
    PurePath("a.txt"), None, "has changed in the meantime, so nothing was written to it"
)


@pytest.mark.parametrize("saved", [b"An editor saw teh sea.\n", b"\xff", b""])
def test_what_was_saved_while_the_article_was_read_stays(
    desk: Path, monkeypatch: pytest.MonkeyPatch, saved: bytes
) -> None:
    lint = Linter.lint

    def slow(self: Linter, path: PurePath, *texts: Any) -> Report:
        (desk / "a.txt").write_bytes(saved)
        return lint(self, path, *texts)

    monkeypatch.setattr(Linter, "lint", slow)
    assert fixed("a.txt").failures == (CHANGED,)
    assert (desk / "a.txt").read_bytes() == saved


def test_what_was_saved_while_the_new_file_was_written_stays(
    desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def slow(_file: int) -> None:
        (desk / "a.txt").write_bytes(b"saved")

    monkeypatch.setattr(atomic.os, "fsync", slow)
    assert fixed("a.txt").failures == (CHANGED,)
    assert (desk / "a.txt").read_bytes() == b"saved"
    assert {each.name for each in desk.iterdir()} == {"a.txt", "newslint.toml", "rules", ".git"}


OLD, NEW = b"He saw teh end.\n", b"He saw the end.\n"
LATE = ("mkstemp", "fsync")  # while the new file is written


def meanwhile(monkeypatch: pytest.MonkeyPatch, when: str, act: Callable[[], object]) -> None:
    """Act once, when that function of the system is called."""
    module = tempfile if when == "mkstemp" else os
    real = getattr(module, when)
    acts = iter([act])

    def acting(*given: Any, **named: Any) -> Any:
        answer = real(*given, **named)
        for each in acts:
            each()
        return answer

    monkeypatch.setattr(module, when, acting)


def grow(file: Path) -> None:
    file.write_bytes(OLD + b"More.\n")


def mark(file: Path) -> None:
    file.write_bytes(b"\xef\xbb\xbf" + OLD)


def lead_elsewhere(file: Path) -> None:
    file.with_name("other.txt").write_bytes(OLD)
    file.unlink()
    file.symlink_to("other.txt")


def lead_outside(file: Path) -> None:
    (file.parent.parent / "outside.txt").write_bytes(OLD)
    file.unlink()
    file.symlink_to("../outside.txt")


def another_folder(file: Path) -> None:
    (file.parent.parent / "new").mkdir()
    file.parent.rename(file.parent.with_name("old"))
    file.parent.symlink_to("new")
    file.write_bytes(b"saved")


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
@pytest.mark.parametrize("when", LATE)
@pytest.mark.parametrize("act", [grow, mark, lead_elsewhere, lead_outside, another_folder])
def test_what_is_another_file_by_then_stays(
    desk: Path, monkeypatch: pytest.MonkeyPatch, when: str, act: Callable[[Path], object]
) -> None:
    left: list[bytes] = []

    def changed() -> None:
        act(desk / "a.txt")
        left.append((desk / "a.txt").read_bytes())

    meanwhile(monkeypatch, when, changed)
    assert fixed("a.txt").failures == (CHANGED,)
    assert (desk / "a.txt").read_bytes() == left[0]
    assert (desk / "a.txt").is_symlink() == act.__name__.startswith("lead")


@pytest.mark.skipif(sys.platform == "win32", reason="no such files there")
@pytest.mark.parametrize("when", LATE)
@pytest.mark.parametrize("make", [os.mkfifo, Path.mkdir])
def test_what_is_no_file_by_then_is_said(
    desk: Path, monkeypatch: pytest.MonkeyPatch, when: str, make: Callable[[Path], object]
) -> None:
    def changed() -> None:
        (desk / "a.txt").unlink()
        make(desk / "a.txt")

    meanwhile(monkeypatch, when, changed)
    (failure,) = fixed("a.txt").failures
    assert failure.error == "cannot be written: not a regular file"
    assert not (desk / "a.txt").is_file()


@pytest.mark.skipif(sys.platform == "win32", reason="no such modes there")
@pytest.mark.parametrize("when", LATE)
def test_what_only_has_another_mode_or_time_is_repaired(
    desk: Path, monkeypatch: pytest.MonkeyPatch, when: str
) -> None:
    def changed() -> None:
        (desk / "a.txt").chmod(0o750)
        os.utime(desk / "a.txt", (1, 1))

    meanwhile(monkeypatch, when, changed)
    assert fixed("a.txt").repaired
    assert (desk / "a.txt").read_bytes() == NEW
    assert (desk / "a.txt").stat().st_mode & 0o777 == 0o750


def test_what_was_deleted_meanwhile_is_said(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    lint = Linter.lint

    def slow(self: Linter, path: PurePath, *texts: Any) -> Report:
        (desk / "a.txt").unlink(missing_ok=True)
        return lint(self, path, *texts)

    monkeypatch.setattr(Linter, "lint", slow)
    (failure,) = fixed("a.txt").failures
    assert failure.error == "cannot be read: No such file or directory"
    assert not (desk / "a.txt").exists()


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_no_link_leads_a_fix_out_of_the_repository(desk: Path, tmp_path: Path) -> None:
    (tmp_path / "outside.txt").write_bytes(b"teh")
    (desk / "b.txt").symlink_to("../outside.txt")
    (desk / "d").symlink_to("../other")
    (tmp_path / "other").mkdir()
    (tmp_path / "other/e.txt").write_bytes(b"teh")
    for name in ("b.txt", "d/e.txt"):
        (failure,) = fixed(name).failures
        assert failure.error.startswith(
            "a link in this path points outside the repository; name the file itself"
        )
    assert (tmp_path / "other/e.txt").read_bytes() == b"teh"
    assert (tmp_path / "outside.txt").read_bytes() == b"teh"
    (desk / "c.txt").symlink_to("a.txt")
    assert not fixed("c.txt").failures
    assert (desk / "c.txt").is_symlink()
    assert (desk / "a.txt").read_bytes() == b"He saw the end.\n"


def test_hard_links_stay(desk: Path) -> None:
    (desk / "b.txt").hardlink_to(desk / "a.txt")
    assert fixed("a.txt").repaired
    assert (desk / "b.txt").read_bytes() == b"He saw the end.\n"
    assert (desk / "b.txt").samefile(desk / "a.txt")
    assert {each.name for each in desk.glob(".*")} == {".git"}
