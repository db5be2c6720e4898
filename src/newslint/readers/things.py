"""What stands in a file beside its prose: links, images, marks of footnotes, shortcodes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

import pyromark

from newslint.model import Span
from newslint.readers import front_matter, shortcodes
from newslint.readers.document import Document
from newslint.readers.events import events
from newslint.readers.lines import flat

_TAG = re.compile(
    r"<!--.*?(?:-->|\Z)|<(script|style)\b.*?</\1|<(?P<name>a|img)\b(?P<inside>[^<>]*)>",
    re.DOTALL | re.IGNORECASE,
)
_CLOSING = re.compile(r"</a\s*>", re.IGNORECASE)
_TARGET = re.compile(r"\b(?:href|src)\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s\"'>]+))", re.IGNORECASE)
_NAME = re.compile(r"\{\{[<%]\s*([\w/.-]+)|\{%-?\s*(\w+)|\[(\w[\w-]*)")


class What(StrEnum):
    """What a thing is, as people call it."""

    LINK = "link"
    IMAGE = "image"
    FOOTNOTE = "footnote mark"
    SHORTCODE = "shortcode"


@dataclass(frozen=True, slots=True)
class Thing:
    """A thing: where it leads or what it is called, and its span in the file."""

    what: What
    target: str
    span: Span


def things(document: Document) -> tuple[Thing, ...]:
    """Return the things of a file in their order; plain text has none."""
    kind = document.syntax
    if kind == "text":
        return ()
    text = flat(document.source)
    start = front_matter.body(text)
    codes = [span for span in shortcodes.find(text) if span.start >= start]
    masked = shortcodes.mask(text, codes)
    found = [*_codes(text, codes), *_tags(masked, start)]
    if kind != "html":
        found += _events(masked, start)
    return tuple(sorted(found, key=lambda thing: thing.span))


def _codes(text: str, codes: Sequence[Span]) -> Iterator[Thing]:
    for span in codes:
        name = _NAME.match(text, span.start, span.end)
        if name is not None and name[name.lastindex or 0][0] != "/":
            yield Thing(What.SHORTCODE, name[name.lastindex or 0], span)


def _tags(text: str, start: int) -> Iterator[Thing]:
    for tag in _TAG.finditer(text, start):
        target = _TARGET.search(tag["inside"]) if tag["name"] else None
        if target is None:
            continue
        what = What.LINK if tag["name"].lower() == "a" else What.IMAGE
        closing = _CLOSING.search(text, tag.end()) if what is What.LINK else None
        end = closing.end() if closing else tag.end()
        yield Thing(what, target[target.lastindex or 0], Span(tag.start(), end))


def _events(text: str, start: int) -> Iterator[Thing]:
    options = pyromark.Options.ENABLE_FOOTNOTES | pyromark.Options.ENABLE_TABLES
    for event, span in events(text, start, options):
        if not isinstance(event, dict):
            continue
        ((name, content),) = event.items()
        if name == "FootnoteReference":
            yield Thing(What.FOOTNOTE, str(content), span)
        elif name == "Start" and isinstance(content, dict):
            yield from _started(content, span)


def _started(tag: dict[str, Any], span: Span) -> Iterator[Thing]:
    ((name, detail),) = tag.items()
    if name in ("Link", "Image"):
        yield Thing(What(name.lower()), str(detail["dest_url"]), span)
