"""The engines beside newslint's own rules: the fluency model's judge, and LanguageTool.

Both are optional. One that should run and cannot is noted in `off` with the reason, and the rules
go on without it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cached_property
from typing import TYPE_CHECKING

from newslint.catalogue.scores import TRANSLATED
from newslint.catalogue.selection import ALL, FAMILY, is_usual, named
from newslint.engines.judge import Judge, unjudged
from newslint.engines.odd_words import OddWord, odd_words, reads_translated
from newslint.model import Engine
from newslint.settings.config import Config

if TYPE_CHECKING:
    from concurrent.futures import Future

    from newslint.article.article import Article
    from newslint.catalogue.rule import Proposal
    from newslint.engines.fluency import FluencyModel
    from newslint.engines.languagetool import Service
    from newslint.engines.languagetool.client import Remark

NAMES = ("fluency", "languagetool")
_SWITCHED_OFF = "switched off"


class Engines:
    """Loads each engine when first used; `close` ends what runs beside newslint.

    `judge` is one that is made already, in place of the one that the configuration asks for.
    """

    def __init__(self, config: Config, judge: Judge | None = None) -> None:
        self.off: dict[str, str] = {}
        """Engines that should run and do not, with the reason: one line."""
        self._config = config
        self._judge = judge
        self._languagetool: Service | None = None
        self._closed = config.languagetool == "off"

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

    @property
    def judge(self) -> Judge | None:
        """The judge of proposed repairs; None without the language model."""
        if self._judge is None and self.fluency is not None:
            self._judge = Judge(self.fluency)
        return self._judge

    @property
    def languagetool(self) -> Service | None:
        """LanguageTool, starting up in the background; None where it is off or not set up."""
        if self._languagetool is None and not self._closed:
            from newslint.engines.languagetool import LanguageToolError, Service

            try:
                self._languagetool = Service.open(self._config.languagetool)
            except LanguageToolError as error:
                self.off["languagetool"] = str(error)
                self._closed = True
        return self._languagetool

    def ask(
        self, article: Article, select: Sequence[str], ignore: Sequence[str]
    ) -> Future[list[Remark]] | None:
        """Have LanguageTool look at `article` in the background, while the rules do.

        `select` and `ignore` are those of the article's file.
        """
        if not article.document.blocks or not _wants_languagetool(select, ignore):
            return None
        service = self.languagetool
        return service.ask(article, select) if service else None

    def settle(
        self,
        article: Article,
        proposals: Iterable[Proposal],
        answer: Future[list[Remark]] | None,
        select: Sequence[str],
        ignore: Sequence[str],
        *,
        translated: bool = False,
    ) -> list[Proposal]:
        """Let the judge decide, and LanguageTool speak where no rule of ours did.

        `answer` is what `ask` gave; `translated` says that the whole reads like a machine's.
        """
        if self.judge is not None:
            settled = self.judge.settle(article, proposals, translated=translated)
        else:
            settled = unjudged([*proposals], translated=translated)
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

    def parts(
        self, article: Article, select: Sequence[str], ignore: Sequence[str]
    ) -> tuple[Engine, ...]:
        """Say how each engine took part in `article`, which was settled."""
        return (self._fluency_part(), self._languagetool_part(article, select, ignore))

    def _fluency_part(self) -> Engine:
        if "fluency" in self.off:
            return Engine("fluency", off=self.off["fluency"], failed=True)
        if self._config.fluency == "off":
            return Engine("fluency", off=_SWITCHED_OFF)
        from newslint.engines.fluency.install import SMOLLM2

        return Engine("fluency", SMOLLM2.version, SMOLLM2.file_name, SMOLLM2.sha256)

    def _languagetool_part(
        self, article: Article, select: Sequence[str], ignore: Sequence[str]
    ) -> Engine:
        name = "languagetool"
        if self._config.languagetool == "off":
            return Engine(name, off=_SWITCHED_OFF)
        if not _wants_languagetool(select, ignore):
            return Engine(name, off="none of its rules is selected")
        if name in self.off:
            return Engine(name, off=self.off[name], failed=True)
        if not article.document.blocks:
            return Engine(name, off="there was nothing to read")
        return Engine(name, self._languagetool.version if self._languagetool else "")

    def odd_words(self, article: Article, found: Iterable[Proposal]) -> list[OddWord]:
        """Return the words that are odd to the language model, outside the places `found`."""
        if self.fluency is None:
            return []
        from newslint.engines.search import INSTEAD

        return list(odd_words(article, self.fluency, INSTEAD, [each.match.span for each in found]))

    def reads_translated(self, article: Article) -> float | None:
        """Return the log-odds that a machine translated a text, as the language model reads it.

        None where there is no model, or one that tells nothing of it.
        """
        if self.fluency is None:
            return None
        from newslint.engines.search import INSTEAD

        return reads_translated(article, self.fluency, INSTEAD)

    def search(self, article: Article, odd: Iterable[OddWord], score: int) -> list[Proposal]:
        """Look at odd words for small repairs that no rule proposes; slow.

        `score` says how much the whole reads like a machine's translation: where it does, what is
        found is damaged, but hardly ever repaired so, and it is shown without a repair.
        """
        if self.judge is None:
            return []
        from newslint.engines.search import search

        best: list[Proposal] = []
        for proposal in self.judge.settle(article, search(article, odd, score)):
            if not any(proposal.match.span.touches(other.match.span) for other in best):
                best.append(proposal)  # what gains most comes first
        if score < TRANSLATED:
            return best
        return [replace(each, repair=None, alternatives=(), gain=None) for each in best]

    def close(self) -> None:
        """End LanguageTool's server, and do without it from now on."""
        if self._languagetool is not None:
            self._languagetool.close()
        self._languagetool, self._closed = None, True


def _wants_languagetool(select: Sequence[str], ignore: Sequence[str]) -> bool:
    """Whether the two lists leave any rule of LanguageTool on."""
    wanted = is_usual(select) or any(name.partition("/")[0] in (ALL, FAMILY) for name in select)
    return wanted and not named(FAMILY, "", ignore)
