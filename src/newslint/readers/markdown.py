"""Markdown: CommonMark with tables, footnotes and front matter, by pyromark (pulldown-cmark)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import PurePath
from typing import Any

from pyromark import Options

from newslint.model import Span
from newslint.readers import front_matter, html, jsx, shortcodes
from newslint.readers.builder import Builder
from newslint.readers.document import PLACEHOLDER, Document, Kind
from newslint.readers.events import events
from newslint.readers.fragments import plain
from newslint.readers.lines import flat
from newslint.readers.pieces import Spell

_OPTIONS = (
    Options.ENABLE_TABLES
    | Options.ENABLE_FOOTNOTES
    | Options.ENABLE_STRIKETHROUGH
    | Options.ENABLE_TASKLISTS
    | Options.ENABLE_HEADING_ATTRIBUTES
    | Options.ENABLE_GFM
)
_KINDS = {
    "Paragraph": None,
    "Heading": Kind.HEADING,
    "Item": Kind.LIST_ITEM,
    "BlockQuote": Kind.QUOTE,
    "TableCell": Kind.TABLE_CELL,
    "FootnoteDefinition": Kind.PARAGRAPH,
    "List": None,
    "Table": None,
    "TableHead": None,
    "TableRow": None,
    "CodeBlock": None,
    "HtmlBlock": None,
}
_INLINE = frozenset(("Emphasis", "Strong", "Strikethrough", "Link"))
_MARKUP = re.compile(r"[\\`*_\[\]<~|{}]|&(?=#?\w)")
_CODE_INDENT = 4
TAG = "\u205d"  # stands for what is hidden: a mark to Markdown, as the end of a tag or formula is


def read(
    path: PurePath, source: str, fields: Sequence[str] = (), never: Sequence[Span] = ()
) -> Document:
    """Read Markdown; the prose `fields` of its front matter are blocks too, `never` is no prose."""
    text = flat(source)
    builder = Builder(path, source, spell, indents=True)
    known = hidden(builder, text, never)
    codes = shortcodes.find(known)
    for code in codes:
        builder.hide(code)
    start = front_matter.read(builder, text, fields)
    masked = shortcodes.mask(known, codes)
    foreign = [each.span for each in jsx.in_markdown(masked) if each.span.start >= start]
    return read_body(builder, text, hidden(builder, masked, foreign), start)


def hidden(builder: Builder, masked: str, spans: Sequence[Span]) -> str:
    """Return `masked` without `spans`, which are no prose; lines of nothing else are blank."""
    for span in spans:
        builder.hide(span)
    if not spans:
        return masked
    return jsx.blank_lines(shortcodes.mask(masked, spans, TAG), TAG)


def read_body(builder: Builder, text: str, masked: str, start: int) -> Document:
    """Return the document of front matter that is read and a body from `start` on."""
    _Reader(builder, text, masked, start).read()
    return builder.document()


def spell(text: str) -> str | None:
    """Spell prose as Markdown."""
    return plain(_MARKUP.sub(r"\\\g<0>", text))


def _spell_title(text: str) -> str | None:
    return None if _MARKUP.search(text) or re.search(r"[\"'()]", text) else plain(text)


class _Reader:
    """Turns the events of the parser into blocks."""

    def __init__(self, builder: Builder, source: str, masked: str, start: int) -> None:
        self._builder = builder
        self._source = source
        self._masked = masked
        self._start = start
        self._html = html.HtmlReader(builder, source)
        self._kinds = [Kind.PARAGRAPH]
        self._elements: list[int] = []
        self._links: list[dict[str, Any]] = []
        self._muted = 0  # depth of code blocks and addresses, whose text is no prose
        self._table = 0  # the column in which the table at hand begins
        self._only = False  # whether the list item at hand holds nothing but the text at hand
        self._run: Span | None = None  # text that is not added yet
        self._break: tuple[int, bool] | None = None  # a line break that is not added yet
        self._last = start  # where the last thing in the line ended
        self._raw: list[Span] = []  # lines of a block of HTML

    def read(self) -> None:
        """Read the whole body."""
        for event, span in events(self._masked, self._start, _OPTIONS):
            start, end = span.start, span.end
            if isinstance(event, str):
                self._on_break(event, start, end)
                continue
            name, content = _tag(event)
            if name == "Text":
                self._on_text(content, start, end)
                continue
            self._flush()
            if name == "Start":
                tag, detail = _tag(content)
                self._on_start(tag, detail, start, end)
            elif name == "End":
                self._on_end(_tag(content)[0], start, end)
            elif name == "Html":
                self._raw.append(Span(start, end))
            else:
                self._on_inline(name, start, end)

    def _on_break(self, event: str, start: int, end: int) -> None:
        self._flush()
        if event == "Rule":
            self._builder.finish(self._kinds[-1])
        elif self._break is None and not self._muted:
            at = self._last if not self._masked[self._last : start].strip() else start
            self._break = (min(at, start), event == "HardBreak")

    def _line_break(self, at: int) -> None:
        """Add the line break before what begins at `at`, with all that stands between."""
        if self._break:
            start, hard = self._break
            self._builder.space(start, at, fixed=hard)
            self._break = None

    def _on_text(self, text: str, start: int, end: int) -> None:
        if self._muted or self._html.skipping:
            return
        if self._masked[start:end] != text:
            self._flush()
            self._line_break(start)
            self._builder.opaque(text, start, end)
        elif self._run and self._run.end == start:
            self._run = Span(self._run.start, end)
            return
        else:
            self._flush()
            escaped = start > self._last and self._masked[start - 1] == "\\"
            self._line_break(start - escaped)
            if escaped:
                self._builder.opaque(text[0], start - 1, start + 1)
                start += 1
            self._run = Span(start, end)
        self._last = end

    def _flush(self) -> None:
        if self._run:
            self._builder.text(self._run.start, self._run.end)
            self._last = self._run.end
            self._run = None

    def _on_start(self, tag: str, detail: Any, start: int, end: int) -> None:
        if tag == "Image":
            self._open_image(detail, start)
        elif tag in _INLINE:
            self._line_break(start)
            if tag == "Link":
                self._open_link(detail, start, end)
            self._elements.append(self._builder.enter(start))
        else:
            self._finish()
            self._only = tag == "Item"
            self._kinds.append(_KINDS[tag] or self._kinds[-1])
            if tag == "TableHead":
                self._table = self._column(start)
            self._muted += self._is_code(tag, start)
            self._last = start

    def _on_end(self, tag: str, start: int, end: int) -> None:
        if tag == "Image":
            self._close_image(start, end)
        elif tag in _INLINE:
            if tag == "Link":
                self._close_link(end)
            self._line_break(end)
            self._builder.leave(self._elements.pop(), end)
            self._last = end
        else:
            removable = tag in ("Paragraph", "Heading") or (tag == "Item" and self._only)
            if tag == "HtmlBlock":
                self._read_html()
            end = start + len(self._masked[start:end].rstrip())  # no hidden line behind it
            self._finish(Span(start, end) if removable else None)
            self._kinds.pop()
            self._muted -= self._is_code(tag, start)

    def _is_code(self, tag: str, start: int) -> bool:
        """Whether a block is code; as one is to GitHub that the parser takes for a table's row."""
        indented = tag == "TableRow" and self._column(start) >= self._table + _CODE_INDENT
        return indented or tag == "CodeBlock"

    def _column(self, at: int) -> int:
        return at - self._masked.rfind("\n", 0, at)

    def _finish(self, outer: Span | None = None) -> None:
        self._builder.finish(self._kinds[-1], outer)
        self._break = None
        self._only = False
        self._html.skipping.clear()

    def _on_inline(self, name: str, start: int, end: int) -> None:
        if self._muted or (self._html.skipping and name != "InlineHtml"):
            return
        self._line_break(start)
        if name == "Code":
            self._builder.opaque(PLACEHOLDER, start, end, fixed=True)
        elif name == "InlineHtml":
            self._html.context = self._kinds[-1]
            self._html.read(start, self._masked[start:end])
        else:  # a footnote's mark or a task's box
            self._builder.opaque("", start, end, fixed=True)
        self._last = end

    def _read_html(self) -> None:
        """Read a block of HTML, without the marks of quotations before its lines."""
        if not self._raw:
            return
        pieces, at = [], self._raw[0].start
        for line in self._raw:
            pieces += [" " * (line.start - at), self._masked[line.start : line.end]]
            at = line.end
        self._html.context = self._kinds[-1]
        self._builder.spell = html.spell
        self._html.read(self._raw[0].start, "".join(pieces))
        self._html.finish()
        self._builder.spell = spell
        self._raw = []

    def _open_link(self, link: dict[str, Any], start: int, end: int) -> None:
        self._links.append(link)
        self._builder.spell = self._spell()
        if link["link_type"] in ("Autolink", "Email"):
            if not self._muted:
                self._builder.opaque(PLACEHOLDER, start, end, fixed=True)
            self._muted += 1

    def _close_link(self, end: int) -> None:
        link = self._links.pop()
        self._muted -= link["link_type"] in ("Autolink", "Email")
        self._builder.spell = self._spell()
        self._title(link, Kind.ATTRIBUTE, end)

    def _open_image(self, image: dict[str, Any], start: int) -> None:
        self._line_break(start)
        self._links.append(image)
        self._builder.spell = self._spell()
        self._builder.open_aside()
        self._last = start

    def _close_image(self, start: int, end: int) -> None:
        self._break = None
        self._builder.close_aside(Kind.ATTRIBUTE)
        image = self._links.pop()
        self._builder.spell = self._spell()
        self._title(image, Kind.CAPTION, end)
        self._builder.thing(start, end)
        self._last = end

    def _spell(self) -> Spell | None:
        """Return how to spell prose; a text that is also the name of its link must stay."""
        named = any(link["link_type"] in ("Shortcut", "Collapsed") for link in self._links)
        return None if named else spell

    def _title(self, link: dict[str, Any], kind: Kind, end: int) -> None:
        """Add the title of a link or image, if it stands there as it is."""
        title = link["title"]
        at = self._source.find(title, self._last, end) if title else -1
        if at > 0 and self._source[at - 1] in "\"'(" and "\n" not in title:
            self._builder.aside(Span(at, at + len(title)), kind, _spell_title)


def _tag(content: Any) -> tuple[str, Any]:
    """Return the name of an event or tag, and what it carries."""
    if isinstance(content, str):
        return content, None
    ((name, detail),) = content.items()
    return name, detail
