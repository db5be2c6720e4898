"""What the language model compares: the text around a place as printed, and with each repair."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

# The end of a paragraph, or of a sentence: a full stop after four letters or after none. Shorter
# words may be abbreviations, and missing an end costs little, as the text is cut anyway.
_END = re.compile(r"\n+|(?:(?<=[^\W\d_]{4})|(?<=[\d%)\]”’\"]))[.!?…]+[)\]”’\"]*(?=\s)")


def alternatives(
    text: str, span: tuple[int, int], replacements: Sequence[str], left: int, right: int
) -> tuple[str, ...]:
    """Return the text around a span as printed and with each replacement."""
    start, end = span
    if not 0 <= start <= end <= len(text):
        raise ValueError(f"the span {start}:{end} is not in the text")
    cut = max(0, start - left)
    before = text[cut:start]
    if cut and not text[cut - 1].isspace():
        before = re.sub(r"^\S+", "", before)
    stop = min(len(text), end + right)
    if found := _END.search(text, end, stop):
        stop = found.end()
    elif stop < len(text) and (space := text.rfind(" ", end, stop + 1)) > end:
        stop = space
    after = text[end:stop]
    if stop == len(text):
        after += "\n"  # so that the end of a text costs what the end of a paragraph costs
    return tuple(before.lstrip() + wording + after for wording in (text[start:end], *replacements))
