from __future__ import annotations

import re
import socket

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newslint.settings.address import PATTERN, Address, AddressError, on_this_machine, parse

LOCAL = {
    "http://localhost:8081": 8081,
    "http://127.0.0.1:8081/v2": 8081,
    "http://127.8.9.1": 80,
    "https://127.0.0.1": 443,
    "http://[::1]:80": 80,
}


@pytest.mark.parametrize(("text", "port"), LOCAL.items())
def test_servers_on_this_machine(text: str, port: int) -> None:
    local = on_this_machine(parse(text))
    assert local is not None
    assert (local.port, local.host in ("127.0.0.1", "127.8.9.1", "::1")) == (port, True)
    assert parse(local.url) == local


@pytest.mark.parametrize(
    "text",
    ["http://10.0.0.1", "http://192.0.2.7:8081/v2", "http://[2001:db8::1]", "http://0.0.0.0"],
)
def test_servers_elsewhere(text: str) -> None:
    assert on_this_machine(parse(text)) is None


def test_a_name_is_what_it_is_looked_up_as(monkeypatch: pytest.MonkeyPatch) -> None:
    answers = {"all.example": ["127.0.0.1"], "some.example": ["127.0.0.1", "192.0.2.1"]}

    def look_up(host: str, port: int, **_: object) -> list[object]:
        return [(socket.AF_INET, socket.SOCK_STREAM, 6, "", (each, port)) for each in answers[host]]

    monkeypatch.setattr(socket, "getaddrinfo", look_up)
    assert on_this_machine(parse("http://all.example:1")) == Address("http", "127.0.0.1", 1, "")
    assert on_this_machine(parse("http://some.example:1")) is None


@pytest.mark.parametrize(
    "text",
    [
        "http://news.example:1\\@127.0.0.1/",
        "http://news.example\\@127.0.0.1/",
        "http://127.0.0.1@news.example/",
        "http://user:word@127.0.0.1/",
        "http://127.0.0.1#@news.example/",
        "http://127.0.0.1?@news.example/",
        "http://127.0.0.1:80:90/",
        "http://[::1",
        "http://::1/",
        "http://[zz]/",
        "http://[1:2:3]/",
        "http://127.0.0.1:0",
        "http://127.0.0.1:99999",
        "http://127.0.0.1/a b",
        "http://127.0.0.1/\nHost: news.example",
        "http://１２７.0.0.1/",
        "http://",
        "ftp://127.0.0.1",
        "//127.0.0.1",
        "",
    ],
)
def test_what_is_no_address(text: str) -> None:
    with pytest.raises(AddressError):
        parse(text)


@given(st.from_regex(re.compile(PATTERN, re.ASCII), fullmatch=True))
def test_what_is_read_is_what_is_used(text: str) -> None:
    try:
        address = parse(text)
    except AddressError:
        return
    assert parse(address.url) == address
    assert address.host in text
