"""Getting LanguageTool: `newslint setup languagetool`."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Callable
from pathlib import Path

from newslint.engines.languagetool.error import LanguageToolError
from newslint.engines.languagetool.java import Java, find_java
from newslint.engines.languagetool.server import JAR, Server
from newslint.storage import cache_folder

VERSION = "6.8"
_POM = Path(__file__).with_name("pom.xml")
_MAVEN = "org.apache.maven.plugins:maven-dependency-plugin:3.6.1:copy-dependencies"
_MAVEN_LIMIT = 900.0  # seconds; 81 MB
_PROBE = "This is an test."
_PROBE_RULE = "EN_A_VS_AN"

Say = Callable[[str], None]
"""Tells the user how far the installation is."""


def home() -> Path:
    """Return the folder that LanguageTool is installed in, or would be."""
    return cache_folder() / f"LanguageTool-{VERSION}"


def log_file() -> Path:
    """Return where Java's standard error goes; each process has its own."""
    return cache_folder() / "log" / f"languagetool-{os.getpid()}.log"


def installed() -> Path | None:
    """Return the folder of the installed LanguageTool, or None."""
    return home() if (home() / JAR).is_file() else None


def install(say: Say, *, use_maven: bool | None = None) -> Path:
    """Put LanguageTool into the user's cache folder, start it and check a sentence.

    Maven is used where it is on PATH (or where `use_maven` says so), else language-tool-python's
    own download. What is there and works stays. Raises LanguageToolError.
    """
    java = find_java()
    say(f"Java {java.version}: {java.path}")
    try:
        if not _works(say):
            _fetch(say, java, use_maven=use_maven)
            verify()
        size = sum(file.stat().st_size for file in home().rglob("*") if file.is_file())
    except OSError as error:
        raise LanguageToolError(str(error)) from error
    say(f"LanguageTool {VERSION}: {home()} ({size / 1e6:.0f} MB)")
    say("started it and checked a sentence: works")
    return home()


def _works(say: Say) -> bool:
    if installed() is None:
        return False
    try:
        verify()
    except LanguageToolError as error:
        say(f"{home()} does not work: {error}")
        return False
    return True


def _fetch(say: Say, java: Java, *, use_maven: bool | None) -> None:
    """Get LanguageTool; it comes to its place only when it is complete."""
    maven = shutil.which("mvn")
    if use_maven and not maven:
        raise LanguageToolError("mvn is not on PATH; install Maven, or leave out --maven")
    cache_folder().mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=cache_folder()) as folder:
        made = Path(folder) / home().name
        if maven and use_maven is not False:
            say("getting LanguageTool (English, 81 MB) with Maven …")
            _with_maven(maven, made)
        else:
            say("getting LanguageTool (all languages, about 250 MB) …")
            made = _with_download(Path(folder), java)
        if home().exists():
            home().replace(Path(folder) / "broken")
        made.replace(home())


def verify() -> None:
    """Start the installed LanguageTool and check one sentence; raise LanguageToolError."""
    from newslint.engines.languagetool.client import Client

    server = Server(home(), find_java(), log_file())
    try:
        if not Client(server.wait()).remarks(_PROBE, [_PROBE_RULE]):
            raise LanguageToolError(f"it runs and finds nothing wrong in '{_PROBE}'")
    finally:
        server.close()


def _with_maven(maven: str, folder: Path) -> None:
    libs = folder / "libs"
    command = [maven, "-q", "-B", "-f", str(_POM), _MAVEN, "-DincludeScope=runtime"]
    command += ["-Dmdep.stripVersion=true", f"-DoutputDirectory={libs}"]
    try:
        run = subprocess.run(  # noqa: S603 # the user's own Maven
            command, capture_output=True, text=True, timeout=_MAVEN_LIMIT, check=False
        )
    except subprocess.TimeoutExpired:
        raise LanguageToolError(f"Maven did not finish within {_MAVEN_LIMIT:.0f} seconds") from None
    if run.returncode or not (libs / JAR).is_file():
        lines = [line for line in (run.stdout + run.stderr).splitlines() if "ERROR" in line]
        detail = lines[0] if lines else f"exit code {run.returncode}"
        raise LanguageToolError(f"Maven failed: {detail}")
    # The manifest of the server's jar names the others as libs/<name>.jar.
    (libs / JAR).replace(folder / JAR)


def _with_download(folder: Path, java: Java) -> Path:
    """Let language-tool-python download and unpack it below `folder`."""
    from language_tool_python.download_lt import LocalLanguageTool

    before = dict(os.environ)
    path = os.pathsep.join((str(java.path.parent), before.get("PATH", "")))
    os.environ.update(LTP_PATH=str(folder), PATH=path)  # it looks for Java on PATH only
    try:
        LocalLanguageTool.from_version_name(VERSION).download()
    except Exception as error:  # the library raises a dozen kinds
        detail = " ".join(f"{type(error).__name__}: {error}".split())[:200]
        raise LanguageToolError(
            f"the download failed ({detail}); install Maven and try again"
        ) from None
    finally:
        os.environ.clear()
        os.environ.update(before)
    found = next(folder.rglob(JAR), None)
    if found is None:
        raise LanguageToolError(f"the download has no {JAR}")
    return found.parent
