"""`newslint init` adds to what is there, and loses nothing of it."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
import yaml

from newslint.settings.keys import KEYS
from newsroom import out, run

pytestmark = pytest.mark.process

HOOK = ".pre-commit-config.yaml"
WORKFLOW = ".github/workflows/newslint.yml"


def hooks(folder: Path) -> list[str]:
    repos = yaml.safe_load((folder / HOOK).read_text("utf-8"))["repos"]
    return [hook["id"] for repo in repos for hook in repo["hooks"]]


def test_init(tmp_path: Path) -> None:
    written = out("init", "--hook", "--workflow", folder=tmp_path, code=0)
    assert written.splitlines() == [
        "newslint.toml written",
        ".github/workflows/newslint.yml written",
        "  replace OWNER with the owner of the repository that newslint comes from",
        ".pre-commit-config.yaml written",
    ]
    assert hooks(tmp_path) == ["newslint-setup", "newslint"]
    assert "require_serial: true" in (tmp_path / HOOK).read_text()
    assert yaml.safe_load((tmp_path / WORKFLOW).read_text())["jobs"]
    text = (tmp_path / "newslint.toml").read_text()
    assert tomllib.loads(text) == {}
    settings = tomllib.loads(re.sub(r"^# ([a-z-]+ = )", r"\1", text, flags=re.MULTILINE))
    assert set(settings) == set(KEYS)
    out("check", "--show-config", folder=tmp_path, code=0)


def test_what_is_there_stays(tmp_path: Path) -> None:
    (tmp_path / "newslint.toml").write_text("thorough = true\n")
    out("init", "--hook", "--workflow", folder=tmp_path, code=0)
    files = [tmp_path / name for name in ("newslint.toml", HOOK, WORKFLOW)]
    before = [file.read_bytes() for file in files]
    assert before[0] == b"thorough = true\n"
    said = out("init", "--hook", "--workflow", folder=tmp_path, code=0)
    assert said.count("left as it is") == 3
    assert [file.read_bytes() for file in files] == before


def test_settings_in_pyproject_are_enough(tmp_path: Path) -> None:
    (tmp_path / "pyproject.toml").write_text("[tool.newslint]\nthorough = true\n")
    assert "pyproject.toml: it already has settings" in out("init", folder=tmp_path, code=0)
    assert not (tmp_path / "newslint.toml").exists()
    (tmp_path / "pyproject.toml").write_text("[project]\nname = 'a'\n")
    assert out("init", folder=tmp_path, code=0) == "newslint.toml written\n"


@pytest.mark.parametrize(
    "there",
    [
        "repos:\n  - repo: local\n    hooks:\n      - id: a  # ours\n",
        "# top\nrepos:\n- repo: local\n  hooks:\n  - id: a",
        "repos:\n  - repo: local\n    hooks: [{id: a}]\n\n# about CI\nci:\n  skip: [a]\n",
        "fail_fast: true\nrepos:\n- repo: local\n  hooks:\n  - id: a\n\nexclude: x\n",
    ],
)
def test_a_hook_is_added_to_others(tmp_path: Path, there: str) -> None:
    (tmp_path / HOOK).write_text(there)
    said = out("init", "--hook", folder=tmp_path, code=0)
    assert said.endswith(f"{HOOK}: hook added\n")
    assert hooks(tmp_path) == ["a", "newslint-setup", "newslint"]
    now = (tmp_path / HOOK).read_text()
    assert [line for line in there.splitlines() if line not in now.splitlines()] == []
    assert yaml.safe_load(now).keys() == yaml.safe_load(there).keys()


@pytest.mark.parametrize(
    "there", ["repos: [{repo: local, hooks: [{id: a}]}]\n", "repos: {}\n", "- a\n", "a: [\n", ""]
)
def test_lines_to_paste_where_nothing_can_be_added(tmp_path: Path, there: str) -> None:
    (tmp_path / HOOK).write_text(there)
    done = run("init", "--hook", folder=tmp_path)
    assert (done.returncode, done.stderr) == (1, b"")
    said = done.stdout.decode()
    assert "nothing was added; paste these lines" in said
    pasted = said[said.index("  - repo: local") :]
    assert yaml.safe_load(f"repos:\n{pasted}")["repos"][0]["hooks"][1]["require_serial"] is True
    assert (tmp_path / HOOK).read_text() == there


def test_a_workflow_that_runs_it_already_is_enough(tmp_path: Path) -> None:
    other = tmp_path / ".github" / "workflows" / "lint.yaml"
    other.parent.mkdir(parents=True)
    other.write_text("jobs: {a: {steps: [{run: newslint check}]}}\n")
    said = out("init", "--workflow", folder=tmp_path, code=0)
    assert "lint.yaml: it already runs newslint" in said
    assert not (tmp_path / WORKFLOW).exists()


def test_nothing_is_written_through_a_link_that_leads_out(tmp_path: Path) -> None:
    outside = tmp_path / "outside.yaml"
    there = "repos:\n- repo: local\n  hooks: []\n"
    outside.write_text(there)
    desk = tmp_path / "desk"
    (desk / ".git").mkdir(parents=True)
    (desk / HOOK).symlink_to(outside)
    done = run("init", "--hook", folder=desk)
    assert done.returncode == 2
    assert b"points outside the repository" in done.stderr
    assert outside.read_text() == there
