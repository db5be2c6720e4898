"""However newslint ends, nothing that it started stays."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import psutil
import pytest

from newslint import Config, Linter, fix, lint
from newslint.engines.engines import Engines
from newsroom import CACHE, furnish

pytestmark = pytest.mark.process
_LIMIT = 5.0  # seconds


@pytest.mark.skipif(sys.platform == "win32", reason="no such signals there")
@pytest.mark.parametrize("name", ["SIGINT", "SIGTERM", "SIGHUP", "SIGKILL"])
@pytest.mark.parametrize("command", ["check", "fix"])
def test_no_worker_stays(tmp_path: Path, name: str, command: str) -> None:
    furnish(tmp_path)
    for number in range(2000):
        (tmp_path / f"{number}.txt").write_text("teh " * 50, "utf-8")
    with subprocess.Popen(
        [sys.executable, "-m", "newslint", command, "--no-cache", "--jobs", "2"],
        cwd=tmp_path,
        env={**os.environ, "NEWSLINT_CACHE": CACHE},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        preexec_fn=_heed_hangups,  # noqa: PLW1509 # the tests run no threads of their own
    ) as running:
        assert running.stdout is not None
        assert running.stdout.readline()
        started = psutil.Process(running.pid).children(recursive=True)
        assert len(started) >= 2
        running.send_signal(getattr(signal, name))
        running.stdout.close()
        running.wait(30)
    _, alive = psutil.wait_procs(started, timeout=_LIMIT)
    assert not [each for each in alive if each.status() != psutil.STATUS_ZOMBIE]


def _heed_hangups() -> None:
    """Undo what nohup, or a CI that uses it, would pass on to the child."""
    signal.signal(signal.SIGHUP, signal.SIG_DFL)


def test_the_library_asks_no_engine_unless_it_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("an engine was asked for")

    monkeypatch.setattr("newslint.engines.languagetool.Service.open", refuse)
    monkeypatch.setattr("newslint.engines.fluency.installed", refuse)
    text = "Work on the the bridge goes on."
    assert [each.rule for each in lint(text).findings] == ["doubled-word"]
    assert fix(text) == "Work on the bridge goes on."
    assert lint(text, config=Config(names=("Bank",))).findings


def test_what_a_linter_started_ends_with_it(monkeypatch: pytest.MonkeyPatch) -> None:
    closed: list[Engines] = []

    def close(engines: Engines) -> None:
        closed.append(engines)

    monkeypatch.setattr(Engines, "close", close)
    lint("The bank keeps its rate.")
    fix("The bank keeps its rate.")
    with Linter() as linter:
        assert closed != [linter.engines]
    assert len(closed) == 3
    shared = Engines(Config())
    with Linter(Config(), shared):
        pass
    assert shared not in closed
