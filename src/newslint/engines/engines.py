"""The engines beside newslint's own rules: the fluency model's judge, and LanguageTool.

Both are optional. One that should run and cannot is noted in `off` with the reason, and the rules
go on without it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from newslint.engines.judge import Judge
from newslint.settings.config import Config

if TYPE_CHECKING:
    from concurrent.futures import Future

    from newslint.article.article import Article
    from newslint.catalogue.rule import Proposal
    from newslint.engines.fluency import FluencyModel
    from newslint.engines.languagetool import Service
    from newslint.engines.languagetool.client import Remark

NAMES = ("fluency", "languagetool")


class Engines:
    """Loads each engine when first used; `close` ends what runs beside newslint."""

    def __init__(self, config: Config) -> None:
        self.off: dict[str, str] = {}
        """Engines that should run and do not, with the reason: one line."""
        self._config = config

    @cached_property
    def fluency(self) -> FluencyModel | None:
        """The language model; None where it is off or not set up."""
        if self._config.fluency == "off":
            return None
        from newslint.engines.fluency import FluencyError, FluencyModel

        try:
            return FluencyModel.load()
        except FluencyError as error:
            self.off["fluency"] = str(error)
            return None

    @cached_property
    def judge(self) -> Judge | None:
        """The judge of proposed repairs; None without the language model."""
        return Judge(self.fluency) if self.fluency else None

    @cached_property
    def languagetool(self) -> Service | None:
        """LanguageTool, starting up in the background; None where it is off or not set up."""
        if self._config.languagetool == "off":
            return None
        from newslint.engines.languagetool import LanguageToolError, Service

        try:
            return Service.open(self._config.languagetool)
        except LanguageToolError as error:
            self.off["languagetool"] = str(error)
            return None

    def ask(
        self, article: Article, select: Sequence[str], ignore: Sequence[str]
    ) -> Future[list[Remark]] | None:
        """Have LanguageTool look at `article` in the background, while the rules do.

        `select` and `ignore` are those of the article's file.
        """
        if not article.document.blocks or not _wants_languagetool(select, ignore):
            return None
        return self.languagetool.ask(article, select) if self.languagetool else None

    def settle(
        self,
        article: Article,
        proposals: Iterable[Proposal],
        answer: Future[list[Remark]] | None,
        select: Sequence[str],
        ignore: Sequence[str],
    ) -> list[Proposal]:
        """Let the judge decide, and LanguageTool speak where no rule of ours did.

        `answer` is what `ask` gave.
        """
        if self.judge is not None:
            settled = self.judge.settle(article, proposals)
        else:
            settled = [proposal for proposal in proposals if not proposal.match.weak]
        if answer is None:
            return settled
        from newslint.engines.languagetool import LanguageToolError
        from newslint.engines.languagetool.questions import proposals as worthwhile

        try:
            remarks = answer.result()
        except LanguageToolError as error:
            self.off["languagetool"] = str(error)
            self.close()
            return settled
        ours = [proposal.match.span for proposal in settled]
        return settled + [
            proposal
            for proposal in worthwhile(article, remarks, select, ignore)
            if not any(proposal.match.span.touches(span) for span in ours)
        ]

    def search(self, article: Article, found: Iterable[Proposal]) -> list[Proposal]:
        """Look for small repairs that no rule proposes, outside the places `found`; slow."""
        if self.judge is None or self.fluency is None:
            return []
        from newslint.engines.search import search

        taken = [proposal.match.span for proposal in found]
        return self.judge.settle(article, search(article, self.fluency, taken))

    def close(self) -> None:
        """End LanguageTool's server, and do without it from now on."""
        service = self.__dict__.get("languagetool")
        if service is not None:
            service.close()
        self.__dict__["languagetool"] = None


def _wants_languagetool(select: Sequence[str], ignore: Sequence[str]) -> bool:
    """Whether the two lists leave any rule of LanguageTool on."""
    wanted = not select or any(name.split("/")[0] in ("all", "languagetool") for name in select)
    return wanted and not any(name in ("all", "languagetool") for name in ignore)
