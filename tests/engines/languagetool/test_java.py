from __future__ import annotations

from pathlib import Path

import pytest

from newslint.engines.languagetool import LanguageToolError, java
from newslint.engines.languagetool.java import find_java


def stub(folder: Path, says: str) -> Path:
    path = folder / "bin" / "java"
    path.parent.mkdir(parents=True)
    path.write_text(f"#!/bin/sh\n{says}\n")
    path.chmod(0o755)
    return path


def answers(version: str) -> str:
    return f"echo 'openjdk version \"{version}\" 2021-10-19' >&2"


@pytest.fixture(autouse=True)
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """No Java anywhere, but for /bin/sh to run the stubs."""
    monkeypatch.delenv("JAVA_HOME", raising=False)
    monkeypatch.setenv("PATH", str(tmp_path / "path" / "bin"))
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)


def test_none() -> None:
    with pytest.raises(LanguageToolError, match=r"needs Java 17 or newer \(none found\); install"):
        find_java()


@pytest.mark.process
@pytest.mark.parametrize("version", ["17", "17.0.1", "21.0.2", "25-ea"])
def test_on_the_path(tmp_path: Path, version: str) -> None:
    path = stub(tmp_path / "path", answers(version))
    found = find_java()
    assert (found.path, found.version) == (path, int(version[:2]))


@pytest.mark.process
@pytest.mark.parametrize(("version", "major"), [("11.0.12", 11), ("1.8.0_292", 8)])
def test_too_old(tmp_path: Path, version: str, major: int) -> None:
    path = stub(tmp_path / "path", answers(version))
    with pytest.raises(LanguageToolError, match=f"{path} is Java {major}"):
        find_java()


@pytest.mark.process
def test_an_old_one_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    stub(tmp_path / "home", answers("11.0.12"))
    monkeypatch.setenv("JAVA_HOME", str(tmp_path / "home"))
    path = stub(tmp_path / "path", answers("21"))
    assert find_java().path == path


@pytest.mark.process
@pytest.mark.parametrize("says", ["exit 1", "echo hello", "printf '\\377'", "sleep 5"])
def test_no_java_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, says: str) -> None:
    monkeypatch.setattr(java, "_LIMIT", 0.5)
    stub(tmp_path / "path", says if says != "sleep 5" else "exec /bin/sleep 5")
    with pytest.raises(LanguageToolError, match="does not answer"):
        find_java()
