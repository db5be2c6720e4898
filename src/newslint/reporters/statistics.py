"""How often each rule found something."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TextIO

from newslint.model import Report
from newslint.reporters.tally import Tally


def report(reports: Iterable[Report], out: TextIO) -> None:
    """Write a table of rules, the most frequent first."""
    tally = Tally()
    for _ in tally.watch(reports):
        pass
    width = len(str(max(tally.rules.values(), default=0)))
    for rule, count in sorted(tally.rules.items(), key=lambda item: (-item[1], item[0])):
        out.write(f"{count:>{width}}  {rule}\n")
