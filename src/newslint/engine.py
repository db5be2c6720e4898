"""Runs rules over a document and brings what they found back to the source."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import PurePath
from typing import TYPE_CHECKING

from newslint.analysis import load_model, parse
from newslint.article import Article, Facts
from newslint.catalogue import choose, load_rules
from newslint.config import Config
from newslint.document import Document
from newslint.matchers import Check, fill, matcher
from newslint.model import Edit, Failure, Finding, Fix, Match, Repair, Report, Safety, Span
from newslint.readers import read
from newslint.rule import Proposal, Rule

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc


class Linter:
    """Finds damage in articles; owns what is expensive to load, so make one and keep it.

    Raises RuleError and UnknownRuleError for rules that cannot be loaded or do not exist.
    """

    def __init__(self, config: Config | None = None) -> None:
        self.config = config or Config()
        self.catalogue = load_rules(self.config.extend_rules)
        self.rules = choose(self.catalogue, self.config.select, self.config.ignore)
        self._checks: dict[str, Check] = {}

    @cached_property
    def nlp(self) -> Language:
        """The spaCy pipeline. Raises ModelError where there is none."""
        return load_model(self.config.model)

    def parse(self, texts: Sequence[str]) -> Doc:
        """Analyse paragraphs into one Doc."""
        return parse(self.nlp, texts)

    def read(self, path: PurePath, source: str) -> Document:
        """Return the document in `source`; the suffix of `path` says how to read it."""
        return read(path, source, self.config.fields)

    def article(self, document: Document) -> Article:
        """Return `document` as rules see it."""
        return Article(document, self.parse, Facts(self.config.people, self.config.names))

    def lint(self, path: PurePath, source: str) -> Report:
        """Return all findings in `source`, sorted by place. A rule that breaks is a failure."""
        document = self.read(path, source)
        failures: list[Failure] = []
        findings: set[Finding] = set()
        if document.blocks:
            article = self.article(document)
            proposals = list(self._proposals(article, self.rules.values(), failures))
            findings = {_locate(document, article, proposal) for proposal in proposals}
        ordered = tuple(sorted(findings, key=lambda finding: finding.order))
        return Report(path, source, ordered, tuple(failures))

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
            except Exception as error:  # one broken rule must not stop the others
                detail = " ".join(f"{type(error).__name__}: {error}".split())
                failures.append(Failure(article.document.path, rule.id, detail))
                continue
            for match in matches:
                if match.weak:
                    continue
                repair = match.repairs[0] if match.repairs else None
                safety = min(rule.safety, match.safety)
                yield Proposal(rule, match, repair, safety, alternatives=match.repairs[1:])


def _locate(document: Document, article: Article, proposal: Proposal) -> Finding:
    """Turn a proposal in prose into a finding in source."""
    rule, match = proposal.rule, proposal.match
    fix = None
    if proposal.repair is not None:
        fix = _fix(document, article, proposal.repair, proposal.safety)
    return Finding(
        document.path,
        rule.id,
        rule.category,
        rule.severity,
        document.map.source(match.span),
        _message(rule, match.values, proposal.note),
        fix,
    )


def _message(rule: Rule, values: Mapping[str, str], note: str) -> str:
    message = fill(rule.message, values)
    return f"{message} ({note})" if note else message


def _fix(document: Document, article: Article, repair: Repair, safety: Safety) -> Fix:
    """Bring a repair to the source; what has no literal source can only be shown.

    Inside quotation marks a fix is never safe: those are somebody's words.
    """
    trimmed = tuple(_trim(document.prose, edit) for edit in repair)
    if any(article.quoted(edit.span) for edit in trimmed):
        safety = min(safety, Safety.UNSAFE)
    edits = []
    for edit in trimmed:
        located = document.map.edit(edit)
        if located is None:
            safety = Safety.DISPLAY
            located = Edit(document.map.source(edit.span), edit.text)
        edits.append(located)
    return Fix(_title(document.prose, trimmed), tuple(sorted(edits)), safety, trimmed)


def _trim(prose: str, edit: Edit) -> Edit:
    """Cut from an edit the characters at both ends that it does not change."""
    old, new = prose[edit.span.start : edit.span.end], edit.text
    head = 0
    while head < min(len(old), len(new)) and old[head] == new[head]:
        head += 1
    tail = 0
    while tail < min(len(old), len(new)) - head and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    return Edit(Span(edit.span.start + head, edit.span.end - tail), new[head : len(new) - tail])


_TITLE_WIDTH = 40


def _title(prose: str, edits: Repair) -> str:
    """Say in a few words what a fix does."""
    parts = []
    for edit in edits:
        start, end = _words(prose, edit.span)
        old = " ".join(prose[start:end].split())
        new = prose[start : edit.span.start] + edit.text + prose[edit.span.end : end]
        new = " ".join(new.split())
        if max(len(old), len(new)) > _TITLE_WIDTH:
            parts.append("delete the repetition" if not edit.text else "rewrite the passage")
        else:
            parts.append(f"“{old}” → “{new}”" if new else f"delete “{old}”")
    return "; ".join(dict.fromkeys(parts))


def _words(prose: str, span: Span) -> tuple[int, int]:
    """Widen a span to whole words, and an insertion to the words at both its sides."""
    start, end = span.start, span.end
    while start and not prose[start - 1].isspace():
        start -= 1
    while end < len(prose) and not prose[end].isspace():
        end += 1
    return start, end
