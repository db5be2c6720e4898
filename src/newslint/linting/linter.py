"""Runs rules over a document and brings what they found back to the source."""

from __future__ import annotations

import copy
import gc
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, partial
from pathlib import PurePath
from typing import TYPE_CHECKING

from newslint.article.analysis import Analyses, ModelError, load_model, parse
from newslint.article.article import Article, Facts, once
from newslint.article.other_language import in_other_language
from newslint.catalogue.catalogue import load_rules
from newslint.catalogue.matchers import Check, matcher
from newslint.catalogue.own_rules import BROKEN, MACHINE, OWN_RULES, UNLIKELY, UNUSED
from newslint.catalogue.rule import Proposal, Rule, RuleError
from newslint.catalogue.scores import DOUBTED, NOBODYS, SURELY, TRANSLATED
from newslint.catalogue.selection import choose, is_usual, require
from newslint.engines.engines import Engines
from newslint.english.topics import is_about, words_of
from newslint.linting.broken import unrepairable
from newslint.linting.grammar import leaning
from newslint.linting.locate import locate
from newslint.linting.overlaps import one_a_place
from newslint.linting.suppress import Ignore, Place, Suppressed, ignores, unused
from newslint.linting.verdict import as_read, of_the_whole, verdict
from newslint.linting.weight import levelled, weighed
from newslint.model import Failure, Finding, Match, Report, Silence, Verdict
from newslint.readers import read
from newslint.readers.document import Document
from newslint.readers.original import Original
from newslint.settings.config import Config

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc


