"""A LanguageTool server of our own: started on a free port, never left behind.

language-tool-python can start one too, but then neither port, Java nor memory can be chosen, a
proxy in the environment makes it hang, and a killed Python leaves the Java process running.
"""

from __future__ import annotations

import contextlib
import ctypes
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import psutil
import requests

from newslint.languagetool.error import LanguageToolError
from newslint.languagetool.java import Java

START_LIMIT = 40.0  # seconds until the first answer; 5 are usual, 20 happen on a busy machine
_ATTEMPTS = 3  # the port may be taken between our choosing it and Java's opening it
_POLL = 0.1
_STOP_LIMIT = 5.0
MAX_TEXT = 40_000  # code points in one request; longer articles are split at paragraphs

# A small heap, one compiler tier: a third of the start-up time and of the memory, measured.
_FLAGS = ("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8")
_CONFIG = f"""\
pipelineCaching=true
maxPipelinePoolSize=4
pipelineExpireTimeInSeconds=3600
maxCheckThreads=2
maxTextLength={MAX_TEXT * 4}
"""


class Server:
    """A running LanguageTool; `close` it, also after an error.

    `log` takes what Java says on its standard error; error messages name it.
    """

    def __init__(self, home: Path, java: Java, log: Path) -> None:
        jar = home / "languagetool-server.jar"
        if not jar.is_file():
            raise LanguageToolError(
                f"{home} has no languagetool-server.jar; run: newslint setup languagetool"
            )
        self._jar = jar
        self._java = java
        self._log = log
        self._process: subprocess.Popen[bytes] | None = None
        self.port = 0
        self._start()

    @property
    def url(self) -> str:
        """The address of the running server."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def pid(self) -> int:
        """The process id of Java."""
        assert self._process is not None
        return self._process.pid

    def wait(self, limit: float = START_LIMIT) -> None:
        """Wait until the server answers; raise LanguageToolError after `limit` seconds."""
        deadline = time.monotonic() + limit
        attempts = 1
        with requests.Session() as session:
            session.trust_env = False  # a proxy in the environment is not for this machine
            while time.monotonic() < deadline:
                assert self._process is not None
                if self._process.poll() is not None:
                    if attempts == _ATTEMPTS:
                        raise LanguageToolError(f"Java ended at once; see {self._log}")
                    attempts += 1
                    self._start()
                if _answers(session, self.url) and self._owns_port():
                    return
                time.sleep(_POLL)
        self.close()
        raise LanguageToolError(f"no answer within {limit:.0f} seconds; see {self._log}")

    def close(self) -> None:
        """End the server and wait for it."""
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(_STOP_LIMIT)

    def _start(self) -> None:
        self.port = _free_port()
        config = self._log.with_suffix(".properties")
        self._log.parent.mkdir(parents=True, exist_ok=True)
        config.write_text(_CONFIG, "utf-8")
        main = "org.languagetool.server.HTTPServer"
        command = [str(self._java.path), *_FLAGS, "-cp", str(self._jar), main]
        with self._log.open("wb") as log:
            try:
                self._process = subprocess.Popen(  # noqa: S603
                    [*command, "-p", str(self.port), "--config", str(config)],
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.DEVNULL,
                    stderr=log,
                    start_new_session=True,  # Ctrl-C is for newslint, which then ends Java
                    # Started by the main thread before any other: nothing else runs between.
                    preexec_fn=_die_with_parent if sys.platform == "linux" else None,  # noqa: PLW1509
                )
            except OSError as error:
                raise LanguageToolError(f"cannot start {self._java.path}: {error}") from None

    def _owns_port(self) -> bool:
        """Whether it is our Java that answers, and not another server on the same port."""
        try:
            connections = psutil.Process(self.pid).net_connections("tcp")
        except psutil.Error:
            return True  # not told on this system; the port was free a moment ago
        return any(each.laddr and each.laddr.port == self.port for each in connections)


def _answers(session: requests.Session, url: str) -> bool:
    try:
        return bool(session.get(f"{url}/v2/healthcheck", timeout=2).ok)
    except requests.RequestException:
        return False


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _die_with_parent() -> None:
    """Ask Linux to kill Java when newslint dies, however it dies."""
    pr_set_pdeathsig = 1
    ctypes.CDLL(None).prctl(pr_set_pdeathsig, signal.SIGKILL)


def end_on_signals(close: Callable[[], None]) -> None:
    """Call `close` before newslint ends by SIGTERM or SIGHUP, which skip `finally`."""

    def end(number: int, _frame: object) -> None:
        close()
        signal.signal(number, signal.SIG_DFL)
        os.kill(os.getpid(), number)

    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number is not None:
            signal.signal(number, end)
