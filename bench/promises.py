"""What newslint promises of each article that it fixes, tried; `fuzz.py` has the articles."""

from __future__ import annotations

import re
import traceback
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from pathlib import PurePath
from typing import NamedTuple

from newslint.article.analysis import Analyses
from newslint.fixing.adopt import UnadoptableError, adopt, adoptable
from newslint.fixing.fixer import Fixed, fix
from newslint.linting.linter import Linter
from newslint.model import Edit, Finding, Report, Safety
from newslint.settings.config import Config
from odd_articles import OddArticle
from structure import Parsers, Structure, StructureError

_PARAGRAPH = re.compile(r"(?:.|\n(?!\n))+")
_FOOTNOTE = re.compile(r"\[\^\w+\]")  # text to a parser without footnotes; it stays
_PAIR = re.compile(r"(?<!\w)“\w[^“”]*\w[.,?!]?”(?!\w)")
_PAIRS = re.compile(rf"""(?:[^“”"„«»]|{_PAIR.pattern})*""")

EACH_IGNORE, EACH_FRESH = 20, 50


class Fault(NamedTuple):
    """What does not hold of an article."""

    kind: str
    detail: str
    article: OddArticle


class Trial:
    """Fixes articles and looks at what comes of it."""

    def __init__(self, parsers: Parsers, *, engines: bool) -> None:
        on = "auto" if engines else "off"
        self._fresh = Linter(Config(fluency=on, languagetool=on))
        self._linter = Linter(self._fresh.config, self._fresh.engines, Analyses())
        self._parsers = parsers
        self._reports: dict[str, Report] = {}
        self.seen: Counter[str] = Counter()

    def close(self) -> None:
        self._fresh.close()

    def _lint(self, path: PurePath, source: str) -> Report:
        if source not in self._reports:
            self._reports[source] = self._linter.lint(path, source)
        return self._reports[source]

    def faults(self, article: OddArticle, number: int) -> Iterator[Fault]:
        """Yield what does not hold of an article."""
        self._reports.clear()
        try:
            for kind, detail in self._all(article, number):
                yield Fault(kind, detail, article)
        except Exception:
            yield Fault("raised", traceback.format_exc(limit=-4), article)

    def _all(self, article: OddArticle, number: int) -> Iterator[tuple[str, str]]:
        path = PurePath(article.name)
        self.seen[path.suffix] += 1
        before = self._structure(article)
        for level in (Safety.SAFE, Safety.UNSAFE):
            done = fix(self._linter, path, article.source, level, self._lint)
            self.seen[f"{level.label} fixes"] += len(done.applied)
            for failure in (*done.before.failures, *done.report.failures):
                yield "raised", f"{failure.rule}: {failure.error}"
            again = fix(self._linter, path, done.source, level, self._lint)
            if again.source != done.source:
                yield "rest", f"{level.label}: {done.source!r} becomes {again.source!r}"
            yield from self._replayed(path, done)
            if level is Safety.SAFE:
                yield from self._quoted(path, done)
            if done.applied:
                yield from self._compared(before, article.name, done)
        if number % EACH_IGNORE == 0:
            yield from self._ignored(path, article.source, before)
        if number % EACH_FRESH == 0:
            fresh = self._fresh.lint(path, article.source)
            if fresh != self._lint(path, article.source):
                yield "rest", "the same article has other findings the second time"

    def _replayed(self, path: PurePath, done: Fixed) -> Iterator[tuple[str, str]]:
        """Carry out the fixes of each round here, byte by byte, and read what comes of them."""
        source, left = done.before.source, list(done.applied)
        while left:
            known = {id(each) for each in self._lint(path, source).findings}
            some = []
            while left and id(left[0]) in known:
                some.append(left.pop(0))
            if not some:
                yield "bytes", f"{left[0].rule} is no finding of {source!r}"
                return
            after = _edited(source, [edit for each in some if each.fix for edit in each.fix.edits])
            prose = [edit for each in some if each.fix for edit in each.fix.prose]
            wanted = _edited(self._linter.read(path, source).prose, prose)
            if self._linter.read(path, after).prose.split() != wanted.split():
                yield "read", f"{_rules(some)}: {source!r} becomes {after!r}"
            source = after
        if source != done.source:
            yield "bytes", f"{source!r}, not {done.source!r}"
        for finding in self._lint(path, source).findings:
            span = finding.span
            if not 0 <= span.start <= span.end <= len(source):
                yield "bytes", f"{finding.rule} stands at {span} of {len(source)}"

    def _quoted(self, path: PurePath, done: Fixed) -> Iterator[tuple[str, str]]:
        """Yield safe fixes of words inside quotation marks, where all of a paragraph are pairs."""
        prose = self._linter.read(path, done.before.source).prose
        inside = set()
        for paragraph in _PARAGRAPH.finditer(prose):
            if _PAIRS.fullmatch(paragraph[0]):
                spans = (pair.span() for pair in _PAIR.finditer(prose, *paragraph.span()))
                inside |= {at for start, end in spans for at in range(start + 1, end - 1)}
        known = {id(each) for each in done.before.findings}
        for finding in done.applied:
            edits = finding.fix.prose if finding.fix and id(finding) in known else ()
            if any({edit.span.start, edit.span.end - 1} <= inside for edit in edits):
                yield "quotation", f"{finding.rule}: {edits} in {prose!r}"

    def _structure(self, article: OddArticle) -> Structure | None:
        try:
            found = self._parsers.structure(*article)
        except StructureError:
            return None
        self.seen["structures"] += found is not None
        return found

    def _compared(
        self, before: Structure | None, name: str, done: Fixed
    ) -> Iterator[tuple[str, str]]:
        if before is None:
            return
        try:
            after = self._parsers.structure(name, done.source)
        except StructureError as error:
            yield "structure", f"{_rules(done.applied)}: cannot be read any more: {error}"
            return
        assert after is not None
        if not _is_part(after.tokens, before.tokens):
            new = Counter(after.tokens) - Counter(before.tokens)
            yield "structure", f"{_rules(done.applied)}: {dict(new)} in {done.source!r}"
        if opened := _opened(before, after):
            yield "structure", f"{_rules(done.applied)}: {opened} is lost in {done.source!r}"
        read = self._linter.read
        proses = [read(PurePath(name), each).prose for each in (done.before.source, done.source)]
        if (change := _change(*proses)) != (seen := _change(before.text, after.text)):
            yield "structure", f"{_rules(done.applied)}: prose {change}, text {seen}"

    def _ignored(
        self, path: PurePath, source: str, before: Structure | None
    ) -> Iterator[tuple[str, str]]:
        findings = adoptable(self._lint(path, source).findings)
        kept = []
        for finding in findings:
            try:
                comments = adopt(lambda text: self._linter.read(path, text), source, [finding], "a")
            except UnadoptableError:
                continue
            kept.append((finding, _edited(source, comments)))
        for finding, after in kept:
            self.seen["comments"] += 1
            left = [each.fingerprint for each in self._linter.lint(path, after).findings]
            had = [each.fingerprint for each in findings if each != finding]
            if finding.fingerprint in left and finding.fingerprint not in had:
                yield "ignore", f"{finding.rule} speaks in {after!r}"
            try:
                seen = before and self._parsers.structure(path.name, after)
            except StructureError as error:
                yield "ignore", f"{finding.rule}: {error} in {after!r}"
                continue
            if seen and before and "".join(seen.text.split()) != "".join(before.text.split()):
                yield "ignore", f"{finding.rule}: the comment is seen in {after!r}"


