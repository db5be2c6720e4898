"""How the engines took part in many files, in one: what reports and baselines say of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from newslint.model import Engine

NAMES = {"fluency": "the judge of repairs", "languagetool": "LanguageTool"}
"""The engines as people know them."""


def merged(parts: Iterable[Engine]) -> tuple[Engine, ...]:
    """Return each engine once: as it ran where it did, and why it failed where it did that, too."""
    seen: dict[str, Engine] = {}
    for part in parts:
        seen[part.name] = _both(seen.get(part.name, part), part)
    return tuple(seen.values())


def _both(one: Engine, other: Engine) -> Engine:
    ran = next((each for each in (one, other) if each.version), None)
    failed = next((each for each in (one, other) if each.failed), None)
    if ran is None or failed is None:
        return ran or failed or one
    return Engine(ran.name, ran.version, ran.model, ran.sha256, failed.off, failed=True)


def ran(parts: Iterable[Engine]) -> dict[str, str]:
    """Return the engines that ran, with their versions."""
    return {part.name: part.version for part in parts if part.version}


def named(versions: Mapping[str, str]) -> str:
    """Name engines with their versions: "LanguageTool 6.8", or "no engine"."""
    known = (f"{NAMES.get(name, name)} {version}" for name, version in versions.items())
    return " and ".join(known) or "no engine"
