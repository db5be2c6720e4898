"""Text that went through the wrong encoding."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.article.article import Article
from newslint.model import Edit, Match, Span

# A first byte of two or more in UTF-8, as cp1252 shows it, and what cp1252 has for the others.
_SEQUENCE = re.compile("[Â-ô][\u0080-¿ŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]+")


def garbled_characters(article: Article) -> Iterator[Match]:
    """Find UTF-8 that was read as cp1252: only what decodes again without an error."""
    for found in _SEQUENCE.finditer(article.prose):
        right = _decoded(found.group())
        if right is not None:
            span = Span(*found.span())
            # Decoded twice, and a character lost on the way: what it was is not known.
            twice = any(char in "ÂÃ" for char in right)
            repairs = () if twice else ((Edit(span, right),),)
            advice = "" if twice else f': write "{right}"'
            yield Match(span, {"text": found.group(), "advice": advice}, repairs)


def _decoded(text: str) -> str | None:
    """Return `text` as it was before, or None where it is what it seems to be."""
    try:
        # cp1252 leaves five bytes without a character; readers pass them through as controls.
        raw = b"".join(
            bytes([ord(char)]) if "\x80" <= char <= "\x9f" else char.encode("cp1252")
            for char in text
        )
        return raw.decode("utf-8")
    except UnicodeError:
        return None
