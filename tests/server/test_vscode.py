"""The extension for VS Code: its own tests, where its packages are installed (`npm install`)."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

EXTENSION = Path(__file__).parents[2] / "editors" / "vscode"

pytestmark = pytest.mark.process


@pytest.mark.skipif(
    shutil.which("npm") is None or not (EXTENSION / "node_modules").is_dir(),
    reason="no packages in editors/vscode; run: npm install",
)
@pytest.mark.parametrize("script", ["types", "build", "test"])
def test_the_extension(script: str) -> None:
    done = subprocess.run(
        ["npm", "run", script],
        cwd=EXTENSION,
        env={**os.environ, "NEWSLINT": json.dumps([sys.executable, "-m", "newslint"])},
        capture_output=True,
        timeout=300,
        check=False,
    )
    assert done.returncode == 0, done.stdout.decode() + done.stderr.decode()


def test_every_setting_is_one_of_the_server_or_of_the_extension() -> None:
    package = json.loads((EXTENSION / "package.json").read_text("utf-8"))
    known = {"command", "ignoreReason", "checkWorkspace"}
    known |= {"select", "ignore", "people", "names", "fluency", "languagetool"}
    settings = package["contributes"]["configuration"]["properties"]
    assert {name.removeprefix("newslint.") for name in settings} == known
    used = (EXTENSION / "src" / "extension.ts").read_text("utf-8")
    for command in package["contributes"]["commands"]:
        assert f'"{command["command"]}":' in used
