"""What a report says of the optional engines: which ran, and which were off and why."""

from __future__ import annotations

from typing import Any

from newslint.engines.parts import NAMES
from newslint.model import Engine

_HASH = 12  # characters of a hash that people are shown


def engine_fields(engine: Engine) -> dict[str, Any]:
    """Return an engine as the contract of the JSON output has it."""
    return {
        "name": engine.name,
        "ran": bool(engine.version),
        "version": engine.version or None,
        "model": engine.model or None,
        "sha256": engine.sha256 or None,
        "off": engine.off or None,
    }


def sentence(engine: Engine) -> str:
    """Say how an engine took part: "LanguageTool 6.8 ran."."""
    name = NAMES[engine.name]
    capital = name[0].upper() + name[1:]
    if not engine.version:
        return f"{capital} is off: {engine.off}."
    file = f" ({engine.model}, SHA-256 {engine.sha256[:_HASH]}…)" if engine.model else ""
    rest = f" It was off for some of the files: {engine.off}." if engine.off else ""
    return f"{capital} {engine.version}{file} ran.{rest}"
