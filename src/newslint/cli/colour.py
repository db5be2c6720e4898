"""Whether output is in colour: the option, then the environment, then what it goes to."""

from __future__ import annotations

import os

import click

_OPTION = {"always": True, "never": False}


def asked_by_environment() -> bool | None:
    """Return what the environment asks for: NO_COLOR, TERM=dumb, FORCE_COLOR; None for nothing."""
    if os.environ.get("NO_COLOR"):
        return False
    if os.environ.get("FORCE_COLOR", "0") not in ("", "0"):
        return True
    return False if os.environ.get("TERM") == "dumb" else None


def chosen(ctx: click.Context, _option: click.Parameter, value: str | None) -> None:
    """Heed the option --color for all that the command prints."""
    if value in _OPTION:
        ctx.color = _OPTION[value]
