"""`newslint completion`: shell completion, which click makes."""

from __future__ import annotations

import click

_SHELLS = ("bash", "fish", "zsh")


@click.command()
@click.argument("shell", type=click.Choice(_SHELLS))
@click.pass_context
def completion(ctx: click.Context, shell: str) -> None:
    """Print the completion script of SHELL.

    For bash: newslint completion bash > ~/.local/share/bash-completion/completions/newslint
    """
    from click.shell_completion import get_completion_class

    kind = get_completion_class(shell)
    assert kind is not None
    command = ctx.find_root().command
    click.echo(kind(command, {}, "newslint", "_NEWSLINT_COMPLETE").source())
