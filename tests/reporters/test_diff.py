"""The diff of all fixes, given to the programs that apply diffs."""

from __future__ import annotations

import subprocess
from pathlib import Path, PurePath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.reporters.diff import _diff
from newsroom import furnish, run

pytestmark = pytest.mark.process
ARTICLES = {
    "plain.txt": b"One.\n\nTwo teh end.\n\nThree.\n",
    "no newline.txt": b"One teh end.\n\nSome colour",
    "crlf.md": b"# Teh title\r\n\r\nTwo teh\r\nend.\r\n",
    "old mac.txt": b"One teh.\rTwo.\r\rThree teh.\r",
    "sub folder/deep/page.html": b"<p>Ol\xc3\xa9, teh <b>end</b>.</p>\n<p>caf&eacute; colour</p>",
    "sub folder/bom.md": b"\xef\xbb\xbfTeh first line.\n",
    "\u00e9l\u00e8ve \U0001f600.txt": "Teh \U0001f600 end\u2028teh.\x0bteh\x1cteh\n".encode(),
    'quo"te\\.txt': b"teh\n",
    "clean.md": b"Nothing to do.\n",
}


def repaired(data: bytes) -> bytes:
    return data.replace(b"teh", b"the").replace(b"Teh", b"The")


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    folder = tmp_path / "desk"
    furnish(folder)
    for name, data in ARTICLES.items():
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(data)
    return folder


def git(*arguments: str, folder: Path, stdin: bytes = b"") -> None:
    subprocess.run(["git", *arguments], cwd=folder, input=stdin, check=True, capture_output=True)


def contents(folder: Path) -> dict[str, bytes]:
    return {name: (folder / name).read_bytes() for name in ARTICLES}


FIXED = {name: repaired(data) for name, data in ARTICLES.items()}


def test_git_apply_takes_it(desk: Path) -> None:
    git("init", "-q", folder=desk)
    made = run("check", ".", "--diff", folder=desk)
    assert made.returncode == 1
    git("apply", "--check", folder=desk, stdin=made.stdout)
    git("apply", folder=desk, stdin=made.stdout)
    assert contents(desk) == FIXED


def test_git_apply_takes_it_in_a_sub_folder_of_the_repository(desk: Path) -> None:
    git("init", "-q", folder=desk.parent)
    made = run("check", ".", "--diff", folder=desk)
    git("apply", folder=desk, stdin=made.stdout)
    assert contents(desk) == FIXED


def test_git_apply_takes_it_for_files_beside_the_working_folder(desk: Path) -> None:
    git("init", "-q", folder=desk.parent)
    beside = desk.parent / "beside"
    beside.mkdir()
    arguments = ("check", "--diff", "../desk", "--config", "../desk/newslint.toml")
    made = run(*arguments, folder=beside)
    git("apply", folder=desk.parent, stdin=made.stdout)
    assert contents(desk) == FIXED


def test_patch_takes_it(desk: Path) -> None:
    made = run("fix", ".", "--diff", folder=desk)
    subprocess.run(
        ["patch", "-p1", "--silent"], cwd=desk, input=made.stdout, check=True, timeout=20
    )
    assert contents(desk) == FIXED


def test_nothing_is_written(desk: Path) -> None:
    made = run("fix", ".", "--diff", "--unsafe-fixes", folder=desk)
    assert b"+Some color" in made.stdout
    assert contents(desk) == ARTICLES


def test_nothing_but_the_diff_is_printed(desk: Path) -> None:
    made = run("check", "clean.md", "--diff", folder=desk)
    assert (made.returncode, made.stdout, made.stderr) == (0, b"", b"")


def test_utf16_is_left_out_and_said(desk: Path) -> None:
    (desk / "wide.txt").write_bytes("\ufeffteh".encode("utf-16-le"))
    made = run("check", ".", "--diff", folder=desk)
    assert b"wide.txt" not in made.stdout
    assert (
        made.stderr
        == b"newslint: wide.txt: a diff cannot contain UTF-16-LE; use 'newslint fix' instead\n"
    )
    assert made.returncode == 2


LINES = st.lists(st.sampled_from(["a", "b", "", "\r", "c\r", "\x0c", "\u2028x"]), max_size=6)


@given(LINES, LINES, st.booleans(), st.booleans())
def test_any_two_texts(
    tmp_path_factory: pytest.TempPathFactory,
    old: list[str],
    new: list[str],
    ends: bool,
    end: bool,
) -> None:
    before = "\n".join(old) + "\n" * ends
    after = "\n".join(new) + "\n" * end
    if before == after or not before or not after:  # a diff may not make or delete a file
        return
    folder = tmp_path_factory.mktemp("any")
    file = folder / "a b.txt"
    file.write_bytes(before.encode())
    diff = "".join(_diff(PurePath(file), before, after)).replace(str(folder)[1:] + "/", "")
    git("apply", folder=folder, stdin=diff.encode())
    assert file.read_bytes().decode() == after
