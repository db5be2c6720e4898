"""Text that went through the wrong encoding."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache

from newslint.article.article import Article
from newslint.english.contractions import GARBLED
from newslint.model import Edit, Match, Safety, Span

# A first byte of two or more in UTF-8, as cp1252 shows it, and what cp1252 has for the others.
_SEQUENCE = re.compile("[Â-ô][\u0080-¿ŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]+")

# Other code pages of Windows differ from it in the first byte of such marks.
_ELSEWHERE = re.compile("[βโגā]€[\x80-\x9fœ™˜“”¦]")
_CODE_PAGES = ("cp1251", "mac_roman", "cp437", "cp850", "cp866", "koi8_r")


@cache
def _marks() -> Mapping[str, str]:
    """Map marks of English in UTF-8 to themselves, as code pages unlike cp1252 show them."""
    return {
        text: mark
        for mark in "“”‘’–—…"
        for page in _CODE_PAGES
        if (text := mark.encode().decode(page, "replace")).isprintable() and "\ufffd" not in text
    }


@cache
def _misread() -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, _marks())))


# What is left of a quotation mark whose last byte has no character in a code page.
_CUT = re.compile(r"[âβโגā]€(?![\x80-\xbfŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™])")
_ENDS_WORD = re.compile(r"(?<=[^\W\d_])[À-ÿ][‘’“”…–—]+(?=[\s.,;:!?)]|$)|(?<=[^\W\d_])[À-ÿ]’s\b")
"""The last letter of a word, and the marks behind it."""
_QUOTED = re.compile(r"“.”$|‘.’$")  # the symbols “○” and “×”
_OPENS = re.compile(r"(?:^|[\s(])$")
_CLOSES = re.compile(r"(?:[\s.,;:!?)]|$)")


def garbled_characters(article: Article) -> Iterator[Match]:
    """Find text that was read in another code page, where what it was before is one text."""
    prose = article.prose
    yield from _utf8(prose)
    for found in _ELSEWHERE.finditer(prose):
        yield _garbled(Span(*found.span()), found[0], _decoded(f"â{found[0][1:]}"))
    for found in _misread().finditer(prose):
        yield _garbled(Span(*found.span()), found[0], _marks()[found[0]])
    for found in _CUT.finditer(prose):
        yield _garbled(Span(*found.span()), found[0], _cut(prose, found), Safety.UNSAFE)
    for found in GARBLED.finditer(prose):
        at = Span(*found.span(found.lastgroup or 0))
        yield _garbled(at, found[0], "'" if "'" in prose and "’" not in prose else "’")


def _utf8(prose: str) -> Iterator[Match]:
    """Find UTF-8 that was read as cp1252: only what decodes again without an error."""
    for found in _SEQUENCE.finditer(prose):
        right = _decoded(found.group())
        if _ENDS_WORD.match(prose, found.start()):
            continue  # “a cliché”, it was
        if right is not None and not _QUOTED.search(prose, max(0, found.start() - 1), found.end()):
            # Decoded twice, and a character lost on the way: what it was is not known.
            twice = any(char in "ÂÃ" for char in right)
            yield _garbled(Span(*found.span()), found[0], None if twice else right)


def _garbled(span: Span, text: str, right: str | None, safety: Safety = Safety.SAFE) -> Match:
    advice = "" if right is None else f': write "{right}"'
    repairs = () if right is None else ((Edit(span, right),),)
    return Match(span, {"text": text, "advice": advice}, repairs, safety)


def _cut(prose: str, found: re.Match[str]) -> str | None:
    """Return the quotation mark that lost its last byte; None where it may open or close."""
    opens = _OPENS.search(prose, max(0, found.start() - 1), found.start()) is not None
    closes = _CLOSES.match(prose, found.end()) is not None
    return None if opens == closes else "“" if opens else "”"


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
