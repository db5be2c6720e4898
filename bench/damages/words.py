"""The word lists of words.yaml."""

from __future__ import annotations

from pathlib import Path

import yaml

_LISTS: dict[str, str] = yaml.safe_load(
    Path(__file__).with_name("words.yaml").read_text(encoding="utf-8")
)


def words(name: str) -> frozenset[str]:
    """Give the list of this name."""
    return frozenset(_LISTS[name].split())
