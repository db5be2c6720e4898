from __future__ import annotations

import os
import sys
import threading
from collections.abc import Iterator
from http.server import ThreadingHTTPServer
from pathlib import Path

import fake_languagetool
import pytest
from fake_languagetool import Fake, Handler, Jdk

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


@pytest.fixture
def fake() -> Iterator[Fake]:
    own = {"mode": "", "asked": [], "released": threading.Event()}
    handler = type("_Handler", (Handler,), own)
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    yield Fake(f"http://127.0.0.1:{server.server_port}", handler)
    handler.released.set()
    server.shutdown()
    server.server_close()
    thread.join()


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
