"""HTML: whole pages and fragments, read by the parser of the standard library.

The parser says where markup is; prose is taken from the source. Ampersands are hidden from it,
because it stumbles over broken references; they are decoded here.
"""

from __future__ import annotations

import html
import re
from collections import Counter
from collections.abc import Sequence
from html.parser import HTMLParser
from pathlib import PurePath

from newslint.model import Span
from newslint.readers import front_matter, shortcodes
from newslint.readers.builder import Builder
from newslint.readers.declarations import declarations, with_plain_comments
from newslint.readers.document import PLACEHOLDER, Document, Kind
from newslint.readers.fragments import plain
from newslint.readers.lines import flat


def _tags(names: str) -> frozenset[str]:
    return frozenset(names.split())


_KINDS = {
    **dict.fromkeys(_tags("title h1 h2 h3 h4 h5 h6 legend"), Kind.HEADING),
    **dict.fromkeys(_tags("li dt dd"), Kind.LIST_ITEM),
    **dict.fromkeys(_tags("td th"), Kind.TABLE_CELL),
    **dict.fromkeys(_tags("caption figcaption"), Kind.CAPTION),
    "blockquote": Kind.QUOTE,
}
_REMOVABLE = _tags("p div h1 h2 h3 h4 h5 h6 li dd blockquote section article aside figcaption")
_BLOCKS = (
    _REMOVABLE
    | _KINDS.keys()
    | _tags("address body center details dialog dir dl fieldset figure footer form head header hr")
    | _tags("hgroup html main menu ol search summary table tbody tfoot thead tr ul")
)
_VOID = _tags("area base br col embed hr img input link meta source track wbr")
_EMBEDDED = _tags("script style template noscript svg math iframe object audio video canvas")
_SET_APART = _tags("pre nav textarea select datalist button listing xmp plaintext")
_CODE = _tags("code kbd samp var tt")
_TITLELESS = _tags("link meta base")

_SPACE = " \t\n\r\f"
_BREAK = re.compile(
    rf"[{_SPACE}]{{2,}}|[\t\n\r\f]|&(?:#\d{{1,7}}|#[xX][0-9a-fA-F]{{1,6}}|[A-Za-z][A-Za-z0-9]*);?"
)
_LEADING = re.compile(rf"[{_SPACE}]+")
_ATTRIBUTE = re.compile(r"""[\s/"']([^\s"'<>/=]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+))""")


def read(
    path: PurePath, source: str, fields: Sequence[str] = (), never: Sequence[Span] = ()
) -> Document:
    """Read a page or a fragment; prose `fields` of front matter before it are blocks too.

    `never` is no prose.
    """
    text = flat(source)
    known = shortcodes.mask(text, never)
    codes = sorted([*never, *shortcodes.find(known)])
    builder = Builder(path, source, spell, codes)
    start = front_matter.read(builder, text, fields)
    builder.spell = spell
    reader = HtmlReader(builder, text)
    reader.read(start, shortcodes.mask(text, codes)[start:])
    reader.finish()
    return builder.document()


def spell(text: str) -> str | None:
    """Spell prose as HTML."""
    return plain(text.replace("&", "&amp;").replace("<", "&lt;"))


def _spell_quoted(text: str) -> str | None:
    return plain(html.escape(text))


def _spell_bare(text: str) -> str | None:
    return text if text.isalnum() else None


