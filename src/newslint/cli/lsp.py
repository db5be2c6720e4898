"""`newslint lsp`: a server for editors."""

from __future__ import annotations

import logging
import sys

import click

from newslint.cli.trouble import Trouble


@click.command()
@click.option(
    "--stdio",
    is_flag=True,
    hidden=True,
    expose_value=False,
    help="Accepted because editors send it; there is no other way.",
)
@click.option("--isolated", is_flag=True, help="Use no configuration files.")
@click.option(
    "--fluency",
    type=click.Choice(["auto", "off"]),
    help="Whether the judge, a language model, weighs repairs.",
)
@click.option(
    "--languagetool", type=click.Choice(["auto", "off"]), help="Whether LanguageTool is used."
)
@click.option("--log-level", default="warning", show_default=True,
              type=click.Choice(["debug", "info", "warning", "error"]),
              help="How much to log on standard error.")  # fmt: skip
def lsp(
    *,
    isolated: bool,
    fluency: str | None,
    languagetool: str | None,
    log_level: str,
) -> None:
    """Speak the Language Server Protocol on standard input and output, for editors.

    docs/editors.md explains how to start it from each editor.
    """
    try:
        from newslint.server.lsp.features import serve
    except ModuleNotFoundError as error:
        raise Trouble(f"{error.name} is not installed; run: pip install 'newslint[lsp]'") from None
    logging.basicConfig(level=log_level.upper(), stream=sys.stderr)
    given = {"fluency": fluency, "languagetool": languagetool}
    serve({key: value for key, value in given.items() if value}, isolated=isolated)
