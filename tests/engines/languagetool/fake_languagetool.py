"""A LanguageTool of a few lines, in place of Java: `FAKE` says how it misbehaves.

It objects to each "wroong" in a text and would have "wrong" there; and to "an test".
"""

from __future__ import annotations

import json
import os
import re
import sys
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

RULE = "MD_BASEFORM"  # one that is on by default
_CONTEXT = 20


def matches(text: str, rule: str = RULE) -> Iterator[dict[str, Any]]:
    for found in re.finditer("wroong|an(?= test)", text):
        start = max(0, found.start() - _CONTEXT)
        yield {
            "message": "That is wrong.",
            "offset": units(text[: found.start()]),
            "length": units(found[0]),
            "replacements": [{"value": "wrong"}, {"value": "worn"}],
            "context": {
                "text": text[start : found.end() + _CONTEXT].replace("\n", " "),
                "offset": units(text[start : found.start()]),
                "length": units(found[0]),
            },
            "sentence": text,
            "rule": {"id": rule, "issueType": "grammar", "category": {"id": "GRAMMAR"}},
        }


def units(text: str) -> int:
    """Return the length that Java sees: in units of UTF-16."""
    return len(text.encode("utf-16-le")) // 2


class Handler(BaseHTTPRequestHandler):
    mode = os.environ.get("FAKE", "")
    released = threading.Event()  # what it waits for where it hangs
    code = 307  # of a redirect
    asked: list[dict[str, list[str]]] = []  # noqa: RUF012 # of the test that made it

    def do_GET(self) -> None:
        if self.mode == "foreign":
            self.answer(b"<html>a wiki</html>")
        else:
            self.answer(json.dumps([{"code": "en", "longCode": "en-US"}]).encode())

    def do_POST(self) -> None:
        form = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
        self.asked.append(form)
        if self.mode == "redirects":
            self.send_response(self.code)
            self.send_header("Location", f"http://{self.headers['Host']}/v2/elsewhere")
            self.send_header("Content-Length", "0")
            self.end_headers()
            return
        if self.mode == "hangs":
            self.released.wait()
            return
        if self.mode == "dies" and len(self.asked) > 1:
            os._exit(1)
        text = form["text"][0]
        if len(text) > 20_000:
            self.send_response(413)
            self.end_headers()
            self.wfile.write(b"Error: Your text exceeds the limit of 20000 characters")
            return
        said = {"tells": {"version": "6.9"}, "tells nonsense": {"version": [6]}}
        software = {"software": said[self.mode]} if self.mode in said else {}
        self.answer(json.dumps({"matches": list(matches(text)), **software}).encode())

    def answer(self, content: bytes) -> None:
        self.send_response(200)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:
        pass


@dataclass
class Fake:
    """A running server of `Handler` and what it was asked."""

    url: str
    handler: type[Handler]

    @property
    def texts(self) -> list[str]:
        return [form["text"][0] for form in self.handler.asked]


@dataclass
class Jdk:
    """An environment in which `java` is this file and LanguageTool is installed."""

    env: dict[str, str]
    java: Path
    home: Path
    pid_file: Path

    @property
    def pid(self) -> int:
        return int(self.pid_file.read_text())


def main() -> None:
    if "-version" in sys.argv:
        print('openjdk version "17.0.1"', file=sys.stderr)
        return
    pid_file = Path(os.environ["FAKE_PID"])
    written = pid_file.with_suffix(".new")
    written.write_text(str(os.getpid()))
    written.replace(pid_file)  # whole: a test reads it as soon as it is there
    if Handler.mode == "ends":
        sys.exit("Error: no memory")
    if Handler.mode == "silent":
        time.sleep(60)
    config = Path(sys.argv[sys.argv.index("--config") + 1]).read_text()
    port = re.search(r"minPort=(\d+)", config)
    assert port
    for number in range(int(port[1]), int(port[1]) + 50):
        try:
            server = ThreadingHTTPServer(("127.0.0.1", number), Handler)
        except OSError:
            continue
        server.serve_forever()


if __name__ == "__main__":
    main()
