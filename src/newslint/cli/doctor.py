"""`newslint doctor` says what is there, what holds, and what is missing."""

from __future__ import annotations

import socket
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

from newslint.cli.help import HelpfulCommand
from newslint.printable import inert, printable
from newslint.reporters.columns import columns, wrapped

if TYPE_CHECKING:
    from newslint.settings.config import Config

_file = click.Path(exists=True, dir_okay=False, path_type=Path)
_WAIT = 2.0  # seconds for a server of the user's own to answer


@dataclass(frozen=True, slots=True)
class _Line:
    """One line; `missing` where it says that something asked for is not there."""

    text: str
    missing: bool = False


@click.command(cls=HelpfulCommand)
@click.option("--config", type=_file, help="Use this configuration file.")
@click.option("--isolated", is_flag=True, help="Use no configuration file.")
def doctor(config: Path | None, *, isolated: bool) -> None:
    """Show what newslint uses, which settings apply here, and what is missing.

    Exits with 1 if something is missing that is always needed or that the configuration asks for.
    """
    from newslint.settings.config import Config

    found, settings = _configuration(config, isolated=isolated)
    usual = settings or Config(fluency="auto", languagetool="auto")
    missing = False
    for name, lines in (
        ("newslint", _newslint()),
        ("settings", found),
        ("spaCy", _spacy(usual)),
        ("fluency", _fluency(usual)),
        ("LanguageTool", _languagetool(usual)),
    ):
        for line in lines:
            begin, further = f"{name:<12}  ", " " * 14
            for shown in wrapped(printable(line.text), columns(sys.stdout), begin, further):
                click.echo(inert(shown))
            missing |= line.missing
    click.get_current_context().exit(1 if missing else 0)


def _newslint() -> Iterator[_Line]:
    import platform

    from newslint import __version__
    from newslint.english.lexicon import RULES
    from newslint.storage import cache_folder

    yield _Line(f"{__version__} on Python {platform.python_version()}")
    yield _Line(f"rules: {RULES}")
    yield _Line(f"cache: {cache_folder()}")


def _configuration(file: Path | None, *, isolated: bool) -> tuple[list[_Line], Config | None]:
    """Say which configuration holds in this folder; None for one that is not right."""
    from newslint.settings.own import own_configuration, own_keys
    from newslint.settings.settings import ConfigError, Finder, shown

    own = own_configuration()
    try:
        settings = Finder({}, file=file, isolated=isolated).settings(Path())
        yours = ", ".join(own_keys()) or "nothing"
    except ConfigError as error:
        return [_Line(str(error), missing=True)], None
    name = shown(settings.file) if settings.file else "no configuration file, so the defaults apply"
    said = [_Line(name)]
    if settings.origins:
        said.append(_Line(f"it sets {', '.join(settings.origins)}"))
    there = f"sets {yours}" if own.is_file() else "does not exist, and need not"
    return [*said, _Line(f"your own file, {own}, {there}")], settings.config


def _spacy(config: Config) -> Iterator[_Line]:
    from importlib.metadata import version

    from newslint.article.analysis import ModelError, load_model
    from newslint.settings.own import own_keys
    from newslint.settings.settings import ConfigError

    try:
        meta = load_model(config.model or own_keys().get("model")).meta
    except (ModelError, ConfigError) as error:
        yield _Line(str(error), missing=True)
    else:
        yield _Line(f"{version('spacy')} with {meta['lang']}_{meta['name']} {meta['version']}")


def _asked(config: Config, engine: str) -> str:
    """Say what asks for an engine, in brackets, or nothing."""
    key = config.asked.get(engine)
    return f" ('{key}' asks for it)" if key else ""


def _fluency(config: Config) -> Iterator[_Line]:
    from newslint.engines.fluency.install import installed

    asked, path = _asked(config, "fluency"), installed()
    if config.fluency == "off":
        yield _Line(f"switched off{asked}", missing=bool(asked))
    elif path is None:
        said = "not set up, so repairs are not judged; run: newslint setup fluency"
        yield _Line(said + asked, missing=bool(asked))
    else:
        yield _Line(str(path))
        yield from _optional("threadpoolctl", "fluency")


def _optional(module: str, extra: str) -> Iterator[_Line]:
    from importlib.util import find_spec

    if find_spec(module) is None:
        yield _Line(f"{module} is missing; run: pip install newslint[{extra}]")


def _languagetool(config: Config) -> Iterator[_Line]:
    """Say what there is of LanguageTool; Java is looked for only where it is to run here."""
    asked = _asked(config, "languagetool")
    if config.languagetool == "off":
        yield _Line(f"switched off{asked}", missing=bool(asked))
        return
    if "://" in config.languagetool:
        yield _server(config.languagetool)
        return
    from newslint.engines.languagetool.install import installed

    home = installed()
    if home is None:
        yield _Line(f"not set up; run: newslint setup languagetool{asked}", missing=bool(asked))
        return
    yield _Line(str(home))
    yield _java(asked)


def _java(asked: str) -> _Line:
    from newslint.engines.languagetool.error import LanguageToolError
    from newslint.engines.languagetool.java import find_java

    try:
        java = find_java()
    except LanguageToolError as error:
        return _Line(f"{error}{asked}", missing=bool(asked))
    return _Line(f"Java {java.version}: {java.path}")


def _server(url: str) -> _Line:
    """Say whether a server of the user's own answers; nothing is sent to it."""
    from newslint.settings.address import AddressError, parse

    try:
        address = parse(url)
        socket.create_connection((address.host, address.port), timeout=_WAIT).close()
    except AddressError as error:
        return _Line(str(error), missing=True)
    except OSError as error:
        return _Line(f"{url} does not answer: {error.strerror or error}", missing=True)
    return _Line(f"{url} answers")
