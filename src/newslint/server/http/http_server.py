"""The transport: HTTP by the standard library, with limits on size, time and connections."""

from __future__ import annotations

import contextlib
import json
import logging
import re
import socket
import socketserver
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import BoundedSemaphore, Timer
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from newslint.server.http import desk_page
from newslint.server.http.guard import Guard, RefusedError
from newslint.server.http.languagetool import languages, software
from newslint.server.http.service import LONGEST, Service

_log = logging.getLogger(__name__)
_FORM = "application/x-www-form-urlencoded"
_BODY = 12 * LONGEST  # bytes: a character takes at most twelve as a form has it
_PAGE_BODY = 20_000_000  # … and a .docx has pictures
_JSON = "application/json"
_FIELDS = 100
_PAGE = "/page/"
_FILES = {"/": "index.html", "/page/style.css": "style.css", "/page/desk.js": "desk.js"}
_POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
    " form-action 'none'; base-uri 'none'; frame-ancestors 'none'"
)
"""The page fetches nothing but its own parts, and no text in it can run."""

_UNESCAPED = re.compile(
    r"text=(?P<text>.*)&language=(?P<language>[\w-]+)(?:&(?P<rest>(?:username|apiKey|level|disabled)"
    r"\w*=.*))?",
    re.DOTALL,
)
"""LibreOffice 7.4 sends its text as it is, with "&", "+" and "%" in it."""

_LIMIT = 30.0  # seconds in which a request must have come in
_CONNECTIONS = 64

Answer = tuple[str, bytes]
"""A type of content, and the content."""


def as_json(data: object) -> Answer:
    """Return data as an answer."""
    return "application/json; charset=utf-8", json.dumps(data).encode()


def as_text(text: str) -> Answer:
    """Return a text as an answer."""
    return "text/plain; charset=utf-8", text.encode()


