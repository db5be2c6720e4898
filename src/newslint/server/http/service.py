"""What the server answers, whatever the transport: one article at a time, in order of asking."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from functools import cached_property
from pathlib import Path, PurePath
from threading import Lock
from typing import Any

from newslint.article.analysis import ModelError
from newslint.catalogue.rule import RuleError
from newslint.linting.linter import Linter
from newslint.model import Report
from newslint.server.desk import Desk
from newslint.server.http.asked import asked, choosing
from newslint.server.http.guard import RefusedError
from newslint.server.http.languagetool import answer
from newslint.settings.settings import ConfigError

LONGEST = 100_000
"""Code points of a text: the longest article has a tenth of that."""

_PATIENCE = 60.0  # seconds that a question waits for those before it


class Service:
    """Answers questions with the settings of one folder."""

    def __init__(self, desk: Desk, folder: Path) -> None:
        self._desk = desk
        self.folder = folder
        self.turn = Lock()  # the language model has one memory

    def check(self, parameters: Mapping[str, str]) -> dict[str, Any]:
        """Answer `/v2/check`. Raises RefusedError."""
        question = asked(parameters, LONGEST)
        if not question.is_english or not question.document.text.strip():
            return answer(question, Report(PurePath(), ""), {})
        path = PurePath(self.folder / "article.txt")
        with self.linter(path) as linter:
            report = choosing(linter, question).lint(path, question.document.text)
        rules = linter.known
        found = tuple(
            each
            for each in report.findings
            if question.wants(across=each.rule in rules and rules[each.rule].across)
        )
        return answer(question, replace(report, findings=found), self._descriptions)

    @cached_property
    def _descriptions(self) -> Mapping[str, str]:
        """The summary of each rule, LanguageTool's own of those that it is asked for."""
        from newslint.engines.languagetool.rules import allowed

        linter = self._desk.linter(PurePath(self.folder / "article.txt"))
        theirs = {rule.id: rule.summary for rule in allowed().values()}
        return {**theirs, **{id_: rule.summary for id_, rule in linter.known.items()}}

    @contextmanager
    def linter(self, path: PurePath) -> Iterator[Linter]:
        """Have the linter of a path alone for a while. Raises RefusedError."""
        if not self.turn.acquire(timeout=_PATIENCE):
            raise RefusedError(503, "newslint is busy; ask again")
        try:
            yield self._desk.linter(path)
        except (ConfigError, ModelError, RuleError) as error:
            raise RefusedError(500, str(error)) from None
        finally:
            self.turn.release()
