"""What a run that writes says of each repair, in formats that know findings alone."""

from __future__ import annotations

from newslint.model import Finding
from newslint.printable import printable


def repair(finding: Finding) -> str:
    """Say what was changed: “teh” → “the”."""
    return printable(finding.fix.title if finding.fix else finding.message)


def sentence(finding: Finding) -> str:
    """Say so where nothing else says that it was a repair."""
    return f"Repaired: {repair(finding)}"
