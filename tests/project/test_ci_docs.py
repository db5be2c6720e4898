"""What docs/ci.md tells people to copy: it is what `init` writes, and its commands run."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from newslint.cli import init
from newslint.engines.fluency.install import SMOLLM2
from newsroom import CACHE, furnish

TEXT = (Path(__file__).parents[2] / "docs" / "ci.md").read_text("utf-8")
BLOCK = re.compile(r"(?:^<!-- ([^\n]+) -->\n)?^```(yaml|sh)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
NAMED = {name: body for name, _, body in BLOCK.findall(TEXT) if name}

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs sh")


def test_yaml_is_yaml_and_inputs_are_the_action_s() -> None:
    action = yaml.safe_load((Path(__file__).parents[2] / "action.yml").read_text("utf-8"))
    assert re.findall(r"^\| `([\w-]+)` ", TEXT, re.MULTILINE) == list(action["inputs"])
    uses = [yaml.safe_load(body) for _, language, body in BLOCK.findall(TEXT) if language == "yaml"]
    assert len(uses) == 5
    (with_,) = [step["with"] for step in uses[0]["jobs"]["newslint"]["steps"] if "with" in step]
    assert with_.keys() <= action["inputs"].keys()


def test_init_writes_what_is_shown() -> None:
    assert NAMED["init: workflow"] == init._WORKFLOW
    assert NAMED["init: hook"] == init._HOOK


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    origin = tmp_path / "origin"
    furnish(origin)
    (origin / "a.txt").write_text("Old teh.\n", "utf-8")
    desk = tmp_path / "desk"
    script = f"""
        git init -q -b main && git config user.name a && git config user.email a@example.org
        git add . && git commit -qm old && git clone -q . {desk}
        cd {desk} && git config user.name a && git config user.email a@example.org
        git switch -qc change && printf 'Old teh.\\n\\nNew teh.\\n' > a.txt && git commit -qam new
    """
    subprocess.run(["sh", "-ec", script], cwd=origin, check=True, capture_output=True)
    return desk


def shell(desk: Path, script: str, **variables: str) -> subprocess.CompletedProcess[str]:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    env = os.environ | {"PATH": path, "NEWSLINT_CACHE": CACHE} | variables
    return subprocess.run(
        ["sh", "-ec", script], cwd=desk, env=env, capture_output=True, text=True, check=False
    )


@pytest.mark.process
def test_the_shell_commands_speak_of_what_changed(desk: Path) -> None:
    done = shell(desk, NAMED["shell"], BASE="main")
    assert done.returncode == 1, done.stderr
    assert done.stdout == "a.txt:3:5: teh 'teh' is misspelt; write 'the'. [safe]\n"
    assert (desk / "newslint.xml").read_text("utf-8").count("<failure") == 1


@pytest.mark.process
def test_the_gitlab_job_does_so_too(desk: Path) -> None:
    job = yaml.safe_load(NAMED["gitlab"])["newslint"]
    assert job["before_script"] == [
        "pip install git+https://github.com/OWNER/newslint",
        "newslint setup fluency",
    ]
    assert job["cache"]["key"] == f"newslint-{SMOLLM2.name}"
    assert job["variables"]["NEWSLINT_CACHE"].endswith(job["cache"]["paths"][0].split("/")[0])
    commands = job["script"]
    base = shell(desk, "git rev-parse main").stdout.strip()
    done = shell(desk, "\n".join(commands), CI_MERGE_REQUEST_DIFF_BASE_SHA=base)
    assert done.returncode == 1, done.stderr
    (issue,) = json.loads((desk / job["artifacts"]["reports"]["codequality"]).read_text("utf-8"))
    assert issue["location"] == {"path": "a.txt", "lines": {"begin": 3, "end": 3}}


@pytest.mark.process
def test_the_workflow_s_commands_do_so_too(desk: Path) -> None:
    steps = yaml.safe_load(NAMED["init: workflow"])["jobs"]["newslint"]["steps"]
    install, setup, *commands = [step["run"] for step in steps if "run" in step]
    assert install == "pip install git+https://github.com/OWNER/newslint"
    assert setup == "newslint setup fluency"
    (kept,) = [step["with"] for step in steps if step.get("uses") == "actions/cache@v4"]
    assert kept == {"path": "~/.cache/newslint/*.gguf", "key": f"newslint-{SMOLLM2.name}"}
    done = shell(desk, "\n".join(commands), GITHUB_BASE_REF="main")
    assert done.returncode == 1, done.stderr
    assert re.findall(r"file=(\S+?),line=(\d+)", done.stdout) == [("a.txt", "3")]
    assert (desk / "newslint.sarif").exists()
