"""Servers on other machines: articles go there only where their owner has said so.

A repository that is linted cannot say so: its configuration is data of somebody else.
"""

from __future__ import annotations

from newslint.settings.address import AddressError, on_this_machine, parse
from newslint.settings.own import own_configuration, own_keys
from newslint.settings.settings import ConfigError


def checked(url: str, origin: str, *, allow_remote: bool) -> str:
    """Return the address to use for `url`: one on this machine, or another that is allowed.

    Raises ConfigError for what is no address, and for another machine unless `allow_remote` or the
    user's own settings allow it.
    """
    try:
        address = parse(url)
    except AddressError as error:
        raise ConfigError(f"{origin}: {error}") from None
    local = on_this_machine(address)
    if local is not None:
        return local.url
    if allow_remote or own_keys().get("languagetool-allow-remote"):
        return address.url
    raise ConfigError(
        f"{origin}: articles would be sent to {address.host}:{address.port}; if that is what you"
        " want, use --languagetool-allow-remote, or set languagetool-allow-remote = true in"
        f" {own_configuration()}"
    )
