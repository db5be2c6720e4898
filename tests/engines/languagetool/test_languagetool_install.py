from __future__ import annotations

import functools
import hashlib
import subprocess
import sys
import threading
import zipfile
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from fake_languagetool import Jdk

from newslint.engines.languagetool.server import JAR

pytestmark = pytest.mark.process
_MAVEN = f"""#!/bin/sh
for option; do case $option in -DoutputDirectory=*) folder="${{option#*=}}";; esac; done
mkdir -p "$folder" && touch "$folder/{JAR}" "$folder/other.jar"
"""


@pytest.fixture
def maven(tmp_path: Path, jdk: Jdk) -> Path:
    path = tmp_path / "maven" / "mvn"
    path.parent.mkdir()
    path.write_text(_MAVEN)
    path.chmod(0o755)
    jdk.env["PATH"] = f"{path.parent}:/usr/bin:/bin"
    return path


def setup(jdk: Jdk, *options: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "newslint", "setup", "languagetool", *options]
    return subprocess.run(
        command, env=jdk.env, capture_output=True, text=True, check=False, timeout=60
    )


def test_with_maven(jdk: Jdk, maven: Path) -> None:
    (jdk.home / JAR).unlink()  # a folder is there, without what matters
    done = setup(jdk)
    assert done.returncode == 0, done.stderr
    assert "Java 17" in done.stdout
    assert "works" in done.stdout
    assert (jdk.home / JAR).is_file()
    assert (jdk.home / "libs" / "other.jar").is_file()
    assert [path.name for path in jdk.home.parent.iterdir() if path.name.startswith("tmp")] == []
    maven.write_text("#!/bin/sh\nexit 1\n")
    again = setup(jdk)
    assert again.returncode == 0, again.stderr
    assert "Maven" not in again.stdout


def test_maven_fails(jdk: Jdk, maven: Path) -> None:
    (jdk.home / JAR).unlink()
    maven.write_text("#!/bin/sh\necho '[ERROR] no network'\nexit 1\n")
    done = setup(jdk)
    assert done.returncode == 2
    assert done.stderr.splitlines() == [
        "newslint: LanguageTool cannot be set up: Maven failed: [ERROR] no network"
    ]


def test_no_maven(jdk: Jdk) -> None:
    (jdk.home / JAR).unlink()
    jdk.env["PATH"] = "/usr/nowhere"
    done = setup(jdk, "--maven")
    assert done.returncode == 2
    assert "mvn is not on PATH" in done.stderr


def test_no_java(jdk: Jdk) -> None:
    jdk.java.unlink()
    jdk.env["PATH"] = "/usr/nowhere"
    done = setup(jdk)
    assert done.returncode == 2
    assert "needs Java 17 or newer" in done.stderr


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture
def download(tmp_path: Path, jdk: Jdk) -> Iterator[Path]:
    """A server that has what language-tool-python downloads, and no Maven."""
    folder = tmp_path / "served"
    folder.mkdir()
    archive = folder / "LanguageTool-6.8.zip"
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr(f"LanguageTool-6.8/{JAR}", b"")
        file.writestr("LanguageTool-6.8/libs/other.jar", b"")
    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(_Quiet, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    jdk.env["LTP_DOWNLOAD_HOST_NEW_RELEASES"] = f"http://127.0.0.1:{server.server_port}/"
    jdk.env["LTP_DOWNLOAD_SHA256"] = hashlib.sha256(archive.read_bytes()).hexdigest()
    jdk.env["PATH"] = "/usr/nowhere"  # Java is in JAVA_HOME only
    yield archive
    server.shutdown()
    server.server_close()
    thread.join()


def test_with_a_download(jdk: Jdk, download: Path) -> None:
    (jdk.home / JAR).unlink()
    done = setup(jdk)
    assert done.returncode == 0, done.stderr
    assert "works" in done.stdout
    assert (jdk.home / "libs" / "other.jar").is_file()


def test_a_download_that_was_tampered_with(jdk: Jdk, download: Path) -> None:
    (jdk.home / JAR).unlink()
    download.write_bytes(download.read_bytes() + b"more")
    done = setup(jdk)
    assert done.returncode == 2
    assert "the download failed" in done.stderr
    assert "Expected" in done.stderr
    assert not (jdk.home / JAR).exists()
    assert [path.name for path in jdk.home.parent.iterdir() if path.name.startswith("tmp")] == []
