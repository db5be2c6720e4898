"""The command line as a process and in a terminal: pipes, signals, colours, progress."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from newsroom import run
from terminal import shown

pytestmark = pytest.mark.process


def test_a_reader_that_goes_away(desk: Path) -> None:
    (desk / "long.txt").write_text("teh colour. very\n\n" * 20_000)
    command = [sys.executable, "-m", "newslint", "check", "long.txt"]
    with subprocess.Popen(
        command, cwd=desk, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait(60) == 141


def test_ctrl_c_ends_quietly(desk: Path) -> None:
    command = [sys.executable, "-m", "newslint", "check", "-"]
    with subprocess.Popen(
        command, cwd=desk, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdin is not None
        process.stdin.write(b"teh " * 100_000)
        process.stdin.flush()  # a pipe does not hold so much: it has begun to read, and waits
        process.send_signal(signal.SIGINT)
        output, errors = process.communicate(timeout=60)
    assert (process.returncode, output, errors) == (130, b"", b"")


def test_control_characters_do_not_reach_the_terminal(desk: Path) -> None:
    (desk / "x.txt").write_bytes("teh \x1b[31mred\u202e\x07".encode())
    shown = run("check", "x.txt", folder=desk).stdout.decode()
    assert "\x1b" not in shown
    assert "the \ufffd[31mred\ufffd\ufffd" in shown


def on_a_terminal(desk: Path, *arguments: str, no_color: str = "") -> bytes:
    """Run newslint in a pseudo-terminal; return what the terminal gets."""
    return shown(desk, *arguments, env={**os.environ, "NO_COLOR": no_color, "TERM": "xterm"})


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
@pytest.mark.parametrize("no_color", ["", "1"])
def test_colours_on_a_terminal_only(desk: Path, no_color: str) -> None:
    shown = on_a_terminal(desk, "check", "a.md", no_color=no_color)
    assert (b"\x1b[" in shown) == (not no_color)
    assert b"4 findings" in shown


@pytest.mark.skipif(sys.platform == "win32", reason="needs a pseudo-terminal")
def test_progress_on_a_terminal_only(desk: Path) -> None:
    for number in range(9):
        (desk / f"{number}.txt").write_text("teh\n")
    shown = on_a_terminal(desk, "check", "--output-format", "concise", no_color="1")
    assert b"] 5/10 files" in shown
    assert shown.rstrip().endswith(b"\x1b[K")
    for line in shown.split(b"\n")[:-1]:  # no finding shares a line with the bar
        assert b"files" not in line.rpartition(b"\x1b[K")[2]
