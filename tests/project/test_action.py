"""The GitHub Action: its script in a repository, with what GitHub would say in the environment."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path, PurePath

import pytest
import yaml

from newslint.engines.fluency.install import SMOLLM2
from newsroom import CACHE, furnish

ROOT = Path(__file__).parents[2]
ACTION = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))

pytestmark = [
    pytest.mark.process,
    pytest.mark.skipif(sys.platform == "win32", reason="needs bash"),
]


def git(folder: Path, *arguments: str) -> str:
    names = ("-c", "user.name=a", "-c", "user.email=a@example.org", "-c", "init.defaultBranch=main")
    done = subprocess.run(
        ["git", *names, *arguments], cwd=folder, check=True, capture_output=True, text=True
    )
    return done.stdout.strip()


@pytest.fixture
def desk(tmp_path: Path) -> Path:
    """Return a shallow clone, as a job gets it, of a repository with a change on a branch."""
    origin = tmp_path / "origin"
    furnish(origin)
    (origin / "old.txt").write_text("Old teh.\n", "utf-8")
    (origin / "both.txt").write_text("Old teh.\n", "utf-8")
    git(origin, "init", "-q")
    git(origin, "add", ".")
    git(origin, "commit", "-qm", "old")
    git(origin, "switch", "-qc", "change")
    (origin / "both.txt").write_text("Old teh.\n\nNew teh.\n", "utf-8")
    (origin / "a b").mkdir()
    (origin / "a b" / "new.md").write_text("A colour.\n", "utf-8")
    git(origin, "add", ".")
    git(origin, "commit", "-qm", "new")
    clone = ("clone", "-q", "--depth=1", "--branch=change", f"file://{origin}", "desk")
    git(tmp_path, *clone)
    return tmp_path / "desk"


def act(desk: Path, **variables: str) -> tuple[subprocess.CompletedProcess[str], dict[str, str]]:
    """Run the action's script; return how it ended and the outputs of its step."""
    outputs = desk.parent / "outputs"
    outputs.write_text("", "utf-8")
    env = {name: value for name, value in os.environ.items() if not name.startswith("GITHUB_")}
    env |= {
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "NEWSLINT_CACHE": CACHE,
        "RUNNER_TEMP": str(desk.parent),
        "GITHUB_OUTPUT": str(outputs),
    }
    done = subprocess.run(
        [ROOT / "scripts" / "action"],
        cwd=desk,
        env=env | variables,
        capture_output=True,
        text=True,
        check=False,
    )
    said = dict(line.split("=", 1) for line in outputs.read_text("utf-8").splitlines())
    return done, said


def places(output: str) -> list[str]:
    return [
        f"{file}:{line}" for file, line in re.findall(r"^::\w+ file=(.*?),line=(\d+)", output, re.M)
    ]


PULL_REQUEST = {"GITHUB_EVENT_NAME": "pull_request", "GITHUB_BASE_REF": "main"}


def test_a_pull_request_is_annotated_where_it_changed_something(desk: Path) -> None:
    done, said = act(desk, **PULL_REQUEST)
    assert done.returncode == 0, done.stderr
    assert places(done.stdout) == ["a b/new.md:1", "both.txt:3"]
    assert said["found"] == "true"
    (run,) = json.loads(Path(said["sarif"]).read_text("utf-8"))["runs"]
    assert [result["ruleId"] for result in run["results"]] == ["colour", "teh"]
    diagnostics = json.loads(Path(said["rdjson"]).read_text("utf-8"))["diagnostics"]
    assert [each["suggestions"][0]["text"] for each in diagnostics] == ["color", "the"]


def test_a_push_is_measured_from_what_was_there(desk: Path, tmp_path: Path) -> None:
    event = tmp_path / "event.json"
    push = {"GITHUB_EVENT_NAME": "push", "GITHUB_EVENT_PATH": str(event)}
    event.write_text(json.dumps({"before": git(tmp_path / "origin", "rev-parse", "main")}))
    done, _ = act(desk, **push)
    assert places(done.stdout) == ["a b/new.md:1", "both.txt:3"]
    event.write_text(json.dumps({"before": "0" * 40}))
    done, _ = act(desk, **push)
    assert places(done.stdout) == ["a b/new.md:1", "both.txt:1", "both.txt:3", "old.txt:1"]


def test_other_events_and_inputs(desk: Path) -> None:
    done, _ = act(desk, GITHUB_EVENT_NAME="schedule")
    assert len(places(done.stdout)) == 4
    done, _ = act(desk, **PULL_REQUEST, INPUT_SINCE="all", INPUT_PATHS="old.txt\na b\n")
    assert places(done.stdout) == ["old.txt:1", "a b/new.md:1"]
    done, said = act(desk, **PULL_REQUEST, INPUT_ARGUMENTS="--select\nvery\n")
    assert (done.returncode, done.stdout, said["found"]) == (0, "", "false")
    done, _ = act(desk, INPUT_SINCE="HEAD")
    assert places(done.stdout) == []


@pytest.mark.parametrize(
    "variables",
    [{"INPUT_PATHS": "nowhere"}, {"INPUT_SINCE": "nowhere"}, {"GITHUB_BASE_REF": "nowhere"}],
)
def test_trouble_fails_the_step(desk: Path, variables: dict[str, str]) -> None:
    done, said = act(desk, **variables)
    assert done.returncode not in (0, 1)
    assert said == {}
    assert "nowhere" in done.stderr


def test_inputs_are_declared_and_used() -> None:
    text = (ROOT / "action.yml").read_text("utf-8")
    assert set(re.findall(r"inputs\.([\w-]+)", text)) == set(ACTION["inputs"])
    written = (ROOT / "scripts" / "action").read_text("utf-8")
    steps = ACTION["runs"]["steps"]
    (check,) = [step for step in steps if step.get("id") == "check"]
    assert set(re.findall(r"INPUT_\w+", written)) == set(check["env"])
    outputs = set(re.findall(r"steps\.check\.outputs\.(\w+)", text))
    assert outputs == set(re.findall(r'echo "(\w+)=', written))
    assert all("shell" in step for step in steps if "run" in step)


def test_the_judge_is_set_up_before_the_check_and_kept_by_its_version() -> None:
    install, cache, setup, check = ACTION["runs"]["steps"][1:5]
    assert 'echo "NEWSLINT_CACHE=' in install["run"]
    assert check["id"] == "check"
    assert cache["uses"] == "actions/cache@v4"
    assert cache["with"]["key"] == f"newslint-{SMOLLM2.name}"
    folder, _, files = cache["with"]["path"].rpartition("/")
    assert PurePath(SMOLLM2.file_name).match(files)
    assert setup["run"] == "newslint setup fluency"
    assert cache["if"] == setup["if"] == "inputs.judge == 'true'"
    assert folder == "${{ env.NEWSLINT_CACHE }}"
    assert ACTION["inputs"]["judge"]["default"] == "true"
