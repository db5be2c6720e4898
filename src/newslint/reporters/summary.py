"""The line that says it all, whose numbers add up."""

from __future__ import annotations

from collections.abc import Iterator

from newslint.model import Safety
from newslint.reporters.tally import Repairs, Tally


def summary(tally: Tally) -> str:
    """Say how much was found and what becomes of it.

    `7 findings in 2 files: 4 safe repairs (newslint fix), 2 hints, 1 without a repair.` The counts
    behind the colon are those of all findings; in a run that writes, what was repaired, went with
    that and is left is what a run that only checks would have found, and what is new besides.
    """
    wrote = bool(tally.written or tally.settled.total)
    said = f"{_wrote(tally)}, {_left(tally)}" if wrote else _found(tally)
    parts = ", ".join(_parts(tally.left))
    failures = f"; {count(tally.failures, 'failure')}" if tally.failures else ""
    return f"{said} in {count(tally.files, 'file')}{f': {parts}' if parts else ''}{failures}."


def _found(tally: Tally) -> str:
    return count(tally.findings, "finding") if tally.findings else "Nothing found"


def _wrote(tally: Tally) -> str:
    repaired = tally.settled.by_level.total()
    with_them = tally.settled.shared + tally.gone
    later = tally.written - repaired
    also = [f"{with_them:,} settled along with them"] if with_them else []
    also += [f"{later:,} more that came up in the process"] if later > 0 else []
    return ", ".join([f"{repaired:,} repaired", *also])


def _left(tally: Tally) -> str:
    new = f" ({tally.new:,} new)" if tally.new else ""
    return f"{tally.findings:,} left{new}" if tally.findings else "nothing left"


def _parts(repairs: Repairs) -> Iterator[str]:
    safe, unsafe, hints = (repairs.by_level[level] for level in reversed(Safety))
    if safe:
        yield f"{count(safe, 'safe repair')} (newslint fix)"
    if unsafe:
        yield f"{f'{unsafe:,} unsafe' if safe else count(unsafe, 'unsafe repair')} (--unsafe-fixes)"
    if hints:
        yield count(hints, "hint")
    if repairs.none:
        yield f"{repairs.none:,} without a repair"
    if repairs.shared:
        yield f"{repairs.shared:,} repaired together with another"


def count(number: int, noun: str) -> str:
    """Return a number with its noun: "1 file", "1,200 files"."""
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
