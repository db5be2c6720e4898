"""Posts of a social network that a page shows: what somebody wrote, with the name below."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from newslint.model import Span

if TYPE_CHECKING:
    from newslint.readers.document import Document

_SIGNED = re.compile(r"(?<!\S)[—–-] ?[^\n]{1,60} \(@\w{1,30}\)(?:[ \xa0][^\n.]{1,30})?$")


def posts(document: Document) -> tuple[Span, ...]:
    """Return the paragraphs that end as posts do: `It works! — Ann Lee (@annlee) May 1, 2020`."""
    spans = (block.span for block in document.blocks)
    return tuple(
        span for span in spans if _SIGNED.search(document.prose[span.start : span.end].rstrip())
    )
