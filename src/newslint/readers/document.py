"""A file as prose: what rules read. Prose is the text of all blocks joined by blank lines."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePath

from newslint.model import Span
from newslint.readers.source_map import SourceMap

PLACEHOLDER = "\ufffc"
"""Stands in prose for what is no prose: inline code, images, shortcodes, addresses."""

JOIN = "\n\n"
"""Stands between two blocks of prose."""


class Kind(StrEnum):
    """What a block of prose is in its document."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    LIST_ITEM = "list item"
    TABLE_CELL = "table cell"
    QUOTE = "quote"
    CAPTION = "caption"
    FIELD = "field"
    ATTRIBUTE = "attribute"


@dataclass(frozen=True, slots=True)
class Block:
    """One run of prose; `span` is in prose, `source` covers it and its inline markup."""

    kind: Kind
    span: Span
    source: Span


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment of the source (HTML comments): its text and where it stands."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Document:
    """A file as rules see it; `syntax` is what it was read as."""

    path: PurePath
    source: str
    prose: str
    blocks: tuple[Block, ...]
    map: SourceMap
    comments: tuple[Comment, ...] = ()
    front_matter: str = ""
    syntax: str = "text"


Read = Callable[[str], Document]
"""Reads a source as what the file at hand is: text, Markdown or HTML."""
