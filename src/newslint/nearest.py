"""Names that were probably meant."""

from __future__ import annotations

from collections.abc import Iterable


def hint(name: str, known: Iterable[str]) -> str:
    """Return "; did you mean '…'?" with the one of `known` that is nearest, or nothing."""
    import difflib  # most runs have nothing to hint at

    near = difflib.get_close_matches(name, list(known), 1)
    return f"; did you mean '{near[0]}'?" if near else ""
