from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from newsroom import furnish, run

pytestmark = pytest.mark.process
CONCISE = ("check", "--output-format", "concise")


def git(folder: Path, *arguments: str) -> None:
    names = ("-c", "user.name=a", "-c", "user.email=a@example.org")
    subprocess.run(["git", *names, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    furnish(tmp_path)
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "a.txt").write_bytes(b"Old teh one.\r\n\r\nFine.\r\n\r\nLast.\r\n")
    (tmp_path / "b.txt").write_text("Another old teh.\n", "utf-8")
    git(tmp_path, "init", "-q")
    git(tmp_path, "add", ".")
    git(tmp_path, "commit", "-qm", "old")
    return tmp_path


def places(desk: Path, *arguments: str, folder: Path | None = None) -> list[str]:
    done = run(*CONCISE, *arguments, folder=folder or desk)
    assert done.returncode in (0, 1), done.stderr
    return [line.split(" ")[0] for line in done.stdout.decode().splitlines()]


def test_only_changed_lines_are_reported(desk: Path) -> None:
    (desk / "sub" / "a.txt").write_bytes(b"Old teh one.\r\n\r\nNew teh.\r\n\r\nLast.\r\n")
    (desk / "new.txt").write_text("All teh\n\nof teh file.\n", "utf-8")
    expected = ["new.txt:1:5:", "new.txt:3:4:", "sub/a.txt:3:5:"]
    assert places(desk, "--changed-lines") == expected
    assert places(desk, "--since", "HEAD") == expected
    assert places(desk, "--changed-lines", folder=desk / "sub") == ["a.txt:3:5:"]


def test_since_an_older_commit(desk: Path) -> None:
    (desk / "b.txt").write_text("Another old teh.\n\nA new teh.\n", "utf-8")
    git(desk, "commit", "-qam", "new")
    assert places(desk, "--changed-lines") == []
    assert places(desk, "--since", "HEAD~1") == ["b.txt:3:7:"]


def test_files_that_are_as_they_were_are_not_read(desk: Path) -> None:
    (desk / "new.txt").write_text("A new teh.\n", "utf-8")
    done = run("check", "--since", "HEAD", folder=desk)
    assert done.stdout.decode().splitlines()[-1].startswith("1 finding in 1 file: ")


def test_a_deleted_line_changes_nothing_beside_it(desk: Path) -> None:
    (desk / "sub" / "a.txt").write_bytes(b"Old teh one.\r\n\r\nLast.\r\n")
    assert places(desk, "--changed-lines") == []


def test_fixing_heeds_changed_lines(desk: Path) -> None:
    (desk / "b.txt").write_text("Another old teh.\n\nA new teh.\n", "utf-8")
    run("fix", "--changed-lines", folder=desk)
    assert (desk / "b.txt").read_text("utf-8") == "Another old teh.\n\nA new the.\n"
    assert b"teh" in (desk / "sub" / "a.txt").read_bytes()


def test_staged_reads_the_index_and_not_the_working_tree(desk: Path) -> None:
    (desk / "b.txt").write_text("Staged teh and teh.\n", "utf-8")
    git(desk, "add", "b.txt")
    (desk / "b.txt").write_text("Nothing wrong.\n", "utf-8")
    (desk / "sub" / "a.txt").write_text("Not staged teh.\n", "utf-8")
    (desk / "notes.bin").write_bytes(b"\0")
    git(desk, "add", "notes.bin")
    assert places(desk, "--staged") == ["b.txt:1:8:", "b.txt:1:16:"]
    assert places(desk, "--staged", "--changed-lines", "sub") == []


def test_staged_cannot_be_fixed(desk: Path) -> None:
    done = run("fix", "--staged", folder=desk)
    assert done.returncode == 2
    assert done.stderr.startswith(b"newslint: --staged cannot be fixed")


@pytest.mark.parametrize("revision", ["nowhere", "--output=x", ""])
def test_a_revision_that_is_none_is_one_clear_line(desk: Path, revision: str) -> None:
    done = run(*CONCISE, f"--since={revision}", folder=desk)
    [said] = done.stderr.decode().splitlines()
    assert done.returncode == 2
    assert (f"no such commit: {revision}" if revision else "'--since': it is empty") in said
    assert not (desk / "x").exists()


def test_outside_a_repository(tmp_path: Path) -> None:
    furnish(tmp_path)
    done = run(*CONCISE, "--changed-lines", folder=tmp_path, env={"GIT_DIR": str(tmp_path / "no")})
    assert done.returncode == 2
    assert len(done.stderr.splitlines()) == 1


def test_what_has_no_change_is_green_and_said(desk: Path) -> None:
    done = run("check", "--since", "HEAD", folder=desk)
    assert done.returncode == 0
    said = b"newslint: nothing was checked: no article here has changed since HEAD\n"
    assert done.stderr == said
    assert run("check", "-q", "--since", "HEAD", folder=desk).stderr == b""
    done = run("check", "--changed-lines", "b.txt", folder=desk)
    assert done.stderr == said.replace(b"HEAD", b"the last commit")
    done = run("check", "--staged", folder=desk)
    assert done.returncode == 0
    assert done.stderr == b"newslint: nothing was checked: no article here is staged\n"


def test_what_is_named_for_staged_exists(desk: Path) -> None:
    done = run("check", "--staged", "nowhere", folder=desk)
    assert (done.returncode, done.stderr) == (2, b"newslint: nowhere: no such file or folder\n")
    (desk / "notes.bin").write_bytes(b"\0")
    done = run("check", "--staged", "notes.bin", folder=desk)
    assert done.returncode == 2
    assert done.stderr.startswith(b"newslint: notes.bin: unknown kind of file (.bin)")
    git(desk, "rm", "-q", "--cached", "b.txt")  # a hook may name what is deleted
    (desk / "b.txt").unlink()
    done = run("check", "--staged", "b.txt", folder=desk)
    assert (done.returncode, done.stderr.count(b"nothing was checked")) == (0, 1)


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_a_staged_link_is_no_article(desk: Path) -> None:
    (desk / "link.txt").symlink_to("the teh.txt")
    git(desk, "add", "link.txt")
    assert places(desk, "--staged") == []
