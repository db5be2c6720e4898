"""A newslint that runs already is asked, and says what would be found here; else nobody is."""

from __future__ import annotations

import json
import socket
from collections.abc import Iterator, Mapping
from pathlib import Path, PurePath
from threading import Lock
from typing import Any

import pytest

from newslint.article.analysis import Analyses
from newslint.running import warm
from newslint.running.cache import Cache
from newslint.running.file_linter import FileLinter, Mode
from newslint.running.warm import Warm, socket_file
from newslint.server.warm import Kitchen, listening
from newslint.settings.settings import Finder
from newsroom import ARTICLE, furnish, run
from served import served

pytestmark = pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="no such sockets")


class Counting(Kitchen):
    """Counts what it is asked, and what it can say."""

    asked = said = 0

    def answer(self, question: Mapping[str, Any]) -> dict[str, Any]:
        self.asked += 1
        answer = super().answer(question)
        self.said += bool(answer)
        return answer


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    furnish(tmp_path)
    (tmp_path / "a.md").write_text(ARTICLE, "utf-8")
    (tmp_path / "run").mkdir(mode=0o700)
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path / "run"))
    monkeypatch.setenv("NEWSLINT_CACHE", str(tmp_path / "cache"))
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.fixture
def kitchen(desk: Path) -> Iterator[Counting]:
    kitchen = Counting(Analyses(), {})
    with listening(kitchen, Lock()) as file:
        assert file == socket_file(kitchen.cache.base)
        assert file.stat().st_mode & 0o777 == 0o600
        yield kitchen
    assert not file.exists()


def asked(finder: Finder, cache: Cache, data: bytes, **engines: str) -> Any:
    path = PurePath("a.md")
    key = cache.key(finder.settings(Path(path)).config, path, data, engines)
    return Warm(cache.base, finder).report(path, data, key, engines)


def test_what_is_answered_is_what_is_found_here(kitchen: Counting) -> None:
    finder = Finder({"ignore": ("very",)})
    data = b"\xef\xbb\xbf" + ARTICLE.encode()
    found = asked(finder, kitchen.cache, data)
    assert found == FileLinter(finder, Mode.CHECK).lint(PurePath("a.md"), data)
    assert len(found.findings) == 3
    assert (kitchen.asked, kitchen.said) == (1, 1)


def test_a_configuration_that_changed_is_read_again(kitchen: Counting, desk: Path) -> None:
    assert len(asked(Finder({}), kitchen.cache, ARTICLE.encode()).findings) == 4
    config = desk / "newslint.toml"
    config.write_text(config.read_text("utf-8") + 'ignore = ["teh"]\n', "utf-8")
    assert len(asked(Finder({}), kitchen.cache, ARTICLE.encode()).findings) == 2


def test_nothing_is_said_where_anything_differs(kitchen: Counting, desk: Path) -> None:
    finder, data = Finder({}), ARTICLE.encode()
    assert asked(finder, kitchen.cache, data, fluency="another") is None
    assert asked(finder, kitchen.cache, b"\x00\xff") is None  # here it is said why
    path = PurePath("a.md")
    assert Warm(kitchen.cache.base, finder).report(path, data, b"another key", {}) is None
    assert (kitchen.asked, kitchen.said) == (3, 0)
    (desk / "newslint.toml").write_text("wrong = 1\n", "utf-8")
    assert Warm(kitchen.cache.base, finder).report(path, data, b"", {}) is None


@pytest.mark.parametrize("line", [b"", b"{", b"[]\n", b'{"path": 1}\n', b"\xff\n"])
def test_odd_questions_are_answered_with_nothing(
    kitchen: Counting, line: bytes, caplog: pytest.LogCaptureFixture
) -> None:
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as connection:
        connection.connect(str(socket_file(kitchen.cache.base)))
        connection.sendall(line)
        connection.shutdown(socket.SHUT_WR)
        assert json.loads(connection.recv(100)) == {}
    if not line.startswith((b"[", b'{"')):
        assert not caplog.records, "another server that looks for us is nothing to tell of"


def test_who_does_not_answer_is_not_asked_again(
    desk: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(warm, "_LIMIT", 0.1)
    with Cache() as cache:
        file = socket_file(cache.base)
    file.parent.mkdir(mode=0o700, parents=True)
    with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as silent:
        silent.bind(str(file))
        silent.listen()
        asker = Warm(cache.base, Finder({}))
        assert asker.report(PurePath("a.md"), b"", b"", {}) is None
        assert asker._left == 0


def test_a_folder_of_others_is_not_used(desk: Path) -> None:
    with Cache() as cache:
        file = socket_file(cache.base)
    file.parent.mkdir(parents=True)
    file.parent.chmod(0o777)
    assert Warm(cache.base, Finder({}))._left == 0
    with listening(Kitchen(Analyses(), {}), Lock()) as there:
        assert there is None


@pytest.mark.process
@pytest.mark.parametrize("command", ["check", "fix"])
def test_the_command_prints_the_same(
    desk: Path, command: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def said(cache: str, *options: str) -> tuple[int, bytes, bytes]:
        (desk / "a.md").write_text(ARTICLE, "utf-8")
        done = run(command, "a.md", *options, folder=desk, env={"NEWSLINT_CACHE": cache})
        text = (desk / "a.md").read_bytes()
        return done.returncode, done.stdout + done.stderr, text

    alone = said(str(desk / "one"), "--server", "auto")
    monkeypatch.setenv("NEWSLINT_CACHE", str(desk / "two"))
    with served(desk):
        assert said(str(desk / "two"), "--server", "auto") == alone
        assert said(str(desk / "three"), "--server", "off") == alone