class Server(ThreadingHTTPServer):
    """Serves until it is shut down; `port` 0 takes a free one."""

    daemon_threads = True

    def __init__(self, service: Service, guard: Guard) -> None:
        self.service = service
        self._free = BoundedSemaphore(_CONNECTIONS)
        self.address_family = socket.AF_INET6 if ":" in guard.host else socket.AF_INET
        super().__init__((guard.host, guard.port), _Handler)
        port = self.socket.getsockname()[1]
        self.guard = Guard(guard.host, port, guard.token, guard.origins)

    def server_bind(self) -> None:
        """Bind without asking any name server who we are."""
        socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = "localhost", self.server_address[1]

    def process_request(self, request: Any, client_address: Any) -> None:
        """Take a connection, unless there are too many."""
        if self._free.acquire(blocking=False):
            super().process_request(request, client_address)
        else:
            self.shutdown_request(request)

    def process_request_thread(self, request: Any, client_address: Any) -> None:
        """Serve a connection to its end."""
        try:
            super().process_request_thread(request, client_address)
        finally:
            self._free.release()

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say what went wrong with a connection; clients go away as they like."""
        _log.debug("a connection failed", exc_info=True)


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server_version = "newslint"
    sys_version = ""
    timeout = _LIMIT
    server: Server
    _watch: Timer | None = None

    def handle_one_request(self) -> None:
        """Answer a request that comes in within its time."""
        self._watch = Timer(_LIMIT, self._hang_up)
        self._watch.daemon = True
        self._watch.start()
        try:
            super().handle_one_request()
        finally:
            self._watch.cancel()

    def _hang_up(self) -> None:
        with contextlib.suppress(OSError):
            self.connection.shutdown(socket.SHUT_RDWR)

    def log_message(self, format: str, *args: Any) -> None:
        """Say nothing: a request may hold an article."""

    def do_GET(self) -> None:
        """Answer a question whose parameters are in its address."""
        self._answer(self._in_address)

    def do_POST(self) -> None:
        """Answer a question whose parameters are a form."""
        self._answer(self._in_body)

    def do_OPTIONS(self) -> None:
        """Tell a browser what an allowed origin may send."""
        self._answer(dict, preflight=True)

    def _answer(self, read: Callable[[], dict[str, str]], *, preflight: bool = False) -> None:
        try:
            parameters = read()
            if self._watch:
                self._watch.cancel()  # it has come in
            if preflight:
                self._guard("", keyless=True)
                status, (kind, content) = 204, ("", b"")
            else:
                status, (kind, content) = 200, self._route(parameters)
        except RefusedError as error:
            status, (kind, content) = error.status, as_text(f"Error: {error}")
            self.close_connection = True  # what it still sends is not read
        except OSError:
            raise
        except Exception as error:  # no question ends the server
            _log.exception("newslint broke on a request")
            detail = " ".join(f"{type(error).__name__}: {error}".split())
            status, (kind, content) = 500, as_text(f"Error: newslint broke: {detail}")
        self._send(status, kind, content)

    def _guard(self, token: str, *, keyless: bool = False) -> None:
        guard = self.server.guard
        headers = {name: self.headers[name] for name in self.headers}
        sent = self.headers.get("Authorization", "").removeprefix("Bearer ") or token
        guard.check(headers, guard.token if keyless else sent)

    def _route(self, parameters: dict[str, str]) -> Answer:
        token = parameters.get("token") or parameters.get("apiKey") or ""
        path = urlsplit(self.path).path
        is_file = path in _FILES and self.command == "GET"
        self._guard(token, keyless=is_file)  # the page has no article yet
        if is_file:
            return desk_page.file(_FILES[path])
        service = self.server.service
        routes: dict[str, Callable[[], Answer]] = {
            "/v2/check": lambda: as_json(service.check(parameters)),
            "/v2/languages": lambda: as_json(languages()),
            "/v2/info": lambda: as_json({"software": software()}),
            "/v2/healthcheck": lambda: as_text("OK"),
            "/v2/maxtextlength": lambda: as_text(str(LONGEST)),
        }
        if path.startswith(_PAGE) and self.command == "POST":
            what, body = path.removeprefix(_PAGE), parameters.get("json", "")
            return as_json(desk_page.answer(service, what, body))
        if path not in routes:
            raise RefusedError(404, f"there is no {path[:100]!r} here")
        return routes[path]()

    def _in_address(self) -> dict[str, str]:
        try:
            query = urlsplit(self.path).query
        except ValueError:
            raise RefusedError(400, "not a valid address") from None
        return _parameters(query)

    def _in_body(self) -> dict[str, str]:
        to_page = self.path.startswith(_PAGE)
        wanted = _JSON if to_page else _FORM  # no form of another site's page can send JSON
        kind = self.headers.get_content_type()
        if kind != wanted and (to_page or self.headers.get("Content-Type")):
            raise RefusedError(415, f"send the parameters as {wanted}")
        try:
            body = self._body(_PAGE_BODY if to_page else _BODY).decode()
        except UnicodeDecodeError:
            raise RefusedError(400, "the request is not UTF-8") from None
        return {**self._in_address(), **({"json": body} if to_page else _parameters(body))}

    def _body(self, most: int) -> bytes:
        """Read the body of a request. Raises RefusedError."""
        length = self.headers.get("Content-Length", "")
        if self.headers.get("Transfer-Encoding") or not (length.isascii() and length.isdigit()):
            raise RefusedError(411, "the request needs a Content-Length")
        if len(length) > len(str(most)) or int(length) > most:
            raise RefusedError(413, f"a request may have at most {most} bytes")
        body = self.rfile.read(int(length))
        if len(body) < int(length):
            raise RefusedError(400, "the request ended too soon")
        return body

    def _send(self, status: int, kind: str, content: bytes) -> None:
        self.send_response(status)
        origin = self.headers.get("Origin")
        if origin is not None and self.server.guard.allows(origin):
            self.send_header("Access-Control-Allow-Origin", origin)
            self.send_header("Access-Control-Allow-Methods", "GET, POST")
            self.send_header("Access-Control-Allow-Headers", "Authorization, Content-Type")
            self.send_header("Access-Control-Allow-Private-Network", "true")
        self.send_header("Vary", "Origin")
        self.send_header("Cache-Control", "no-store")
        self.send_header("X-Content-Type-Options", "nosniff")
        self.send_header("Content-Security-Policy", _POLICY)
        self.send_header("Referrer-Policy", "no-referrer")
        if kind:
            self.send_header("Content-Type", kind)
        if status == 503:
            self.send_header("Retry-After", "5")
        if status != 204:
            self.send_header("Content-Length", str(len(content)))
        if self.close_connection:
            self.send_header("Connection", "close")
        self.end_headers()
        self.wfile.write(content)


def _parameters(text: str) -> dict[str, str]:
    """Read a form, or what LibreOffice 7.4 takes for one. Raises RefusedError."""
    if raw := _UNESCAPED.fullmatch(text) if not text.isascii() or " " in text else None:
        return {**_parameters(raw["rest"] or ""), "text": raw["text"], "language": raw["language"]}
    try:
        pairs = parse_qsl(text, keep_blank_values=True, errors="strict", max_num_fields=_FIELDS)
        found = dict(reversed(pairs))  # of two of one name the first
        "".join(found.values()).encode()
    except ValueError:
        raise RefusedError(400, "not a form in UTF-8") from None
    return found
