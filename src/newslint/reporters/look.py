"""How output looks where it goes to: colours, columns and links of a terminal, or none of them."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, TextIO

import click

from newslint.catalogue.address import address
from newslint.reporters.columns import columns, wrapped

_NO_LINKS = ("dumb", "linux")  # values of TERM: what prints the address instead of hiding it


@dataclass(frozen=True, slots=True)
class Look:
    """What `out` can show. `room` is its columns, None where lines may have any length."""

    coloured: bool = False
    room: int | None = None
    links: bool = False

    @classmethod
    def of(cls, out: TextIO) -> Look:
        """Return the look of output that goes to `out`.

        It is in colour as the command line has it, else on a terminal; never in a file.
        """
        context = click.get_current_context(silent=True)
        asked = context.color if context else None
        terminal = out.isatty()
        coloured = out in (sys.stdout, sys.stderr) and (terminal if asked is None else asked)
        links = coloured and terminal and os.environ.get("TERM") not in _NO_LINKS
        return cls(coloured, columns(out), links)

    def style(self, text: str, **how: Any) -> str:
        """Dress text up, as `click.style` does."""
        return click.style(text, **how) if self.coloured else text

    def rule(self, name: str) -> str:
        """Return the name of a rule, which leads to its page where the terminal knows links."""
        shown = self.style(name, fg="cyan", bold=True)
        page = address(name) if self.links else None
        return f"\x1b]8;;{page}\x1b\\{shown}\x1b]8;;\x1b\\" if page else shown

    def lines(self, text: str, indent: str = "", further: str | None = None) -> Iterator[str]:
        """Yield `text` in lines that fit; those after the first begin with `further`."""
        yield from wrapped(text, self.room, indent, further)