class Linter:
    """Finds damage in articles; owns what is expensive to load, so make one and keep it.

    Use it as a context manager, or `close` it, where the configuration asks for LanguageTool.
    Linters may share their `engines`; whoever made those closes them. With `analyses`, paragraphs
    that were seen before are not analysed again. Raises RuleError and UnknownRuleError for rules
    that cannot be loaded or do not exist.
    """

    def __init__(
        self,
        config: Config | None = None,
        engines: Engines | None = None,
        analyses: Analyses | None = None,
    ) -> None:
        self.config = config or Config()
        self.catalogue = load_rules(self.config.extend_rules)
        self._shipped = frozenset(load_rules() if self.config.extend_rules else self.catalogue)
        self.known: Mapping[str, Rule] = {**self.catalogue, **OWN_RULES}
        self.engines = engines or Engines(self.config)
        self._own_engines = engines is None
        self._analyses = analyses
        self._checks: dict[str, Check] = {}
        for names in self.config.named.values():
            require(self.known, names)

    def __enter__(self) -> Linter:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End the engines that run beside this linter; it goes on without them."""
        if self._own_engines:
            self.engines.close()

    def alone(self) -> Linter:
        """Return a linter with the same rules that asks no engine: it is quick."""
        other = copy.copy(self)
        other.engines, other._own_engines = Engines(Config()), False
        return other

    def configured(self, config: Config) -> Linter:
        """Return this linter with another choice of rules: nothing is loaded again."""
        other = copy.copy(self)
        other.config, other._own_engines = config, False
        return other

    @cached_property
    def nlp(self) -> Language:
        """The spaCy pipeline. Raises ModelError where there is none."""
        nlp = load_model(self.config.model)
        # What spaCy has loaded lives as long as we do: to look through it for garbage takes 60 ms.
        gc.freeze()
        return nlp

    def parse(self, texts: Sequence[str]) -> Doc:
        """Analyse paragraphs into one Doc."""
        return parse(self.nlp, texts, self._analyses)

    def read(self, path: PurePath, source: str) -> Document:
        """Return the document in `source`; the suffix of `path` says how to read it."""
        return read(path, source, self.config.reading)

    def article(self, document: Document, original: Original | None = None) -> Article:
        """Return `document` as rules see it, beside the text that it was translated from."""
        facts = Facts(self.config.people, self.config.names)
        return Article(document, self.parse, facts, original)

    def original(self, path: PurePath, source: str) -> Original:
        """Return a text as what an article was translated from; the suffix says how to read it."""
        return Original(self.read(path, source), self.config.source_language)

    def rules(self, path: PurePath) -> dict[str, Rule]:
        """Return the rules that are on in the file `path`, by id."""
        return choose(self.known, *self.config.choice(path))

    def lint(self, path: PurePath, source: str, original: Original | None = None) -> Report:
        """Return all findings in `source`, sorted by place. A rule that breaks is a failure.

        `original` is the text that it was translated from, for the rules that look there.
        Raises ModelError and RuleError where linting any other file would fail the same way.
        """
        document = self.read(path, source)
        rules = self.rules(path)
        reports_unused = rules.pop(UNUSED.id, None) is not None
        reports_verdict = rules.pop(MACHINE.id, None) is not None
        failures: list[Failure] = []
        article = self.article(document, original)
        ignored = ignores(document)
        proposals, standing, said = self._decided(article, rules, ignored, failures)
        findings = set(_findings(article, levelled(self.config, standing), failures))
        if not self._gives_verdict(path):
            said = None  # the judge alone asked
        if reports_verdict and said is not None and said.machine:
            findings.add(locate(article, of_the_whole(article.prose, said)))
        if ignored:
            quiet = Suppressed(ignored)
            findings = {each for each in findings if _place(each) not in quiet}
        if ignored and reports_unused:
            failed = {failure.rule for failure in failures}
            ran = {id_: rule for id_, rule in rules.items() if id_ not in failed}
            places = [_matched(document, proposal) for proposal in proposals]
            findings.update(unused(document, ignored, places, ran, self.known))
        ordered = tuple(sorted(weighed(self.config, findings), key=lambda each: each.order))
        engines = self.engines.parts(article, *self.config.choice(path))
        return Report(path, source, ordered, tuple(failures), verdict=said, engines=engines)

    def _gives_verdict(self, path: PurePath) -> bool:
        """Whether the verdict is among what was asked: where all rules are on, or its own is."""
        return is_usual(self.config.choice(path)[0]) or MACHINE.id in self.rules(path)

    def _verdict(
        self,
        article: Article,
        proposals: Iterable[Proposal],
        rules: Mapping[str, Rule],
        ignored: list[Ignore],
    ) -> Verdict | None:
        """Weigh an article by what our rules that are on by default propose of it without a doubt.

        Those of them that are not among `rules` run for this alone.
        """
        _, ignore = self.config.choice(article.document.path)
        on = choose(self.known, (), ignore)
        alone = {id_ for id_, rule in on.items() if not (rule.translated or rule.beside_source)}
        usual = alone & self._shipped
        others = [self.catalogue[id_] for id_ in sorted(usual - rules.keys())]
        weighed = [
            each
            for each in (*proposals, *self._proposals(article, others, []))
            if each.rule.id in usual and not each.match.doubt
        ]
        places = (_matched(article.document, each) for each in one_a_place(article.prose, weighed))
        quiet = Suppressed(ignored)
        found = [place.rule for place in places if place not in quiet]
        return verdict(article.prose, found, partial(leaning, article))

    def silences(
        self, path: PurePath, source: str, original: Original | None = None
    ) -> list[Silence]:
        """Return the places in `source` that a doubt keeps from being reported, sorted by place.

        Raises as `lint` does.
        """
        article = self.article(self.read(path, source), original)
        ignored = ignores(article.document)
        proposals, standing, _ = self._decided(article, self.rules(path), ignored, [])
        reported = {(each.rule.id, each.match.span) for each in standing}
        found = [
            Silence(
                path,
                each.rule.id,
                each.kind,
                article.document.map.source(each.match.span),
                each.match.doubt or "the judge turned it down",
            )
            for each in proposals
            if (each.rule.id, each.match.span) not in reported
        ]
        return sorted(found, key=lambda silence: (silence.span, silence.rule))

    def _decided(
        self,
        article: Article,
        rules: dict[str, Rule],
        ignored: list[Ignore],
        failures: list[Failure],
    ) -> tuple[list[Proposal], list[Proposal], Verdict | None]:
        """Return what the rules propose of an article, what of that stands, and the verdict."""
        path = article.document.path
        searched = {id_ for id_ in (BROKEN.id, UNLIKELY.id) if rules.pop(id_, None) is not None}
        choice = self.config.choice(path)
        answer = self.engines.ask(article, *choice)
        always = {id_: rule for id_, rule in rules.items() if not rule.translated}
        proposals = list(self._proposals(article, always.values(), failures))
        said = None
        waits = len(always) < len(rules) or any(each.unedited is not each for each in proposals)
        if self._gives_verdict(path) or waits or self.engines.judge is not None:
            said = self._verdict(article, proposals, always, ignored)
        if said is not None and said.score >= DOUBTED:
            said = as_read(said, self.engines.reads_translated(article))
        score = 0 if said is None else said.score
        translated = score >= TRANSLATED
        others = [rule for rule in rules.values() if 0 < rule.translated <= score]
        proposals += self._proposals(article, others, failures)
        if score >= NOBODYS:
            proposals = [each.unedited for each in proposals]
        standing = self.engines.settle(article, proposals, answer, *choice, translated=translated)
        standing = one_a_place(article.prose, standing)
        if searched and (translated or self.config.thorough):
            odd = self.engines.odd_words(article, standing)
            if UNLIKELY.id in searched and (score >= SURELY or self.config.thorough):
                standing += self.engines.search(article, odd, score)
            read = self.engines.fluency is not None
            standing += unrepairable(article, score, proposals, standing, odd, searched, read=read)
        return proposals, standing, said

    def matches(self, rule: Rule, article: Article) -> Iterator[Match]:
        """Yield the places of `article` that `rule` objects to, in prose."""
        if rule.id not in self._checks:
            self._checks[rule.id] = matcher(rule, lambda: self.nlp.vocab)
        for match in self._checks[rule.id](article):
            if not (rule.of_english and in_other_language(article, match.span)):
                yield match

    def _proposals(
        self, article: Article, rules: Iterable[Rule], failures: list[Failure]
    ) -> Iterator[Proposal]:
        if not article.document.blocks:
            return
        for rule in rules:
            if rule.topic is not None and not is_about(_words(article), rule.topic):
                continue
            if rule.beside_source and article.original is None:
                continue
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


@once
def _words(article: Article) -> frozenset[str]:
    return words_of(article.prose)


def _failure(document: Document, rule: Rule, error: Exception) -> Failure:
    detail = " ".join(f"{type(error).__name__}: {error}".split())
    return Failure(document.path, rule.id, detail)


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