class HtmlReader(HTMLParser):
    """Reads HTML into `builder`.

    `context` is the kind of prose outside of elements that have a kind. While `skipping`, what
    comes is no prose.
    """

    def __init__(self, builder: Builder, source: str) -> None:
        super().__init__(convert_charrefs=False)
        self.context = Kind.PARAGRAPH
        self.skipping: list[str] = []
        self._builder = builder
        self._source = source
        self._skipped = 0  # where that began
        self._blocks: list[tuple[str, Kind | None]] = []  # open ones, and the kind of prose there
        self._depths: Counter[str] = Counter()  # how often each of them is open
        self._inline: list[tuple[str, int]] = []
        self._only: tuple[str, int] | None = None  # the block element that began last, and where
        self._broken = -1  # where prose went on behind a line break

    def read(self, start: int, text: str) -> None:
        """Read `text`, which is the source from `start` on; other markup may be filled."""
        self.reset()
        self._start = start
        declared = list(declarations(text))
        for span in declared:
            self._builder.hide(Span(start + span.start, start + span.end))
        text = shortcodes.mask(text, declared)
        self._masked = text
        text = with_plain_comments(text)
        # The parser takes for ever over tags without an end; there is none behind the last ">".
        last = text.rfind(">") + 1
        rest = text[last:] if "<!--" in text[last:] else text[last:].replace("<", "+")
        self._text = (text[:last] + rest).replace("&", "+").replace("<![", "<!x")
        self._lines = [0, *(match.end() for match in re.finditer("\n", text))]
        self.feed(self._text)
        if text.rfind("<!--") > text.rfind("-->"):
            self.feed("-->")  # a comment that is never closed goes to the end
        self.close()

    def finish(self, end: int | None = None, tag: str = "") -> None:
        """End the block at hand, whose element `tag` ends at `end`."""
        outer = None
        if end is not None and self._only and self._only[0] == tag in _REMOVABLE:
            outer = Span(self._only[1], end)
        self._builder.finish(self._kind or self.context, outer)
        self._only = None
        self._inline = []

    @property
    def _kind(self) -> Kind | None:
        return self._blocks[-1][1] if self._blocks else None

    def _here(self) -> int:
        line, column = self.getpos()
        return self._start + self._lines[line - 1] + column

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Begin an element."""
        start = self._here()
        end = start + len(self.get_starttag_text() or "")
        if self.skipping:
            if tag == self.skipping[-1]:
                self.skipping.append(tag)
            return
        if tag in _CODE or tag in _EMBEDDED or tag in _SET_APART:
            if tag in _SET_APART:
                self.finish()
            self.skipping.append(tag)
            self._skipped = start
            return
        if tag in _BLOCKS:
            self.finish()
            self._only = (tag, start)
            if tag not in _VOID:
                self._blocks.append((tag, _KINDS.get(tag) or self._kind))
                self._depths[tag] += 1
        elif tag == "br":
            self._line_break(start, end)
        elif tag == "q":
            self._builder.opaque("“", start, end, fixed=True)
        elif tag == "img":
            self._builder.thing(start, end, in_line=False)
        elif tag not in _VOID:
            number = self._builder.enter(start)
            if number:
                self._inline.append((tag, number))
        if attrs:
            self._attributes(tag, attrs, start, end)

    def _line_break(self, start: int, end: int) -> None:
        """Read <br> as a space, and two of them as the end of a paragraph."""
        if self._broken >= 0 and not self._source[self._broken : start].strip(_SPACE):
            self.finish()
        else:
            self._builder.space(start, end, fixed=True)
        self._broken = end

    def handle_endtag(self, tag: str) -> None:
        """End an element."""
        start = self._here()
        end = self._start + self._text.find(">", start - self._start) + 1
        if self.skipping:
            if tag == self.skipping[-1]:
                self.skipping.pop()
                if not self.skipping and tag not in _SET_APART:
                    prose = PLACEHOLDER if tag in _CODE else ""
                    self._builder.opaque(prose, self._skipped, end, fixed=True)
        elif tag in _BLOCKS:
            self.finish(end, tag)
            closed = "" if self._depths[tag] else tag
            while closed != tag:
                closed, _ = self._blocks.pop()
                self._depths[closed] -= 1
        elif tag == "q":
            self._builder.opaque("”", start, end, fixed=True)
        else:
            self._leave(tag, end)

    def _leave(self, tag: str, end: int) -> None:
        for index in range(len(self._inline) - 1, -1, -1):
            name, number = self._inline[index]
            if name == tag:
                self._builder.leave(number, end)
                del self._inline[index:]
                return

    def handle_data(self, data: str) -> None:
        """Read text, but not what is left of broken tags."""
        broken = len(data) > 1 and data[0] == "<" and (data[1].isalpha() or data[1] in "/!?")
        if not self.skipping and not broken:
            start = self._here()
            self._prose(start, min(start + len(data), self._start + len(self._masked)))

    def handle_comment(self, data: str) -> None:
        """Read a comment; what the parser takes for one, such as <!x>, is dropped."""
        start = self._here()
        if self._source.startswith("<!--", start):
            end = min(start + len("<!---->") + len(data), len(self._source))
            self._builder.comment(start, end, self._source[start + 4 : start + 4 + len(data)])

    def _prose(self, start: int, end: int) -> None:
        """Add text: white space collapses, references are decoded."""
        base = self._start
        if leading := _LEADING.match(self._masked, start - base, end - base):
            self._builder.space(base + leading.start(), base + leading.end())
            start = base + leading.end()
        for match in _BREAK.finditer(self._masked, start - base, end - base):
            at, behind = base + match.start(), base + match.end()
            if match[0][0] == "&":
                self._reference(match[0], start, at, behind)
            else:
                self._builder.text(start, at)
                self._builder.space(at, behind)
            start = behind
        self._builder.text(start, end)

    def _reference(self, raw: str, start: int, at: int, end: int) -> None:
        decoded = html.unescape(raw)
        if decoded == raw:
            self._builder.text(start, end)
            return
        self._builder.text(start, at)
        if decoded.strip(_SPACE):
            self._builder.opaque(decoded, at, end)
        else:
            self._builder.space(at, end)

    def _attributes(
        self, tag: str, attrs: list[tuple[str, str | None]], start: int, end: int
    ) -> None:
        """Read the attributes that hold prose, each as a block of its own."""
        known = dict(attrs)
        for match in _ATTRIBUTE.finditer(self._masked, start - self._start, end - self._start):
            name = match[1].lower()
            described = tag == "meta" and (known.get("name") or "").lower() == "description"
            prose = name == ("content" if described else "alt") or (
                name == "title" and tag not in _TITLELESS
            )
            group = next(number for number in (2, 3, 4) if match[number] is not None)
            if not prose or known.get(name) != self._text[slice(*match.span(group))]:
                continue
            outside = self._builder.spell
            self._builder.open_aside()
            self._builder.spell = _spell_bare if group == 4 else _spell_quoted
            self._prose(self._start + match.start(group), self._start + match.end(group))
            self._builder.close_aside(Kind.ATTRIBUTE)
            self._builder.spell = outside
