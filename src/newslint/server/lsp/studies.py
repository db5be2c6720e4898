"""Lints open articles in the background: the rules at once, the engines behind them."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import PurePath
from typing import TypeVar

from newslint.article.analysis import ModelError
from newslint.catalogue.rule import RuleError
from newslint.fixing.fixer import fix
from newslint.model import LONGEST, Failure, Report, Safety
from newslint.regular import too_long
from newslint.running.beside import BesideError
from newslint.server.desk import Desk
from newslint.server.lsp.manuscript import OpenArticle, until_judged
from newslint.settings.settings import ConfigError

_log = logging.getLogger(__name__)
_T = TypeVar("_T")
_PAUSE = 0.02  # seconds without an edit before the rules read a text
_LONG_PAUSE = 0.4  # … and before the engines do

Publish = Callable[[OpenArticle, Report], object]


class Studies:
    """At most one study of each open article; an edit ends it and begins the next.

    Rules run in one thread, engines in another: a judge that reads does not keep the rules waiting.
    """

    def __init__(self, desk: Desk, publish: Publish) -> None:
        self.desk = desk
        self._publish = publish
        self._open: dict[str, asyncio.Task[None]] = {}
        self._rules = ThreadPoolExecutor(1, "rules")
        self._engines = ThreadPoolExecutor(1, "engines")

    def begin(self, article: OpenArticle, pause: float = _PAUSE) -> None:
        """Study an article in place of what it was before."""
        self.end(article.uri)
        study = asyncio.get_running_loop().create_task(self._study(article, pause))
        self._open[article.uri] = study
        study.add_done_callback(_said)

    def end(self, uri: str) -> None:
        """Study an article no more; what is under way is thrown away."""
        if study := self._open.pop(uri, None):
            study.cancel()

    def close(self) -> None:
        """Study nothing any more."""
        for uri in list(self._open):
            self.end(uri)
        self._rules.shutdown(wait=False, cancel_futures=True)
        self._engines.shutdown(wait=False, cancel_futures=True)
        self.desk.close()

    async def by_rules(self, work: Callable[[], _T]) -> _T:
        """Do what needs no engine."""
        return await asyncio.get_running_loop().run_in_executor(self._rules, work)

    async def by_engines(self, work: Callable[[], _T]) -> _T:
        """Do what may take long."""
        return await asyncio.get_running_loop().run_in_executor(self._engines, work)

    async def _study(self, article: OpenArticle, pause: float) -> None:
        await asyncio.sleep(pause)
        article.report = await self.by_rules(lambda: self.quick(article))
        self._publish(article, article.report)
        await asyncio.sleep(_LONG_PAUSE)
        judged = await self.by_engines(lambda: self._judged(article))
        if judged is not None:
            article.report = article.judged = judged
            self._publish(article, judged)

    def quick(self, article: OpenArticle) -> Report:
        """Return what the rules find, and what the engines found where nothing has changed."""
        path, text = article.path, article.text

        def work() -> Report:
            linter = self.desk.alone(path)
            fresh = linter.lint(path, text, self.desk.original(path, text))
            if article.judged is None:
                return fresh
            return until_judged(article.judged, fresh, lambda source: linter.read(path, source))

        return _reported(path, text, work)

    def _judged(self, article: OpenArticle) -> Report | None:
        """Return what is found where every engine has its say; None where there is no engine."""
        path, text = article.path, article.text

        try:
            engines = self.desk.linter(path).engines
            if engines.judge is None and engines.languagetool is None:
                return None
        except (ConfigError, ModelError, RuleError):
            return None  # the rules have said so
        return self.whole(path, text)

    def whole(self, path: PurePath, text: str) -> Report:
        """Return all that is found in a text."""

        def work() -> Report:
            return self.desk.linter(path).lint(path, text, self.desk.original(path, text))

        return _reported(path, text, work)

    def fixed(self, article: OpenArticle, level: Safety) -> str:
        """Return the text with all fixes up to a level, as `newslint fix` would write it.

        Raises BesideError, ConfigError, RuleError and ModelError.
        """
        linter, known = self.desk.linter(article.path), article.judged
        original = self.desk.original(article.path, article.text)

        def lint(path: PurePath, source: str) -> Report:
            if known is not None and known.source == source and not known.failures:
                return known
            return linter.lint(path, source, original)

        return fix(linter, article.path, article.text, level, lint).source


def _reported(path: PurePath, text: str, work: Callable[[], Report]) -> Report:
    """Return the report of a text; what went wrong is in it: no article ends the server."""
    if len(text) > LONGEST:
        return Report(path, text, failures=(Failure(path, None, too_long(LONGEST)),))
    try:
        return work()
    except (BesideError, ConfigError, ModelError, RuleError) as error:
        return Report(path, text, failures=(Failure(path, None, f"not checked: {error}"),))
    except Exception as error:
        _log.exception("newslint broke on %s", path)
        detail = " ".join(f"{type(error).__name__}: {error}".split())
        failure = Failure(path, None, f"newslint failed on this article: {detail}")
        return Report(path, text, failures=(failure,))


def _said(study: asyncio.Task[None]) -> None:
    if not study.cancelled() and (error := study.exception()):
        _log.error("a study failed", exc_info=error)
