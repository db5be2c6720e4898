"""`newslint serve`: LanguageTool's API, for the clients that people have."""

from __future__ import annotations

import contextlib
import signal
import sys
from pathlib import Path

import click

from newslint.cli.help import GroupedOption
from newslint.cli.trouble import Trouble

_file = click.Path(exists=True, dir_okay=False, path_type=Path)


@click.command()
@click.option(
    "--host",
    default="127.0.0.1",
    show_default=True,
    help="The address to listen on; any but this machine's own needs a token.",
)
@click.option(
    "--port",
    default=8081,
    show_default=True,
    type=click.IntRange(0, 65535),
    cls=GroupedOption,
    metavar="PORT",
    help="The port; 0 means any free one.",
)
@click.option(
    "--token",
    envvar="NEWSLINT_TOKEN",
    default="",
    metavar="TEXT",
    help="A token that each request must carry. NEWSLINT_TOKEN in the environment does the same.",
)
@click.option(
    "--allow-origin",
    "origins",
    multiple=True,
    metavar="ORIGIN",
    help="Allow requests from pages of this site, such as https://cms.example.org. Repeatable.",
)
@click.option("--config", type=_file, help="Use this configuration file.")
@click.option("--isolated", is_flag=True, help="Use no configuration files.")
@click.option(
    "--fluency",
    type=click.Choice(["auto", "off"]),
    help="Whether the judge, a language model, weighs repairs.",
)
@click.option("--languagetool", type=click.Choice(["auto", "off"]),
              help="Whether LanguageTool is used too.")  # fmt: skip
def serve(
    *,
    host: str,
    port: int,
    token: str,
    origins: tuple[str, ...],
    config: Path | None,
    isolated: bool,
    fluency: str | None,
    languagetool: str | None,
) -> None:
    """Speak LanguageTool's HTTP API, so that its clients show what newslint finds.

    docs/editors.md explains how to set up each client. Nothing is sent to another machine.
    """
    from newslint.server.desk import Desk
    from newslint.server.http.guard import Guard, is_loopback
    from newslint.server.http.http_server import Server
    from newslint.server.http.service import Service
    from newslint.server.warm import Kitchen, listening

    if not is_loopback(host) and not token:
        raise Trouble(f"{host} can be reached from other machines; set a --token or NEWSLINT_TOKEN")
    given = {"fluency": fluency, "languagetool": languagetool}
    desk = Desk({key: each for key, each in given.items() if each}, file=config, isolated=isolated)
    desk.linter(Path.cwd() / "article.txt")  # what is wrong with the configuration is said now
    service = Service(desk, Path.cwd())
    try:
        server = Server(service, Guard(host, port, token, origins))
    except OSError as error:
        raise Trouble(f"cannot listen on {host}, port {port}: {error.strerror}") from None
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(0))
    shown = f"[{host}]" if ":" in host else host
    click.echo(
        f"newslint is listening on http://{shown}:{server.guard.port}/v2; press Ctrl-C to stop."
    )
    sys.stdout.flush()
    kitchen = Kitchen(desk.analyses, desk.engines)
    ending = contextlib.suppress(KeyboardInterrupt)
    with contextlib.closing(desk), listening(kitchen, service.turn), server, ending:
        server.serve_forever()
