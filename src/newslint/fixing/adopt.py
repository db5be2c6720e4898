"""Adopts an article as it is: writes comments into it that keep its findings quiet.

A comment has a line of its own before the block where that breaks nothing, else it stands behind
the words on their line: in lists, tables and quotations of Markdown. In front matter it stands
above the key. Each comment is tried by reading the result: the prose must be as before, block by
block, and the findings suppressed.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from newslint.catalogue.own_rules import UNUSED
from newslint.edits import apply, moved
from newslint.linting.suppress import Place, Suppressed, ignores
from newslint.model import Edit, Finding, Span
from newslint.readers.document import Block, Document, Kind, Read
from newslint.readers.lines import NEWLINE, Lines

Comments = tuple[Edit, ...]
"""Insertions that go in together or not at all."""

WRONG_REASON = "a reason must be one line without '--', '*/', any of < > { } | or unseen marks"
_WRONG = re.compile(
    r"--|\*/|[<>{}|\x00-\x1f\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069]"  # no turned text
)

# What may stand on a line before a block, so that a comment may have the line above.
_LINE_BEFORE = {
    "markdown": re.compile(r"(?:#{1,6}[ \t]+|!?\[)?"),
    "mdx": re.compile(r"(?:#{1,6}[ \t]+|!?\[)?"),
    "html": re.compile(r"[ \t]*(?:</?[A-Za-z][^<>]*>[ \t]*)*(?:<[A-Za-z][^<>]*)?"),
}
_TITLE = re.compile(r"<title(?=[\s>])(.*?)(?:</title(?=[\s>])|\Z)", re.IGNORECASE | re.DOTALL)
_KEY = re.compile(r"([ \t]*)(?:- +)*[\w.\"'-]+[ \t]*[:=]")
_KEY_WITHIN = 3  # lines: the words of a long field begin below its key


_COMMENTS = {
    "markdown": "<!-- {} -->",
    "mdx": "{{/* {} */}}",  # a comment of HTML would break the build
    "html": "<!-- {} -->",
}
"""The comment of each format that its readers do not see; plain text has none."""


class UnadoptableError(Exception):
    """A finding that no comment can keep quiet."""

    def __init__(self, finding: Finding, why: str = "there is no room for a comment here") -> None:
        super().__init__(why)
        self.finding = finding
        self.why = why


@dataclass(frozen=True, slots=True)
class _Group:
    """Findings that one comment can keep quiet, and the places for it, best first."""

    findings: tuple[Finding, ...]
    choices: tuple[Comments, ...]


def is_reason(text: str) -> bool:
    """Whether a comment can give this reason in every kind of file."""
    return bool(text.strip()) and not _WRONG.search(text)


def adoptable(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return the findings that a comment may keep quiet: those that are not of such a comment."""
    return tuple(finding for finding in findings if finding.rule != UNUSED.id)


def adopt(read: Read, source: str, findings: Sequence[Finding], reason: str) -> Comments:
    """Return the comments that keep `findings` quiet, as insertions into `source`.

    Raises UnadoptableError for the first finding that none can.
    """
    return _Adoption(read, source, reason.strip()).comments(findings)


