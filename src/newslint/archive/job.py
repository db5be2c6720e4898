"""What is done to each document of an archive, and what that follows from."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass, field, fields
from functools import cached_property
from importlib.metadata import version
from typing import Any

from newslint import __version__
from newslint.archive.trouble import ArchiveError
from newslint.article.analysis import model_name
from newslint.engines.readiness import readiness
from newslint.model import Safety
from newslint.running.cache import base, content_of
from newslint.settings.config import Config

TIME_LIMIT = 120.0
"""Seconds for one document by default: with the judge 1,000 damaged words take ten."""

_DIGITS = 12  # of a digest, for people to compare
_ELSEWHERE = frozenset({"root", "exclude", "extend_rules"})
"""Settings that say where things are; rules that they lead to are in the digest of the rules."""


@dataclass(frozen=True)
class Job:
    """How documents are linted; `repair` is the level up to which repaired texts are kept, if any.

    `time_limit` is in seconds for one document, its reading, linting and repair.
    """

    config: Config = field(default_factory=Config)
    repair: Safety | None = None
    time_limit: float = TIME_LIMIT

    @cached_property
    def versions(self) -> dict[str, str]:
        """What findings follow from besides the settings: newslint, its rules and code, the model.

        `engines` are those that run. Raises ArchiveError where one that must is not set up.
        """
        ready = readiness(self.config)
        for name, key in self.config.asked.items():
            if name in ready.off:
                raise ArchiveError(f"'{key}' asks for {name}, but it is off: {ready.off[name]}")
        engines = (f"{name} {which[:_DIGITS]}" for name, which in ready.versions.items())
        return {
            "newslint": __version__,
            "rules": self.rules,
            "model": _spacy_model(self.config.model),
            "engines": ", ".join(sorted(engines)),
        }

    @cached_property
    def rules(self) -> str:
        """A digest of newslint's rules and code, and of the newsroom's own rules."""
        own = b"".join(content_of(folder) for folder in self.config.extend_rules)
        return hashlib.sha256(base() + own).hexdigest()[:_DIGITS]

    @property
    def settings(self) -> dict[str, Any]:
        """All that is set, as JSON has it."""
        ours = {key: each for key, each in asdict(self.config).items() if key not in _ELSEWHERE}
        job = {each.name: getattr(self, each.name) for each in fields(self)[1:]}
        level = None if self.repair is None else self.repair.label
        found: dict[str, Any] = json.loads(
            json.dumps({**ours, **job, "repair": level}, default=str)
        )
        return found


def _spacy_model(name: str | None) -> str:
    """Name the model with its version; who only hands out work does not load it."""
    package = model_name(name)
    return f"{package} {version(package)}"
