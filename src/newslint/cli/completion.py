"""`newslint completion`: shell completion, which click makes."""

from __future__ import annotations

import click

from newslint.cli.help import HelpfulCommand

_SHELLS = ("bash", "fish", "powershell", "zsh")

_EXAMPLES = (
    (
        "newslint completion bash > ~/.local/share/bash-completion/completions/newslint",
        "bash, if the package bash-completion is installed",
    ),
    ("newslint completion zsh > ~/.zfunc/_newslint", "zsh, if ~/.zfunc is in fpath"),
    ("newslint completion fish > ~/.config/fish/completions/newslint.fish", "fish"),
    (
        "newslint completion powershell | Out-String | Invoke-Expression",
        "PowerShell; add this line to $PROFILE",
    ),
)
_VALUE = "$value = $lines[$i + 1]\n"
_LISTS = (
    ('string split ","', 'string split -m 1 ","'),
    (
        _VALUE,
        f"{_VALUE}        if ($wordToComplete -notlike '*,*')"
        " { $value = $value -replace '^.*,' }\n",
    ),
)
"""What lists with commas (`teh,colour`) need in click's scripts, and what stands there instead.

fish is to split at the first comma alone. PowerShell takes a list for several words, and completes
the last of them.
"""


@click.command(cls=HelpfulCommand, examples=_EXAMPLES)
@click.argument("shell", type=click.Choice(_SHELLS), metavar="SHELL")
@click.pass_context
def completion(ctx: click.Context, shell: str) -> None:
    """Print a script that lets SHELL complete commands, options, rules and formats.

    SHELL is bash, fish, powershell or zsh.
    """
    from click.shell_completion import get_completion_class

    kind = get_completion_class(shell)
    assert kind is not None
    command = ctx.find_root().command
    script = kind(command, {}, "newslint", "_NEWSLINT_COMPLETE").source()
    for clicks, ours in _LISTS:
        script = script.replace(clicks, ours)
    click.echo(script)
