"""The README and the pages of the documentation show what newslint really prints.

The introduction and each `##` section of a page have a folder of their own with `examples` in it.
In it the commands of the console blocks run, in order. A comment before a block says more: the
block behind `<!-- file: NAME -->` is a file of that folder, the one behind `<!-- not run: WHY -->`
is only shown. Shown is standard output or, where that is empty, standard error. `make snapshots`
writes the outputs anew. The optional engines are not set up here.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import click
import pytest

from newslint.cli import cli
from newslint.reporters import FORMATS

ROOT = Path(__file__).parents[2]
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
SECTION = re.compile(r"^## (.+)\n", re.MULTILINE)
BLOCK = re.compile(
    r"(?:^<!-- (?P<what>file|not run): (?P<detail>[^\n]+) -->\n+)?"
    r"^(?P<fence>`{3,})(?P<language>\w+)\n(?P<body>.*?)^(?P=fence)$",
    re.MULTILINE | re.DOTALL,
)
INTRODUCTION = "introduction"

Run = Callable[[str], str]


def sections(page: Path) -> dict[str, str]:
    """Return what stands under each heading of a page."""
    parts = [INTRODUCTION, *SECTION.split(page.read_text("utf-8"))]
    return dict(zip(parts[::2], parts[1::2], strict=True))


def shown() -> Iterator[tuple[Path, str]]:
    """Yield the sections that show commands."""
    for page in PAGES:
        for title, text in sections(page).items():
            if "```console\n" in text:
                yield page, title


@pytest.fixture
def run(tmp_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Run:
    """Run a command in the section's folder and return what it prints."""
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    env = {
        **os.environ,
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "NEWSLINT_CACHE": str(tmp_path_factory.getbasetemp() / "readme-cache"),
        "COLUMNS": "100",
    }

    def run(command: str) -> str:
        done = subprocess.run(
            command, shell=True, cwd=tmp_path, env=env, capture_output=True, check=False
        )
        return (done.stdout or done.stderr).decode()

    return run


def rerun(text: str, folder: Path, run: Run) -> str:
    """Return a section with the outputs of its commands as they are today."""

    def block(match: re.Match[str]) -> str:
        if match["what"] == "file":
            file = folder / match["detail"]
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(match["body"], "utf-8")
        if match["what"] or match["language"] != "console":
            return match[0]
        commands = [line for line in match["body"].splitlines() if line.startswith("$ ")]
        body = "".join(f"{command}\n{run(command[2:])}" for command in commands)
        return match[0].replace(match["body"], body)

    return BLOCK.sub(block, text)


@pytest.mark.process
@pytest.mark.parametrize(
    ("page", "title"), list(shown()), ids=lambda each: getattr(each, "stem", each)
)
def test_shows_what_newslint_prints(
    page: Path, title: str, run: Run, tmp_path: Path, pytestconfig: pytest.Config
) -> None:
    text = sections(page)[title]
    today = rerun(text, tmp_path, run)
    if pytestconfig.getoption("--update-cases"):
        page.write_text(page.read_text("utf-8").replace(text, today), "utf-8")
        text = sections(page)[title]
    assert today == text


def test_shows_every_command_and_names_every_format() -> None:
    text = "".join(page.read_text("utf-8") for page in PAGES)
    assert [
        name
        for name in cli.list_commands(click.Context(cli))
        if not re.search(rf"newslint {name}\b", text)
    ] == []
    assert [name for name in FORMATS if f"`{name}`" not in text] == []
