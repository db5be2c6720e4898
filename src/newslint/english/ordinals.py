"""Endings of ordinal numbers in figures: `1st`, `12th`, `23rd`."""

from __future__ import annotations

_ENDINGS = {"1": "st", "2": "nd", "3": "rd"}
_TEENS = ("11", "12", "13")


def ending(number: str) -> str:
    """Return what stands behind a whole number that ranks something: "nd" for "22"."""
    return "th" if number.endswith(_TEENS) else _ENDINGS.get(number[-1], "th")