class _Adoption:
    def __init__(self, read: Read, source: str, reason: str) -> None:
        self._read = read
        self._source = source
        self._reason = reason
        self._document = read(source)
        self._syntax = self._document.syntax
        self._lines = Lines(source)
        titles = _TITLE.finditer(source) if self._syntax == "html" else ()
        self._titles = [Span(*title.span()) for title in titles]
        newline = NEWLINE.search(source)
        self._newline = newline[0] if newline else "\n"

    def comments(self, findings: Sequence[Finding]) -> Comments:
        if self._syntax not in _COMMENTS and findings:
            raise UnadoptableError(
                findings[0], "plain text cannot have comments that readers do not see"
            )
        groups = list(self._groups(findings))
        first = tuple(edit for group in groups for edit in next(iter(group.choices), ()))
        if self._works(first, findings):  # most often
            return first
        done: Comments = ()
        for group in groups:
            tried = ((*done, *choice) for choice in group.choices)
            done = next((each for each in tried if self._works(each, group.findings)), ())
            if not done:
                raise UnadoptableError(group.findings[0])
        if not self._works(done, findings):
            raise UnadoptableError(findings[0])
        return done

    def _works(self, comments: Comments, findings: Iterable[Finding]) -> bool:
        attributes = [each for each in self._document.blocks if each.kind is Kind.ATTRIBUTE]
        places = [comment.span.start for comment in comments]
        if any(each.source.start < at < each.source.end for each in attributes for at in places):
            return False  # readers of the page would see it
        after = self._read(apply(self._source, comments))
        said = Suppressed(ignores(after))
        return shape(after) == shape(self._document) and all(
            Place(each.rule, each.category, _start(each, comments)) in said for each in findings
        )

    def _block(self, finding: Finding) -> Block:
        """Return the innermost block that a finding begins in, or the one before it."""
        at = finding.span.start
        blocks = self._document.blocks
        around = [each for each in blocks if each.source.start <= at < each.source.end]
        before = [each for each in blocks if each.source.start <= at]
        return max(around or before or blocks[:1], key=lambda block: block.source)

    def _groups(self, findings: Sequence[Finding]) -> Iterator[_Group]:
        by_block: dict[Block, list[Finding]] = {}
        for finding in findings:
            by_block.setdefault(self._block(finding), []).append(finding)
        for block, found in by_block.items():
            if block.kind is Kind.FIELD:
                choices = list(self._above_key(block, found))
            else:
                choices = [self._before(block, found), *self._beside(block, found)]
            yield _Group(tuple(found), tuple(filter(None, choices)))

    def _before(self, block: Block, found: Sequence[Finding]) -> Comments:
        """Put a comment on a line of its own before a block."""
        start, _ = self._lines.bounds(block.source.start)
        prefix = self._source[start : block.source.start]
        if not _LINE_BEFORE[self._syntax].fullmatch(prefix):
            return ()
        if self._syntax in ("markdown", "mdx") and not self._stands_apart(block, start, prefix):
            return ()
        indent = prefix[: len(prefix) - len(prefix.lstrip())]
        text = f"{indent}{self._comment(found)}{self._newline}"
        return (Edit(Span(start, start), text),)

    def _stands_apart(self, block: Block, start: int, prefix: str) -> bool:
        """Whether nothing else of Markdown begins or goes on in the line before `start`."""
        above = self._source[self._lines.bounds(max(0, start - 1))[0] : start]
        in_one = block.kind in (Kind.LIST_ITEM, Kind.QUOTE, Kind.TABLE_CELL)
        return not in_one and (not above.strip() or prefix.startswith("#"))

    def _beside(self, block: Block, found: Sequence[Finding]) -> Iterator[Comments]:
        """Put comments behind the words of a block in each line, or behind the line."""
        by_line: dict[Span, list[Finding]] = {}
        for finding in found:
            by_line.setdefault(Span(*self._lines.bounds(finding.span.start)), []).append(finding)
        source = block.source
        opening = self._source.rfind("<", 0, source.start)
        title = self._title(source.start)
        opening = opening if title is None else title
        closed = block.kind is Kind.ATTRIBUTE or title is not None
        if not closed:
            yield tuple(
                self._behind(line.start, min(line.end, source.end), each)
                for line, each in by_line.items()
            )
        elif self._syntax == "html" and opening >= 0:
            yield (Edit(Span(opening, opening), self._comment(found)),)
        if not closed or all(line.end >= source.end for line in by_line):
            yield tuple(self._behind(line.start, line.end, each) for line, each in by_line.items())

    def _title(self, at: int) -> int | None:
        """Return where the title begins that `at` is in: all in it is shown, a comment too."""
        last = bisect_right(self._titles, at, key=lambda each: each.start) - 1
        return self._titles[last].start if last >= 0 and at < self._titles[last].end else None

    def _behind(self, start: int, end: int, found: Sequence[Finding]) -> Edit:
        """Put a comment before `end`, but before the white space and line break mark there."""
        text = self._source[start:end].rstrip()
        if self._syntax in ("markdown", "mdx") and end == self._lines.bounds(start)[1]:
            # Behind the last bar of a row another cell would begin.
            text = text.removesuffix("\\").rstrip().removesuffix("|").rstrip()
        at = start + len(text)
        glue = "" if self._source[at : at + 1].strip("\\ \t\r\n") else " "
        return Edit(Span(at, at), glue + self._comment(found))

    def _comment(self, found: Iterable[Finding]) -> str:
        return _COMMENTS[self._syntax].format(self._said(found))

    def _said(self, found: Iterable[Finding]) -> str:
        return f"newslint: ignore {_names(found)} -- {self._reason}"

    def _above_key(self, block: Block, found: Sequence[Finding]) -> Iterator[Comments]:
        """Put a comment on a line of its own above the key of a field of front matter."""
        start, _ = self._lines.bounds(block.source.start)
        for _ in range(_KEY_WITHIN):
            line = self._source[start : self._lines.bounds(start)[1]]
            if start and (key := _KEY.match(line)):
                said = f"{key[1]}# {self._said(found)}{self._newline}"
                yield (Edit(Span(start, start), said),)
            start, _ = self._lines.bounds(max(0, start - 1))


def _names(found: Iterable[Finding]) -> str:
    return ", ".join(sorted({finding.rule for finding in found}))


def _start(finding: Finding, comments: Comments) -> int:
    """Return where a finding begins behind comments: none of them stands within a character."""
    start = finding.span.start
    place = moved(Span(start, start + 1), comments)
    assert place is not None
    return place.start


def shape(document: Document) -> list[tuple[Kind, str]]:
    """Return the kind and the prose of each block."""
    prose = document.prose
    return [(block.kind, prose[block.span.start : block.span.end]) for block in document.blocks]
