"""An article that is open in an editor: its text, and what is said of it so far."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from pathlib import PurePath

from lsprotocol import types
from pygls import uris
from pygls.workspace import PositionCodec

from newslint.fixing.moving import difference, moved_finding
from newslint.model import Finding, Report, Span
from newslint.readers import SUFFIXES
from newslint.readers.document import Document, Read
from newslint.server.lsp.positions import Positions

_SUFFIXES = {"html": ".html", "markdown": ".md", "mdx": ".mdx", "plaintext": ".txt"}
"""How to read what has no file, or one of an unknown kind: by the editor's name of its language."""


def path_of(uri: str, language: str) -> PurePath:
    """Return the path of an article, with a suffix by which it can be read."""
    path = PurePath(uris.to_fs_path(uri) or uri.rpartition("/")[2].rpartition(":")[2] or "article")
    if path.suffix.lower() not in SUFFIXES and language in _SUFFIXES:
        return path.with_name(path.name + _SUFFIXES[language])
    return path


class OpenArticle:
    """One version of an article, replaced by the next at each edit.

    `report` is what the editor was told last, of this text or an earlier one; `judged` the last
    report in which all engines had their say.
    """

    def __init__(
        self, item: types.TextDocumentItem, codec: PositionCodec, before: OpenArticle | None = None
    ) -> None:
        self.uri, self.version, self.text = item.uri, item.version, item.text
        self.path = path_of(item.uri, item.language_id)
        self._language = item.language_id
        self._codec = codec
        self.report: Report | None = before.report if before else None
        self.judged: Report | None = before.judged if before else None

    @cached_property
    def positions(self) -> Positions:
        """The places of the text."""
        return Positions(self.text, self._codec)

    def edited(
        self, version: int, changes: Iterable[types.TextDocumentContentChangeEvent]
    ) -> OpenArticle:
        """Return the article after changes, each of which is one of the text after the last."""
        text, positions = self.text, self.positions
        for change in changes:
            if isinstance(change, types.TextDocumentContentChangePartial):
                span = positions.span(change.range)
                text = text[: span.start] + change.text + text[span.end :]
            else:
                text = change.text
            positions = Positions(text, self._codec)
        item = types.TextDocumentItem(self.uri, self._language, version, text)
        return OpenArticle(item, self._codec, self)


def until_judged(judged: Report, fresh: Report, read: Read) -> Report:
    """Return what to show of an edited text before the judge has read it again.

    In the paragraphs that changed that is what the rules find by themselves (`fresh`); elsewhere
    what was `judged` stands, where it now stands: nothing flickers while somebody types.
    """
    before, after = read(judged.source), read(fresh.source)
    edit = difference(judged.source, fresh.source)
    prose = difference(before.prose, after.prose)
    changed = _paragraphs(after, Span(edit.span.start, edit.span.start + len(edit.text)))
    moved = (moved_finding(each, [edit], [prose]) for each in judged.findings)
    found = {each for each in moved if each and not _within(each, changed)}
    found |= {each for each in fresh.findings if _within(each, changed)}
    findings = tuple(sorted(found, key=lambda each: each.order))
    return Report(fresh.path, fresh.source, findings, fresh.failures, verdict=fresh.verdict)


def _paragraphs(document: Document, span: Span) -> list[Span]:
    """Return the paragraphs that an edit touches, in source."""
    sources = (block.source for block in document.blocks)
    return [each for each in sources if each.start <= span.end and span.start <= each.end]


def _within(finding: Finding, paragraphs: Iterable[Span]) -> bool:
    return any(each.start <= finding.span.start < each.end for each in paragraphs)
