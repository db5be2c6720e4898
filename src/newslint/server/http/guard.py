"""Who may ask: this machine's programs, not the pages that a browser on it happens to show."""

from __future__ import annotations

import hmac
import ipaddress
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlsplit

_EXTENSIONS = ("chrome-extension", "moz-extension", "safari-web-extension")
_APPS = ("app://obsidian.md",)
_LOCAL_NAME = "localhost"


class RefusedError(Exception):
    """A request that is not answered; the message is one line, `status` the one of HTTP."""

    def __init__(self, status: int, why: str) -> None:
        super().__init__(why)
        self.status = status


def is_loopback(host: str) -> bool:
    """Whether a host, as a server binds it, is on this machine alone."""
    if host == _LOCAL_NAME:
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


@dataclass(frozen=True, slots=True)
class Guard:
    """Refuses what others make a browser send.

    On the loopback address a request must name it as its host: a page whose name was bound to this
    machine (DNS rebinding) names its own. Beyond it, or where one is set, the token must be there.
    `origins` are allowed beside browser add-ons, Obsidian and the server's own page.
    """

    host: str
    port: int
    token: str = ""
    origins: tuple[str, ...] = ()

    def check(self, headers: Mapping[str, str], token: str) -> None:
        """Raise RefusedError for a request that must not be answered."""
        self._check_host(headers.get("Host", ""))
        if self.token and not hmac.compare_digest(token.encode(), self.token.encode()):
            raise RefusedError(401, "the token is missing or wrong")
        origin = headers.get("Origin")
        if origin is not None and not self.allows(origin):
            raise RefusedError(403, "pages of other sites are not allowed to ask")
        site = headers.get("Sec-Fetch-Site", "none")
        if origin is None and site not in ("none", "same-origin"):
            raise RefusedError(403, "pages of other sites are not allowed to ask")

    def _check_host(self, header: str) -> None:
        if not is_loopback(self.host):
            return  # there is a token
        try:
            parts = urlsplit(f"//{header}")
            right = is_loopback(parts.hostname or "") and parts.port in (self.port, None)
        except ValueError:
            right = False
        if not right or "@" in header or "/" in header:
            raise RefusedError(421, "this server answers only to localhost")

    def allows(self, origin: str) -> bool:
        """Whether what has this origin may ask, and read the answer."""
        if origin in (*self.origins, *_APPS):
            return True
        try:
            parts = urlsplit(origin)
            own = parts.scheme == "http" and parts.port == self.port
        except ValueError:
            return False
        if parts.scheme in _EXTENSIONS:
            return True
        return own and is_loopback(parts.hostname or "")
