"""`newslint rules` and `newslint explain`."""

from __future__ import annotations

import click


@click.command()
def rules() -> None:
    """List all rules."""


@click.command()
@click.argument("rule")
def explain(rule: str) -> None:
    """Say what a rule finds, why, and how it repairs it."""
