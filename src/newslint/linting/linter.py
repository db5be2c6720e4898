"""Runs rules over a document and brings what they found back to the source."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from pathlib import PurePath
from typing import TYPE_CHECKING

from newslint.article.analysis import ModelError, load_model, parse
from newslint.article.article import Article, Facts
from newslint.catalogue.catalogue import load_rules
from newslint.catalogue.matchers import Check, matcher
from newslint.catalogue.own_rules import OWN_RULES, UNLIKELY, UNUSED
from newslint.catalogue.rule import Proposal, Rule, RuleError
from newslint.catalogue.selection import choose
from newslint.engines.engines import Engines
from newslint.linting.locate import locate
from newslint.linting.suppress import Place, ignores, suppressed, unused
from newslint.model import Failure, Finding, Match, Report, Silence, Span
from newslint.readers import read
from newslint.readers.document import Document
from newslint.settings.config import Config, Override

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc


class Linter:
    """Finds damage in articles; owns what is expensive to load, so make one and keep it.

    Use it as a context manager, or `close` it, where the configuration asks for LanguageTool.
    Linters may share their `engines`; whoever made those closes them. Raises RuleError and
    UnknownRuleError for rules that cannot be loaded or do not exist.
    """

    def __init__(self, config: Config | None = None, engines: Engines | None = None) -> None:
        self.config = config or Config()
        self.catalogue = load_rules(self.config.extend_rules)
        self._known = {**self.catalogue, **OWN_RULES}
        self.engines = engines or Engines(self.config)
        self._own_engines = engines is None
        self._checks: dict[str, Check] = {}
        for override in (Override(()), *self.config.overrides):
            names = (*self.config.select, *(override.select or ()))
            choose(self._known, names, (*self.config.ignore, *override.ignore))

    def __enter__(self) -> Linter:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End the engines that run beside this linter; it goes on without them."""
        if self._own_engines:
            self.engines.close()

    @cached_property
    def nlp(self) -> Language:
        """The spaCy pipeline. Raises ModelError where there is none."""
        nlp = load_model(self.config.model)
        # What spaCy has loaded lives as long as we do: to look through it for garbage takes 60 ms.
        gc.freeze()
        return nlp

    def parse(self, texts: Sequence[str]) -> Doc:
        """Analyse paragraphs into one Doc."""
        return parse(self.nlp, texts)

    def read(self, path: PurePath, source: str) -> Document:
        """Return the document in `source`; the suffix of `path` says how to read it."""
        return read(path, source, self.config.fields)

    def article(self, document: Document) -> Article:
        """Return `document` as rules see it."""
        return Article(document, self.parse, Facts(self.config.people, self.config.names))

    def rules(self, path: PurePath) -> dict[str, Rule]:
        """Return the rules that are on in the file `path`, by id."""
        return choose(self._known, *self.config.choice(path))

    def lint(self, path: PurePath, source: str) -> Report:
        """Return all findings in `source`, sorted by place. A rule that breaks is a failure.

        Raises ModelError and RuleError where linting any other file would fail the same way.
        """
        document = self.read(path, source)
        rules = self.rules(path)
        reports_unused = rules.pop(UNUSED.id, None) is not None
        failures: list[Failure] = []
        article = self.article(document)
        proposals, standing = self._decided(article, rules, failures)
        findings = set(_findings(article, standing, failures))
        ignored = ignores(document)
        if ignored:
            findings = {each for each in findings if not suppressed(ignored, _place(each))}
        if ignored and reports_unused:
            ran = {id_: rule for id_, rule in rules.items() if not _failed(id_, failures)}
            places = [_matched(document, proposal) for proposal in proposals]
            findings.update(unused(document, ignored, places, ran, self._known))
        ordered = tuple(sorted(findings, key=lambda finding: finding.order))
        return Report(path, source, ordered, tuple(failures))

    def silences(self, path: PurePath, source: str) -> list[Silence]:
        """Return the places in `source` that a doubt keeps from being reported, sorted by place.

        Raises as `lint` does.
        """
        article = self.article(self.read(path, source))
        proposals, standing = self._decided(article, self.rules(path), [])
        reported = {(each.rule.id, each.match.span) for each in standing}
        found = [
            Silence(
                path,
                each.rule.id,
                each.match.kind or each.rule.id,
                article.document.map.source(each.match.span),
                each.match.doubt or "the judge turned it down",
            )
            for each in proposals
            if (each.rule.id, each.match.span) not in reported
        ]
        return sorted(found, key=lambda silence: (silence.span, silence.rule))

    def _decided(
        self, article: Article, rules: dict[str, Rule], failures: list[Failure]
    ) -> tuple[list[Proposal], list[Proposal]]:
        """Return what the rules propose of an article, and what of that stands."""
        path = article.document.path
        searches = rules.pop(UNLIKELY.id, None) is not None and self.config.thorough
        choice = self.config.choice(path)
        answer = self.engines.ask(article, *choice)
        blocks = article.document.blocks
        proposals = list(self._proposals(article, rules.values(), failures)) if blocks else []
        standing = self.engines.settle(article, proposals, answer, *choice)
        standing = list(_one_a_place(standing))
        if searches:
            standing += self.engines.search(article, standing)
        return proposals, standing

    def matches(self, rule: Rule, article: Article) -> Iterator[Match]:
        """Yield the places of `article` that `rule` objects to, in prose."""
        if rule.id not in self._checks:
            self._checks[rule.id] = matcher(rule, lambda: self.nlp.vocab)
        yield from self._checks[rule.id](article)

    def _proposals(
        self, article: Article, rules: Iterable[Rule], failures: list[Failure]
    ) -> Iterator[Proposal]:
        for rule in rules:
            try:
                matches = list(self.matches(rule, article))
            except (ModelError, RuleError):
                raise
            except Exception as error:  # one broken rule must not stop the others
                failures.append(_failure(article.document, rule, error))
                continue
            for match in matches:
                repair = match.repairs[0] if match.repairs else None
                safety = min(rule.safety, match.safety)
                yield Proposal(rule, match, repair, safety)


def _one_a_place(standing: Iterable[Proposal]) -> Iterator[Proposal]:
    """Yield proposals; of wordings that overlap, of whatever family, the longest alone."""
    taken: list[Span] = []
    for proposal in sorted(standing, key=_shortness):
        span = proposal.match.span
        if proposal.rule.matcher == "wordings":
            if any(span.touches(other) for other in taken):
                continue
            taken.append(span)
        yield proposal


def _shortness(proposal: Proposal) -> int:
    return proposal.match.span.start - proposal.match.span.end


def _failure(document: Document, rule: Rule, error: Exception) -> Failure:
    detail = " ".join(f"{type(error).__name__}: {error}".split())
    return Failure(document.path, rule.id, detail)


def _failed(rule: str, failures: Iterable[Failure]) -> bool:
    return any(failure.rule == rule for failure in failures)


def _findings(
    article: Article, proposals: Iterable[Proposal], failures: list[Failure]
) -> Iterator[Finding]:
    for proposal in proposals:
        try:
            yield locate(article, proposal)
        except Exception as error:  # a match that makes no sense is its rule's failure
            failures.append(_failure(article.document, proposal.rule, error))


def _place(finding: Finding) -> Place:
    return Place(finding.rule, finding.category, finding.span.start)


def _matched(document: Document, proposal: Proposal) -> Place:
    """Return where a rule matched: an ignore is used also where no judge confirms the match."""
    start = document.map.source(proposal.match.span).start
    return Place(proposal.rule.id, proposal.rule.category, start)
