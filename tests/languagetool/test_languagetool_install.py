from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from conftest import Jdk
from newslint.languagetool.server import JAR

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
