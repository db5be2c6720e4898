"""The command line. Commands import what they need when they run: help must be quick."""

from __future__ import annotations

import contextlib
import errno
import gc
import os
import sys
from importlib import import_module
from pathlib import Path
from typing import Any, ClassVar

import click

from newslint import __version__
from newslint.cli.colour import asked_by_environment
from newslint.cli.help import HelpfulGroup, usage_error
from newslint.cli.trouble import INTERRUPTED, Trouble, say_trouble, troubles
from newslint.printable import printable

_COMMANDS = {
    "check": ("check", "Check and repair"),
    "fix": ("check", "Check and repair"),
    "review": ("review", "Check and repair"),
    "archive": ("archive", "Check and repair"),
    "ignore": ("ignore", "Accept what is there"),
    "baseline": ("baseline", "Accept what is there"),
    "rules": ("rules", "Look things up"),
    "explain": ("rules", "Look things up"),
    "doctor": ("doctor", "Look things up"),
    "init": ("init", "Set up"),
    "setup": ("setup", "Set up"),
    "completion": ("completion", "Set up"),
    "cache": ("cache", "Set up"),
    "lsp": ("lsp", "Serve"),
    "serve": ("serve", "Serve"),
}
"""Each command, the module here that has it, and its heading in the help."""

_BROKEN_PIPE = 141  # as shells report a program whose reader went away
_FULL = frozenset({errno.ENOSPC, errno.EIO, errno.EFBIG})


class _Group(HelpfulGroup):
    """Imports only the command that runs; turns what can go wrong into one line and exit code 2."""

    headings: ClassVar = {name: heading for name, (_, heading) in _COMMANDS.items()}

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in _COMMANDS:
            return None
        command = getattr(import_module(f"newslint.cli.{_COMMANDS[cmd_name][0]}"), cmd_name)
        assert isinstance(command, click.Command)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that is meant. Raises UsageError, also for a path in its place."""
        if args[0] not in _COMMANDS and os.path.lexists(args[0]):
            raise click.UsageError(
                f"'{args[0]}' is not a command; to check it, run: newslint check {args[0]}"
            )
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:
        try:
            Path.cwd()
        except OSError:
            raise Trouble("this folder is no longer there; go to another one") from None
        try:
            return super().invoke(ctx)
        except KeyboardInterrupt:
            raise click.exceptions.Exit(INTERRUPTED) from None
        except BrokenPipeError:
            raise _broken_pipe() from None
        except troubles() as error:
            raise Trouble(str(error)) from None
        except OSError as error:  # a name that is too long, a folder that nobody may enter
            if error.filename is None:
                raise
            raise Trouble(f"{error.filename}: {error.strerror}") from None


def _broken_pipe() -> click.exceptions.Exit:
    """Let what is still to be printed go nowhere: whoever read it went away."""
    _print_nowhere()
    return click.exceptions.Exit(_BROKEN_PIPE)


def _full(error: OSError) -> int:
    """Say that standard output takes no more, if that is it; return the exit code."""
    if error.errno not in _FULL:
        raise error
    _print_nowhere()
    say_trouble(f"standard output cannot be written: {error.strerror}")
    return Trouble.exit_code


def _print_nowhere() -> None:
    with contextlib.suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _open_closed() -> None:
    """Open nothing in place of streams that are closed (`>&-`), before a file takes their place."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: PTH123, SIM115


@click.group(
    cls=_Group, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100}
)
@click.version_option(__version__, message="%(prog)s %(version)s")
@click.pass_context
def cli(ctx: click.Context) -> None:
    """Find and repair what machine translation leaves behind in English news articles.

    'newslint COMMAND --help' explains each command.
    """
    ctx.color = asked_by_environment()


_YOUNG = 50_000  # objects between two looks for unused ones: a model and its rules stay anyway


def main() -> None:
    """Run the command line and end the process with its exit code."""
    gc.set_threshold(_YOUNG, *gc.get_threshold()[1:])
    _open_closed()
    for stream in (sys.stdout, sys.stderr):
        # Findings quote articles, whatever the locale can encode; nothing may translate newlines.
        stream.reconfigure(encoding="utf-8", errors="backslashreplace", newline="")  # type: ignore[union-attr]
    try:
        code = cli.main(prog_name="newslint", standalone_mode=False)
        sys.stdout.flush()
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        code = error.exit_code
    except click.UsageError as error:
        say_trouble(usage_error(error))
        code = error.exit_code
    except click.ClickException as error:
        raw = error.format_message
        error.format_message = lambda: printable(raw())  # type: ignore[method-assign]
        error.show()
        code = error.exit_code
    except (click.Abort, KeyboardInterrupt):
        code = INTERRUPTED
    except BrokenPipeError:
        code = _broken_pipe().exit_code
    except OSError as error:
        code = _full(error)
    sys.exit(code)
