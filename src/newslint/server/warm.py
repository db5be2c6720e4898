"""Answers `newslint check --server auto`, by the socket that `newslint.running.warm` looks for."""

from __future__ import annotations

import base64
import contextlib
import json
import logging
import socket
import socketserver
from collections import OrderedDict
from collections.abc import Iterator, Mapping
from pathlib import Path
from threading import Lock, Thread
from typing import TYPE_CHECKING, Any

from newslint.article.analysis import Analyses, ModelError
from newslint.catalogue.rule import RuleError
from newslint.engines.readiness import readiness
from newslint.readers.decode import UnreadableError, decode
from newslint.running.beside import BesideError, seen
from newslint.running.cache import Cache
from newslint.running.file_linter import FileLinter, Mode
from newslint.running.stored import stored
from newslint.running.warm import LONGEST_LINE, is_private, socket_file
from newslint.settings.settings import ConfigError, Finder

if TYPE_CHECKING:
    from newslint.engines.engines import Engines

_log = logging.getLogger(__name__)
_KEPT = 8  # configurations
_PATIENCE = 30.0  # seconds that a question waits for those before it
_TIMEOUT = 10.0  # seconds in which a question must have come in


class Kitchen:
    """Lints for others, each file with its own settings; engines and analyses are shared."""

    def __init__(self, analyses: Analyses, engines: dict[tuple[str, str], Engines]) -> None:
        self.cache = Cache()
        self.cache.close()  # its keys are enough
        self._analyses = analyses
        self._engines = engines
        self._linters: OrderedDict[str, FileLinter] = OrderedDict()

    def answer(self, question: Mapping[str, Any]) -> dict[str, Any]:
        """Return what is found in a file, nothing where the other newslint must look itself."""
        path, data = Path(question["path"]), base64.b64decode(question["data"])
        given = {
            key: tuple(value) if isinstance(value, list) else value
            for key, value in question["given"].items()
        }
        file = Path(question["file"]) if question["file"] else None
        finder = Finder(given, file=file, isolated=question["isolated"] is True)
        settings = finder.settings(path)
        config, beside = settings.config, seen(settings, path, decode(data)[0])
        key = self.cache.key(config, path, data, question["engines"], beside)
        if key.hex() != question["key"] or readiness(config).versions != question["engines"]:
            return {}
        linter = self._linter(repr(config), finder)
        report = linter.lint(path, data)
        if report.failures or linter.off.keys() & question["engines"].keys():
            return {}
        return {"found": stored(report)}

    def _linter(self, config: str, finder: Finder) -> FileLinter:
        if config not in self._linters:
            self._linters[config] = FileLinter(
                finder, Mode.CHECK, analyses=self._analyses, engines=self._engines
            )
        self._linters.move_to_end(config)
        while len(self._linters) > _KEPT:
            self._linters.popitem(last=False)
        return self._linters[config]


@contextlib.contextmanager
def listening(kitchen: Kitchen, turn: Lock) -> Iterator[Path | None]:
    """Listen on the user's socket in the background; yield it, None where that cannot be.

    `turn` is held while a file is linted.
    """
    if not hasattr(socketserver, "UnixStreamServer"):
        yield None
        return
    file = socket_file(kitchen.cache.base)
    try:
        server = _listen(file, kitchen, turn)
    except OSError as error:
        _log.info("no socket for --server auto: %s", error)
        yield None
        return
    thread = Thread(target=server.serve_forever, daemon=True, name="warm")
    thread.start()
    try:
        yield file
    finally:
        server.shutdown()
        server.server_close()
        file.unlink(missing_ok=True)


def _listen(file: Path, kitchen: Kitchen, turn: Lock) -> socketserver.BaseServer:
    """Bind the socket, in place of one that nobody listens to. Raises OSError."""
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not is_private(file.parent):
        raise PermissionError(f"{file.parent} is not the user's own")
    if file.exists():
        with socket.socket(socket.AF_UNIX, socket.SOCK_STREAM) as other:
            if other.connect_ex(str(file)) == 0:
                raise FileExistsError("another newslint is already listening")
        file.unlink()

    class Handler(socketserver.StreamRequestHandler):
        timeout = _TIMEOUT

        def handle(self) -> None:
            line = self.rfile.readline(LONGEST_LINE)
            self.wfile.write(json.dumps(_answered(kitchen, turn, line)).encode() + b"\n")

    class Server(socketserver.ThreadingUnixStreamServer):
        daemon_threads = True

        def handle_error(self, request: Any, client_address: Any) -> None:
            _log.debug("a connection failed", exc_info=True)

    server = Server(str(file), Handler)
    file.chmod(0o600)
    return server


def _answered(kitchen: Kitchen, turn: Lock, line: bytes) -> dict[str, Any]:
    try:
        question = json.loads(line)
    except ValueError:  # nothing at all where another server looks whether we are there
        return {}
    if not turn.acquire(timeout=_PATIENCE):
        return {}
    try:
        return kitchen.answer(question)
    except (BesideError, ConfigError, ModelError, RuleError, UnreadableError):
        return {}  # the other newslint says what is wrong
    except Exception:  # no question ends the server
        _log.exception("newslint broke on a question")
        return {}
    finally:
        turn.release()
