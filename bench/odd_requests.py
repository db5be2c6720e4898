"""Requests of which a part is odd, sent to `newslint serve`: no crash, no hang, no growth.

`python bench/odd_requests.py` starts a server, sends it 10,000 (`--count`) and some questions
between them, and prints how long that took, the slowest answer, and the server's memory.
"""

from __future__ import annotations

import argparse
import contextlib
import random
import re
import socket
import subprocess
import sys
import time
from urllib.parse import urlsplit

import psutil
import requests

FORM = b"application/x-www-form-urlencoded"
EVERY = 100  # requests: a question between them that must be answered


def sent(url: str, data: bytes) -> bytes:
    """Send bytes as they are and return the start of what comes back."""
    parts = urlsplit(url)
    with socket.create_connection((parts.hostname, parts.port), timeout=60) as connection:
        try:
            connection.sendall(data)
            connection.shutdown(socket.SHUT_WR)
            return connection.recv(20)
        except OSError:
            return b""


def broken(draw: random.Random, host: str) -> bytes:
    """Return a request of which a part is odd."""
    lines = [
        draw.choice([b"POST", b"GET", b"PUT", b"\xff", b"OPTIONS"])
        + b" "
        + draw.choice([b"/v2/check", b"/v2/check?text=teh", b"//[", b"/" * 70_000, b"*", b"/%ff"])
        + b" "
        + draw.choice([b"HTTP/1.1", b"HTTP/1.0", b"HTTP/9.9", b""]),
        b"Host: " + draw.choice([host.encode(), b"[", b"evil.example", b"\xff"]),
    ]
    lines += [
        b"Content-Length: " + draw.choice([b"5", b"-1", b"9" * 20, b"x", "²".encode()]),
        b"Content-Type: " + draw.choice([FORM, b";;", b"text/html"]),
        b"Transfer-Encoding: chunked",
        b"X: " + b"y" * draw.choice([1, 70_000]),
    ][: draw.randrange(5)]
    body = draw.choice([b"", b"text=", b"a=%ff", b"&" * 200, bytes(draw.randbytes(50))])
    return b"\r\n".join(lines) + draw.choice([b"\r\n\r\n", b"\n\n", b""]) + body


def main(count: int) -> None:
    """Send requests and print what they did."""
    draw = random.Random(count)
    command = (sys.executable, "-m", "newslint", "serve", "--port", "0", "--isolated")
    options = ("--fluency", "off", "--languagetool", "off")
    with (
        subprocess.Popen([*command, *options], stdout=subprocess.PIPE) as server,
        contextlib.ExitStack() as ending,
    ):
        ending.callback(server.terminate)  # whatever happens, or it is waited for
        assert server.stdout is not None
        found = re.search(r"http://\S+(?=/v2)", server.stdout.readline().decode())
        assert found is not None
        process, slowest, begun = psutil.Process(server.pid), 0.0, time.perf_counter()
        sizes = []
        for number in range(count):
            start = time.perf_counter()
            sent(found[0], broken(draw, urlsplit(found[0]).netloc))
            slowest = max(slowest, time.perf_counter() - start)
            if number % EVERY == 0:
                query = {"language": "en", "text": "He saw the the end."}
                answer = requests.get(f"{found[0]}/v2/check", query, timeout=60).json()
                assert len(answer["matches"]) == 1
                sizes.append(process.memory_info().rss / 1e6)
        took, size = time.perf_counter() - begun, (sizes[len(sizes) // 10], sizes[-1])
        print(f"{count} requests in {took:.0f} s, the slowest in {slowest:.2f} s")
        print(f"memory: {size[0]:.0f} MB after a tenth of them, {size[1]:.0f} MB after all")
        print(f"threads: {process.num_threads()}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=10_000)
    main(parser.parse_args().count)
