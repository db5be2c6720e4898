"""What the Markdown parser sees in a text, at offsets that are code points."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import Any

import pyromark

from newslint.model import Span

_SURROGATE = re.compile("[\ud800-\udfff]")


def events(text: str, start: int, options: pyromark.Options) -> Iterator[tuple[Any, Span]]:
    """Yield the parser's events for what stands behind `start`, each with its span in `text`."""
    body = _SURROGATE.sub("\ufffd", text[start:])
    data = body.encode()
    if len(data) == len(body):
        offsets: Sequence[int] = range(len(body) + 1)
    else:
        offsets = list(accumulate(((byte & 0xC0) != 0x80 for byte in data), initial=0))
    for event, bounds in pyromark.events_with_range(body, options=options):
        yield event, Span(start + offsets[bounds["start"]], start + offsets[bounds["end"]])
