"""LanguageTool for one run of newslint: a server somewhere, or one of our own."""

from __future__ import annotations

import atexit
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from newslint.languagetool.client import LanguageTool
from newslint.languagetool.error import LanguageToolError
from newslint.languagetool.install import installed, log_file
from newslint.languagetool.java import find_java
from newslint.languagetool.server import Server, end_on_signals

if TYPE_CHECKING:
    from newslint.article import Article
    from newslint.rule import Proposal


class Service:
    """Connects when first asked about an article; our own server starts at once."""

    def __init__(self, url: str | None, server: Server | None) -> None:
        self._url = url
        self._server = server
        self._client: LanguageTool | None = None

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
        """The server's address; waits until our own one answers. Raises LanguageToolError."""
        if self._url is None:
            assert self._server is not None
            self._server.wait()
            self._url = self._server.url
        return self._url

    def proposals(
        self, article: Article, select: Sequence[str], ignore: Sequence[str]
    ) -> Iterator[Proposal]:
        """Yield what LanguageTool objects to. Raises LanguageToolError."""
        if self._client is None:
            self._client = LanguageTool(self.url)
        yield from self._client.proposals(article, select, ignore)

    def close(self) -> None:
        """End our own server."""
        if self._server is not None:
            self._server.close()
