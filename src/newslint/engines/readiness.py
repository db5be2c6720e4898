"""Which engines would run, told without loading them: a cached run says what a fresh one does."""

from __future__ import annotations

from dataclasses import dataclass, field

from newslint.settings.config import Config


@dataclass(slots=True)
class Readiness:
    """Engines that are set up, with what identifies them, and those that are wanted and are not."""

    versions: dict[str, str] = field(default_factory=dict)
    off: dict[str, str] = field(default_factory=dict)


def readiness(config: Config) -> Readiness:
    """Look up the engines that `config` wants."""
    result = Readiness()
    if config.fluency != "off":
        from newslint.engines.fluency.install import SMOLLM2, installed

        if installed() is None:
            result.off["fluency"] = "not set up; run: newslint setup fluency"
        else:
            result.versions["fluency"] = SMOLLM2.sha256
    if "://" in config.languagetool:
        result.versions["languagetool"] = config.languagetool
    elif config.languagetool != "off":
        from newslint.engines.languagetool.install import VERSION
        from newslint.engines.languagetool.install import installed as installed_home

        if installed_home() is None:
            result.off["languagetool"] = "not set up; run: newslint setup languagetool"
        else:
            result.versions["languagetool"] = VERSION
    return result
