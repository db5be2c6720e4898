"""Servers on other machines: articles go there only where their owner has said so.

A repository that is linted cannot say so: its configuration is data of somebody else.
"""

from __future__ import annotations

import ipaddress
from pathlib import Path
from urllib.parse import urlsplit

from newslint.settings.keys import OWN_KEYS
from newslint.settings.settings import ConfigError, read_keys


def is_loopback(url: str) -> bool:
    """Whether `url` is on this machine, so that no text leaves it."""
    host = urlsplit(url).hostname or ""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost"


def own_configuration() -> Path:
    """Return the file of the user's own settings; it need not exist."""
    from platformdirs import user_config_path

    return user_config_path("newslint", appauthor=False) / "newslint.toml"


def refuse_remote(url: str, origin: str) -> None:
    """Raise ConfigError unless `url` is on this machine or the user's own settings allow it."""
    if is_loopback(url):
        return
    own = own_configuration()
    if own.is_file() and read_keys(own, OWN_KEYS).get("languagetool-allow-remote"):
        return
    raise ConfigError(
        f"{origin}: articles would be sent to {urlsplit(url).netloc}; if that is right, "
        f"give --languagetool-allow-remote, or set languagetool-allow-remote = true in {own}"
    )
