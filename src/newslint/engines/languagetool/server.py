"""A LanguageTool server of our own: started on a free port, never left behind.

language-tool-python can start one too, but then neither port, Java nor memory can be chosen, a
proxy in the environment makes it hang, and a killed Python leaves the Java process running.
"""

from __future__ import annotations

import contextlib
import os
import random
import signal
import subprocess
import threading
import time
from collections.abc import Callable
from pathlib import Path

from newslint.engines.languagetool.error import LanguageToolError
from newslint.engines.languagetool.java import Java
from newslint.mortal import can_die_with_parent, die_with_parent

JAR = "languagetool-server.jar"
START_LIMIT = 40.0  # seconds until it listens; 2 are usual, 20 happen on a busy machine
_POLL = 0.1
_STOP_LIMIT = 5.0

# A small heap, one compiler tier: a third of the start-up time and of the memory, measured.
_FLAGS = ("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Dfile.encoding=UTF-8")
# The server itself takes the first free port of the range. A start that differs from run to run
# keeps servers that start at once apart.
_PORTS = range(20_000, 32_000)
_TRIED = 200
_CONFIG = """\
minPort={low}
maxPort={high}
pipelineCaching=true
maxPipelinePoolSize=4
pipelineExpireTimeInSeconds=3600
maxCheckThreads=2
cacheSize=2000
"""


class Server:
    """A running LanguageTool; `close` it, also after an error.

    `log` takes what Java says on its standard error; error messages name it. Raises
    LanguageToolError where it cannot start.
    """

    def __init__(self, home: Path, java: Java, log: Path) -> None:
        self._log = log
        self._owner = os.getpid()
        self._process: subprocess.Popen[bytes] | None = self._start(home / JAR, java)

    @property
    def pid(self) -> int | None:
        """The process id of Java; None once it is closed."""
        return self._process.pid if self._process else None

    def wait(self, limit: float = START_LIMIT) -> str:
        """Return the server's address once it listens. Raises LanguageToolError."""
        deadline = time.monotonic() + limit
        while time.monotonic() < deadline:
            process = self._process
            if process is None:
                raise LanguageToolError("its server was stopped")
            if process.poll() is not None:
                raise self.fail("Java stopped at once")
            port = _listening(process.pid)
            if port:
                return f"http://127.0.0.1:{port}"
            time.sleep(_POLL)
        raise self.fail(f"did not start within {limit:.0f} seconds")

    def fail(self, why: str) -> LanguageToolError:
        """End the server and return an error that names the log, which stays."""
        self._end()
        return LanguageToolError(f"{why}; see {self._log}")

    def close(self) -> None:
        """End the server; what Java has said is of no more interest then."""
        if os.getpid() != self._owner:
            return  # a forked worker must not end what its parent uses
        if self._end():
            for file in (self._log, self._config):
                file.unlink(missing_ok=True)

    @property
    def _config(self) -> Path:
        return self._log.with_suffix(".properties")

    def _end(self) -> bool:
        process, self._process = self._process, None
        if process is None:
            return False
        process.kill()
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(_STOP_LIMIT)
        return True

    def _start(self, jar: Path, java: Java) -> subprocess.Popen[bytes]:
        if not jar.is_file():
            raise LanguageToolError(f"{jar} is missing; run: newslint setup languagetool")
        low = random.choice(_PORTS)  # noqa: S311 # not a secret
        command = [str(java.path), *_FLAGS, "-cp", str(jar), "org.languagetool.server.HTTPServer"]
        # Linux ends Java with the *thread* that started it: no other thread may count on that.
        lasting = threading.current_thread() is threading.main_thread()
        try:
            self._log.parent.mkdir(parents=True, exist_ok=True)
            self._config.write_text(_CONFIG.format(low=low, high=low + _TRIED), "utf-8")
            with self._log.open("wb") as log:
                return subprocess.Popen(  # noqa: S603 # the user's own Java
                    [*command, "-p", "0", "--config", str(self._config)],
                    stdin=subprocess.DEVNULL,
                    stdout=subprocess.DEVNULL,
                    stderr=log,
                    start_new_session=True,  # Ctrl-C is for newslint, which then ends Java
                    preexec_fn=die_with_parent if can_die_with_parent() and lasting else None,  # noqa: PLW1509
                )
        except OSError as error:
            raise LanguageToolError(f"cannot start {java.path}: {error}") from None


def _listening(pid: int) -> int | None:
    """Return the port that a process of ours listens on."""
    import psutil

    try:
        connections = psutil.Process(pid).net_connections("tcp")
    except psutil.Error:
        return None
    ports = (each.laddr.port for each in connections if each.status == psutil.CONN_LISTEN)
    return next(ports, None)


def end_on_signals(close: Callable[[], None]) -> None:
    """Call `close` before newslint ends by SIGTERM or SIGHUP, which skip `finally`.

    Handlers that are there go on: what ignores a signal (nohup) keeps ignoring it.
    """
    if threading.current_thread() is not threading.main_thread():
        return  # Python lets no other thread handle signals
    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number is None or signal.getsignal(number) in (signal.SIG_IGN, None):
            continue
        signal.signal(number, _ending(close, signal.getsignal(number)))


def _ending(close: Callable[[], None], before: signal._HANDLER) -> Callable[[int, object], None]:
    def end(number: int, _frame: object) -> None:
        close()
        signal.signal(number, before)
        os.kill(os.getpid(), number)

    return end