def _rules(findings: Sequence[Finding]) -> str:
    return ", ".join(sorted({each.rule for each in findings}))


def _edited(text: str, edits: Sequence[Edit]) -> str:
    """Return a text with edits, the last one first: not as newslint does it."""
    for edit in sorted(edits, key=lambda each: each.span, reverse=True):
        assert 0 <= edit.span.start <= edit.span.end <= len(text)
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text


def _change(before: str, after: str) -> tuple[str, str]:
    """Return the characters that a text lost and won; neither white space nor placeholders."""
    old, new = _letters(before), _letters(after)
    return "".join(sorted((old - new).elements())), "".join(sorted((new - old).elements()))


def _opened(before: Structure, after: Structure) -> list[str]:
    """Return marks that are gone though the text inside them stays."""
    lost = _letters(before.text) - _letters(after.text)
    deleted = _deleted(before.text, after.text)
    gone = Counter(before.tokens) - Counter(after.tokens)
    emptied = Counter(
        token
        for token, text in before.inside
        if (letters := _letters(_FOOTNOTE.sub("", text))) <= lost or letters <= deleted
    )
    closed = {token for token, _ in before.inside}
    return [token for token in gone if token in closed and gone[token] > emptied[token]]


def _deleted(before: str, after: str) -> Counter[str]:
    """Return the characters that do not stay in their place, even if others of their kind come."""
    old, new = "".join(before.split()), "".join(after.split())
    changes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return Counter("".join(old[i:j] for kind, i, j, _, _ in changes if kind != "equal"))


def _letters(text: str) -> Counter[str]:
    """Return the characters of a text. Tildes are marks or text, as one extends Markdown."""
    return Counter("".join(text.split()).replace("\ufffc", "").replace("~", ""))


def _is_part(part: Sequence[str], whole: Sequence[str]) -> bool:
    rest = iter(whole)
    return all(token in rest for token in part)
