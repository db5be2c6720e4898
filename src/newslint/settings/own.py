"""The user's own settings, which no repository can make."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from newslint.settings.keys import OWN_KEYS
from newslint.settings.settings import read_keys


def own_configuration() -> Path:
    """Return the file of the user's own settings; it need not exist."""
    from platformdirs import user_config_path

    return user_config_path("newslint", appauthor=False) / "newslint.toml"


def own_keys() -> dict[str, Any]:
    """Return the user's own settings by key. Raises ConfigError."""
    own = own_configuration()
    return read_keys(own, OWN_KEYS) if own.is_file() else {}
