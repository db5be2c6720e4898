"""The hooks under the real pre-commit, in a repository of articles.

`language: system` stands in for an installation from this repository, which `.ci/pre-commit` does.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from newslint.cli import init
from newslint.readers import SUFFIXES
from newsroom import furnish

ROOT = Path(__file__).parents[2]
HOOKS = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))


def git(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    bin_ = str(Path(sys.executable).parent)
    env = os.environ | {
        "PATH": f"{bin_}{os.pathsep}{os.environ['PATH']}",
        "PRE_COMMIT_HOME": str(folder.parent / "pre-commit"),
        "NEWSLINT_CACHE": str(folder.parent / "cache"),
    }
    names = ("-c", "user.name=a", "-c", "user.email=a@example.org")
    return subprocess.run(
        ["git", *names, *arguments],
        cwd=folder,
        env=env,
        capture_output=True,
        text=True,
        check=False,
    )


def desk(tmp_path: Path, hook: dict[str, Any]) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    furnish(folder)
    local = {"repo": "local", "hooks": [{**hook, "language": "system"}]}
    (folder / ".pre-commit-config.yaml").write_text(yaml.safe_dump({"repos": [local]}), "utf-8")
    git(folder, "init", "-q")
    install = [sys.executable, "-m", "pre_commit", "install"]
    subprocess.run(install, cwd=folder, check=True, capture_output=True)
    return folder


@pytest.fixture
def hooks() -> dict[str, dict[str, Any]]:
    return {hook["id"]: hook for hook in HOOKS}


@pytest.mark.process
def test_a_commit_with_damage_is_stopped_and_one_without_passes(
    tmp_path: Path, hooks: dict[str, dict[str, Any]]
) -> None:
    folder = desk(tmp_path, hooks["newslint"])
    article = folder / "a b.md"
    article.write_text("We saw teh sea.\n", "utf-8")
    (folder / "photo.bin").write_bytes(b"\0teh")
    git(folder, "add", ".")
    stopped = git(folder, "commit", "-m", "damaged")
    assert stopped.returncode == 1
    assert "a b.md:1:8" in stopped.stderr
    assert article.read_text("utf-8") == "We saw teh sea.\n", "the hook writes nothing"
    article.write_text("We saw the sea.\n", "utf-8")
    git(folder, "add", ".")
    passed = git(folder, "commit", "-m", "mended")
    assert passed.returncode == 0, passed.stderr


@pytest.mark.process
def test_the_fixing_hook_mends_and_asks_to_stage(
    tmp_path: Path, hooks: dict[str, dict[str, Any]]
) -> None:
    folder = desk(tmp_path, hooks["newslint-fix"])
    article = folder / "a.html"
    article.write_text("<p>We saw teh sea.</p>\n", "utf-8")
    git(folder, "add", ".")
    assert git(folder, "commit", "-m", "damaged").returncode == 1
    assert article.read_text("utf-8") == "<p>We saw the sea.</p>\n"
    git(folder, "add", ".")
    assert git(folder, "commit", "-m", "mended").returncode == 0


@pytest.mark.process
def test_a_changed_source_stops_a_commit_without_its_translation(
    tmp_path: Path, hooks: dict[str, dict[str, Any]]
) -> None:
    folder = desk(tmp_path, hooks["newslint-pairs"])
    settings = 'source = "{stem}.{lang}.md"\nexclude = ["*.es.md"]\nselect = ["source"]\n'
    (folder / "newslint.toml").write_text(settings, "utf-8")
    (folder / "a.es.md").write_text("El puente costó 12 millones de euros.\n", "utf-8")
    (folder / "a.en.md").write_text("The bridge cost 12 million euros.\n", "utf-8")
    git(folder, "add", ".")
    assert git(folder, "commit", "-m", "pair").returncode == 0
    (folder / "a.es.md").write_text("El puente costó 17 millones de euros.\n", "utf-8")
    git(folder, "add", ".")
    stopped = git(folder, "commit", "-m", "source")
    assert stopped.returncode == 1
    assert "a.en.md:1:17 number-differs" in stopped.stderr


def test_hooks_run_on_what_newslint_reads(hooks: dict[str, dict[str, Any]]) -> None:
    for hook in hooks.values():
        assert hook["types_or"] == ["markdown", "mdx", "html", "plain-text"]
        pattern = re.compile(hook["files"])
        assert all(pattern.search(f"a/b{suffix}") for suffix in SUFFIXES)
        assert not any(pattern.search(name) for name in ("LICENSE", "a.md.py", "atxt"))
        assert hook["entry"].split()[0] == "newslint"


def test_the_judge_is_set_up_by_a_hook_of_its_own(hooks: dict[str, dict[str, Any]]) -> None:
    assert hooks["newslint-setup"]["entry"] == "newslint setup fluency"
    assert hooks["newslint-setup"]["pass_filenames"] is False
    written = yaml.safe_load(init._HOOK)["repos"][0]["hooks"]
    assert [each["id"] for each in written] == ["newslint-setup", "newslint"]
    for each in written:
        for key in ("entry", "types_or", "files", "pass_filenames", "require_serial"):
            assert each.get(key) == hooks[each["id"]].get(key)
