"""How often each rule found something."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import TextIO

from newslint.model import Report
from newslint.reporters.tally import Tally


def report(reports: Iterable[Report], out: TextIO) -> None:
    """Write a table of rules, the most frequent first; what was repaired before what is left."""
    tally = Tally()
    for _ in tally.watch(reports):
        pass
    rows = [*_frequent(tally.repaired, " (repaired)"), *_frequent(tally.rules)]
    width = max((len(str(count)) for count, _ in rows), default=0)
    out.writelines(f"{count:>{width}}  {rule}\n" for count, rule in rows)


def _frequent(rules: Counter[str], what: str = "") -> Iterator[tuple[int, str]]:
    for rule, count in sorted(rules.items(), key=lambda item: (-item[1], item[0])):
        yield count, rule + what
