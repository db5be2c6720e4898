"""The address of a server: read once, strictly, and used as it was read.

Two parsers that read an address differently are how text goes where nobody meant it to.
"""

from __future__ import annotations

import ipaddress
import re
import socket
from dataclasses import dataclass

PATTERN = r"https?://(?:[A-Za-z0-9.-]+|\[[0-9A-Fa-f:.]+\])(?::\d{1,5})?(?:/[\w./~-]*)?"
"""What an address may be: no user, no query, nothing that could be read another way."""

_ADDRESS = re.compile(
    r"(?P<scheme>https?)://(?:(?P<name>[A-Za-z0-9.-]+)|\[(?P<six>[0-9A-Fa-f:.]+)\])"
    r"(?::(?P<port>\d{1,5}))?(?P<path>/[\w./~-]*)?",
    re.ASCII,
)
_PORTS = {"http": 80, "https": 443}
_HIGHEST_PORT = 65535


class AddressError(ValueError):
    """A text not a valid address of a server; the message is one line."""


@dataclass(frozen=True, slots=True)
class Address:
    """Where a server is; `host` is a name or a number, without brackets."""

    scheme: str
    host: str
    port: int
    path: str

    @property
    def url(self) -> str:
        """The address as a client takes it."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return f"{self.scheme}://{host}:{self.port}{self.path}"


def parse(text: str) -> Address:
    """Read an address. Raises AddressError."""
    found = _ADDRESS.fullmatch(text)
    if found is None:
        raise AddressError(f"'{text}' is not an address such as http://127.0.0.1:8081")
    port = int(found["port"] or _PORTS[found["scheme"]])
    if not 0 < port <= _HIGHEST_PORT:
        raise AddressError(f"'{text}' needs a port between 1 and {_HIGHEST_PORT}")
    if found["six"]:
        try:
            ipaddress.IPv6Address(found["six"])
        except ValueError:
            raise AddressError(f"'{text}' has brackets, but no IPv6 address in them") from None
    return Address(found["scheme"], found["name"] or found["six"], port, found["path"] or "")


def on_this_machine(address: Address) -> Address | None:
    """Return the loopback address that a server's name stands for, None where it is elsewhere.

    A name is looked up once: what comes back is a number, which nobody else can answer for later.
    """
    try:
        found = socket.getaddrinfo(address.host, address.port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError):
        return None
    numbers = [str(each[4][0]) for each in found]
    if not all(ipaddress.ip_address(each.partition("%")[0]).is_loopback for each in numbers):
        return None
    return Address(address.scheme, numbers[0], address.port, address.path) if numbers else None
