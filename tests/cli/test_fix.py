"""`newslint fix`, run as a user runs it."""

from __future__ import annotations

import stat
from pathlib import Path

import pytest

from newsroom import ARTICLE, out, run

pytestmark = pytest.mark.process


def test_fix(desk: Path) -> None:
    file = desk / "a.md"
    file.chmod(0o640)
    assert out("fix", folder=desk, code=1).splitlines()[:3] == [
        "a.md: repaired “teh” → “the” (teh)",
        "",
        "a.md:3:5 colour warning [unsafe repair]",
    ]
    once = ARTICLE.replace("teh", "the", 1)
    assert file.read_text("utf-8") == once
    assert stat.S_IMODE(file.stat().st_mode) == 0o640
    before = file.stat().st_mtime_ns
    assert "repaired" not in out("check", "--fix", folder=desk, code=1)
    assert file.stat().st_mtime_ns == before
    last = out("fix", "--unsafe-fixes", folder=desk, code=1).splitlines()[-1]
    assert last == "2 repaired, 1 left in 1 file: 1 without a repair."
    assert file.read_text("utf-8") == once.replace("teh", "the").replace("colour", "color")
    assert [each.name for each in desk.iterdir() if each.name.startswith(".")] == []


@pytest.mark.parametrize(
    ("text", "codec"),
    [
        ("teh \u00e9nd\r\nteh\r\n", "utf-8-sig"),
        ("teh \U0001f600 end", "utf-16"),
        ("\ufeffteh end\n", "utf-16-be"),
        ("teh\rteh\n\nteh\r\n", "utf-8"),
    ],
)
def test_fix_keeps_encoding_and_line_endings(desk: Path, text: str, codec: str) -> None:
    file = desk / "x.txt"
    file.write_bytes(text.encode(codec))
    out("fix", "x.txt", folder=desk, code=0)
    assert file.read_bytes() == text.replace("teh", "the").encode(codec)


def test_standard_input_is_repaired_on_standard_output(desk: Path) -> None:
    done = run("fix", "-", folder=desk, stdin="\ufeffteh\r\ncolour".encode())
    assert done.stdout == "\ufeffthe\r\ncolour".encode()
    assert b"-:1:1: repaired" in done.stderr or b"-: repaired" in done.stderr
    assert done.returncode == 1
    done = run("fix", "-", folder=desk, stdin=b"\xff teh")
    assert (done.returncode, done.stdout) == (2, b"\xff teh")


def test_a_missing_path_is_found_before_anything_is_written(desk: Path) -> None:
    done = run("fix", ".", "missing.md", folder=desk)
    assert done.stderr == b"newslint: missing.md: no such file or folder\n"
    assert (desk / "a.md").read_text("utf-8") == ARTICLE
