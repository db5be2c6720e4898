"""LanguageTool for one run of newslint: a server somewhere, or one of our own."""

from __future__ import annotations

import atexit
from collections.abc import Sequence
from concurrent.futures import Future
from threading import Lock, Thread
from typing import TYPE_CHECKING

from newslint.engines.languagetool.error import LanguageToolError
from newslint.engines.languagetool.install import VERSION, installed, log_file
from newslint.engines.languagetool.java import find_java
from newslint.engines.languagetool.server import Server, end_on_signals

if TYPE_CHECKING:
    from newslint.article.article import Article
    from newslint.engines.languagetool.client import Client, Remark


UNKNOWN = "unknown"
"""The version of a server that does not tell it."""


class Service:
    """Our own server starts at once; articles are asked about in the background."""

    def __init__(self, url: str | None, server: Server | None) -> None:
        self._url = url
        self._server = server
        self._client: Client | None = None
        self._turn = Lock()  # the library's client takes one question at a time

    @classmethod
    def open(cls, wanted: str) -> Service:
        """Start the installed LanguageTool ("auto"), or name a server by its address.

        Raises LanguageToolError where nothing is installed or it cannot start.
        """
        if wanted != "auto":
            return cls(wanted, None)
        home = installed()
        if home is None:
            raise LanguageToolError("not set up; run: newslint setup languagetool")
        server = Server(home, find_java(), log_file())
        atexit.register(server.close)
        end_on_signals(server.close)
        return cls(None, server)

    @property
    def url(self) -> str:
        """The server's address; waits until our own one listens. Raises LanguageToolError."""
        if self._url is None:
            assert self._server is not None
            self._url = self._server.wait()
        return self._url

    @property
    def version(self) -> str:
        """The version of LanguageTool, as it says itself; of our own one, what was installed."""
        said = self._client.version if self._client else ""
        return said or (VERSION if self._server else UNKNOWN)

    def ask(self, article: Article, select: Sequence[str]) -> Future[list[Remark]]:
        """Have LanguageTool look at `article`; its remarks are in prose offsets.

        `select` may name rules that are not asked for by default. The future may raise
        LanguageToolError.
        """
        answer: Future[list[Remark]] = Future()

        def work() -> None:
            try:
                answer.set_result(self._remarks(article, select))
            except BaseException as error:  # whoever waits for the answer gets it
                answer.set_exception(error)

        # A daemon: a server that hangs must not keep newslint from ending.
        Thread(target=work, daemon=True, name="languagetool").start()
        return answer

    def _remarks(self, article: Article, select: Sequence[str]) -> list[Remark]:
        from newslint.engines.languagetool.client import Client
        from newslint.engines.languagetool.questions import ask

        with self._turn:
            url = self.url
            try:
                if self._client is None:
                    self._client = Client(url)
                return ask(self._client, article, select)
            except LanguageToolError as error:
                raise self._server.fail(str(error)) if self._server else error from None

    def close(self) -> None:
        """End our own server."""
        if self._server is not None:
            self._server.close()
            atexit.unregister(self._server.close)
