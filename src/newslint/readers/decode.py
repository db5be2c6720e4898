"""Bytes to text and back: UTF-8 strictly, UTF-8 and UTF-16 with a byte order mark, nothing else."""

from __future__ import annotations

import codecs
from dataclasses import dataclass


class UnreadableError(Exception):
    """A file that cannot be read as text; the message is one line: what, where, what to do."""


@dataclass(frozen=True, slots=True)
class Encoding:
    """How a file was encoded, so that it can be written back the same way."""

    name: str
    bom: bytes

    def encode(self, text: str) -> bytes:
        """Return `text` as the bytes of the file."""
        return self.bom + text.encode(self.name)


_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def decode(data: bytes) -> tuple[str, Encoding]:
    """Return the text of a file and its encoding; line endings are kept.

    Raises UnreadableError for binary files and for other encodings.
    """
    encoding = Encoding("utf-8", b"")
    for bom, name in _MARKS:
        if data.startswith(bom):
            encoding = Encoding(name, bom)
            break
    try:
        text = data[len(encoding.bom) :].decode(encoding.name)
    except UnicodeDecodeError as error:
        at = error.start + len(encoding.bom)
        raise UnreadableError(
            f"not {encoding.name.upper()} at byte {at} (0x{data[at]:02x}); save the file as UTF-8"
        ) from None
    zero = text.find("\0")
    if zero >= 0:
        raise UnreadableError(
            f"a binary file (zero character at offset {zero}); exclude it or name a text file"
        )
    return text, encoding
