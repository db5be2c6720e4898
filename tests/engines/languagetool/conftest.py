from __future__ import annotations

import os
import sys
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from http.server import ThreadingHTTPServer
from pathlib import Path

import fake_languagetool
import pytest

from newslint.engines.languagetool import LanguageToolError, Service, installed
from newslint.engines.languagetool.java import find_java
from newslint.engines.languagetool.server import JAR


@pytest.fixture(scope="session")
def real() -> Iterator[Service]:
    """A LanguageTool that runs; it is started once in a session."""
    if installed() is None:
        pytest.skip("LanguageTool is not set up; run: newslint setup languagetool")
    try:
        find_java()
    except LanguageToolError as error:
        pytest.skip(f"LanguageTool {error}")
    service = Service.open("auto")
    yield service
    service.close()


@dataclass
class Fake:
    """A running server of `fake_languagetool` and what it was asked."""

    url: str
    handler: type[fake_languagetool.Handler]

    @property
    def texts(self) -> list[str]:
        return [form["text"][0] for form in self.handler.asked]


@pytest.fixture
def fake() -> Iterator[Fake]:
    handler = type("_Handler", (fake_languagetool.Handler,), {"mode": "", "asked": []})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield Fake(f"http://127.0.0.1:{server.server_port}", handler)
    server.shutdown()
    server.server_close()
    thread.join()


@dataclass
class Jdk:
    """An environment in which `java` is `fake_languagetool` and LanguageTool is installed."""

    env: dict[str, str]
    java: Path
    home: Path
    pid_file: Path

    @property
    def pid(self) -> int:
        return int(self.pid_file.read_text())


@pytest.fixture
def jdk(tmp_path: Path) -> Jdk:
    home = tmp_path / "cache" / "LanguageTool-6.8"
    home.mkdir(parents=True)
    (home / JAR).touch()
    java = tmp_path / "jdk" / "bin" / "java"
    java.parent.mkdir(parents=True)
    script = Path(fake_languagetool.__file__)
    java.write_text(f'#!/bin/sh\nexec "{sys.executable}" -I "{script}" "$@"\n')
    java.chmod(0o755)
    env = {
        "NEWSLINT_CACHE": str(tmp_path / "cache"),
        "JAVA_HOME": str(tmp_path / "jdk"),
        "FAKE_PID": str(tmp_path / "pid"),
        "PATH": os.environ["PATH"],
    }
    return Jdk(env, java, home, tmp_path / "pid")
