"""A newsroom for tests of the command line: its rules need no spaCy and do not change."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path

RULES = {
    "teh": """
summary: A word is misspelt.
why: Fingers.
severity: error
safety: safe
phrase: teh
replace: the
message: "'{text}' is misspelt; write '{right}'."
bad: [{text: "[[teh]] end", fixed: the end}, {text: "all [[teh]] end", fixed: all the end}]
good: [the end, the tehsil]
""",
    "colour": """
summary: A British spelling.
why: The house is American.
safety: unsafe
phrase: colour
replace: color
message: "'{text}' is British."
bad: [{text: "[[colour]]", fixed: color}, {text: "a [[colour]]", fixed: a color}]
good: [color, colourful]
""",
    "very": """
summary: A word says nothing.
why: It is very weak.
severity: note
phrase: very
message: "'{text}' says nothing."
bad: [{text: "[[very]] good"}, {text: "a [[very]] good"}]
good: [good, every]
""",
}

ARTICLE = "He saw teh end.\n\nThe colour is very nice. “It is teh end,” he said.\n"

_FOLDER = tempfile.TemporaryDirectory()
CACHE = _FOLDER.name  # not the cache of whoever runs the tests

CONFIG = """
select = ["house", "unused-ignore"]
extend-rules = ["rules"]
fluency = "off"
languagetool = "off"
"""


def furnish(folder: Path, config: str = "") -> None:
    """Write the newsroom's rules and configuration to a folder."""
    (folder / "rules" / "house").mkdir(parents=True)
    for name, text in RULES.items():
        (folder / "rules" / "house" / f"{name}.yaml").write_text(text, "utf-8")
    (folder / "newslint.toml").write_text(CONFIG + config, "utf-8")


def run(
    *arguments: str,
    folder: Path,
    stdin: bytes = b"",
    env: dict[str, str] | None = None,
) -> subprocess.CompletedProcess[bytes]:
    """Run newslint as a user does."""
    return subprocess.run(
        [sys.executable, "-W", "error", "-m", "newslint", *arguments],
        cwd=folder,
        input=stdin,
        capture_output=True,
        env={**os.environ, "NEWSLINT_CACHE": CACHE, **(env or {})},
        check=False,
        timeout=120,
    )


def out(*arguments: str, folder: Path, code: int, stdin: bytes = b"") -> str:
    """Run newslint; its exit code must be `code`, and only trouble may say a word of it."""
    done = run(*arguments, folder=folder, stdin=stdin)
    assert done.returncode == code, done.stderr.decode()
    assert (done.stderr == b"") == (code != 2), done.stderr.decode()
    return done.stdout.decode()
