"""Help that can be read: options in groups, examples, whole sentences; and what was mistyped."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any, ClassVar, TypeVar

import click

from newslint.cli.apart import refuse
from newslint.reporters.columns import wrapped

Command = TypeVar("Command", bound=Callable[..., Any])
"""What a decorator of click's takes and returns."""

_WIDE = 100  # columns from which the meaning of an example stands beside it
_COMMAND_WIDTH = 48  # … in this column
REST = "Other options"
HEADINGS = (
    "Rules",
    "Only what is new",
    "Repairs",
    "Output",
    "Print instead of findings",
    "Exit code",
    "Configuration",
    "Input",
    "Columns",
    "Which documents",
    "Source of the translation",
    "Optional engines",
    "Speed",
    REST,
)
"""The headings of options, in their order."""


class GroupedOption(click.Option):
    """An option that stands under the heading `group` in the help of its command."""

    def __init__(self, *args: Any, group: str = REST, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.group = group

    def get_help_extra(self, ctx: click.Context) -> Any:
        """Return what stands in brackets behind the help: a default, but no range of numbers."""
        extra = super().get_help_extra(ctx)
        extra.pop("range", None)
        return extra


def option_group(name: str) -> Callable[..., Callable[[Command], Command]]:
    """Return `click.option` for options that stand under a heading."""
    return partial(click.option, cls=GroupedOption, group=name)


class HelpfulCommand(click.Command):
    """A command whose help has its options in groups, and `examples` with their meanings."""

    def __init__(self, *args: Any, examples: Sequence[tuple[str, str]] = (), **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.examples = examples

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command. Raises UsageError for options of which one would be ignored."""
        refuse(ctx)
        return super().invoke(ctx)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the options, group by group, those without one last."""
        groups: dict[str, list[tuple[str, str]]] = {}
        for param in self.get_params(ctx):
            record = param.get_help_record(ctx)
            if record is not None and isinstance(param, click.Option):
                groups.setdefault(getattr(param, "group", REST), []).append(record)
        for name in sorted(groups, key=HEADINGS.index):
            with formatter.section(name if len(groups) > 1 else "Options"):
                formatter.write_dl(groups[name], col_max=min(30, formatter.width // 3))

    def format_epilog(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the examples."""
        if self.examples:
            with formatter.section("Examples"):
                for command, meaning in self.examples:
                    _write_example(formatter, command, meaning)


def _write_example(formatter: click.HelpFormatter, command: str, meaning: str) -> None:
    """Write a command and what it is for; a command that is too long goes on in the next line."""
    indent = " " * formatter.current_indent
    first, *rest = wrapped(command, formatter.width - len(" \\"), indent, f"{indent}    ")
    shown = " \\\n".join([first, *rest])
    if not rest and len(first) < _COMMAND_WIDTH and formatter.width >= _WIDE:
        formatter.write(f"{first:<{_COMMAND_WIDTH}}{meaning}\n")
    else:
        below = wrapped(meaning, formatter.width, f"{indent}  # ", f"{indent}  # ")
        formatter.write("\n".join([shown, *below, ""]))


class HelpfulGroup(click.Group):
    """A group whose help has whole sentences, under the headings of `headings`, by command."""

    headings: ClassVar[Mapping[str, str]] = {}

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that is meant. Raises NoSuchCommand with those that may be meant."""
        try:
            return super().resolve_command(ctx, args)
        except click.exceptions.NoSuchCommand as error:
            known = self.list_commands(ctx)
            raise click.exceptions.NoSuchCommand(
                error.command_name, possibilities=known, ctx=ctx
            ) from None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write what each command does: its first sentence, however long."""
        groups: dict[str, list[tuple[str, str]]] = {}
        for name in self.list_commands(ctx):
            command = self.get_command(ctx, name)
            assert command is not None
            heading = self.headings.get(name, "Commands")
            said = command.get_short_help_str(limit=1000)
            groups.setdefault(heading, []).append((name, said))
        for heading, rows in groups.items():
            with formatter.section(heading):
                formatter.write_dl(rows)


_PLAINER = (
    (re.compile(r"^invalid value for '\[PATHS\]\.\.\.': "), ""),
    (re.compile(r"^got unexpected extra (arguments?) \((.+)\)"), r"unexpected \1 '\2'"),
    (re.compile(r"\(Did you mean one of: (.+), (.+\?)\)"), r"Did you mean \1 or \2"),
    (re.compile(r"is not a valid integer(?: range)?"), "is not a whole number"),
    (re.compile(r"is not a valid float(?: range)?"), "is not a number"),
    (re.compile(r"is not in the range x>=(\S+?)\.?$"), r"is less than \1"),
    (re.compile(r"is not in the range x>(\S+?)\.?$"), r"is not more than \1"),
    (re.compile(r"is not in the range (\S+?)<=x<=(\S+?)\.?$"), r"is not between \1 and \2"),
)
"""What click says as programmers do, and the same for everybody."""


def usage_error(error: click.UsageError) -> str:
    """Return what is wrong with a command line as one sentence, and where its help is."""
    text = " ".join(error.format_message().split())
    text = text[:1].lower() + text[1:]
    for jargon, plain in _PLAINER:
        text = jargon.sub(plain, text)
    if error.ctx is None:
        return text.rstrip(".")
    help_ = f"'{error.ctx.command_path} --help'"
    return f"{text} See {help_}." if text.endswith("?") else f"{text.rstrip('.')}; see {help_}"
