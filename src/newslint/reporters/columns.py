"""Text in the columns of a terminal: no line is longer, none ends within a word."""

from __future__ import annotations

import re
import shutil
import unicodedata
from collections.abc import Iterator
from typing import TextIO

_LEAST, _MOST = 40, 200  # columns that are reckoned with
_CUT = " … "
_GAP = re.compile(r"( +)")


def columns(out: TextIO) -> int | None:
    """Return how many columns the terminal `out` has, None for what is no terminal."""
    if not out.isatty():
        return None
    return min(max(shutil.get_terminal_size().columns, _LEAST), _MOST)


def width(text: str) -> int:
    """Return how many columns of a terminal `text` takes."""
    return sum(map(_columns, text))


def _columns(char: str) -> int:
    if unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def wrapped(text: str, room: int | None, indent: str = "", further: str | None = None) -> list[str]:
    """Return `text` in lines of at most `room` columns; those after the first begin with `further`.

    Only a single word that is longer than that is longer.
    """
    if room is None:
        return [indent + text]
    lines, line, used = [], indent, width(indent)
    empty = True
    for gap, word in _words(text):
        if not empty and used + width(gap + word) > room:
            lines.append(line)
            line = indent if further is None else further
            used, empty = width(line), True
        piece = word if empty else gap + word
        line, used, empty = line + piece, used + width(piece), False
    return [*lines, line]


def _words(text: str) -> Iterator[tuple[str, str]]:
    """Yield words with the space before each; a wide character is a word of its own."""
    gap = ""
    for part in _GAP.split(text):
        if part[:1] in ("", " "):
            gap = part
            continue
        word = ""
        for char in _clusters(part):
            if word and (width(char) > 1 or width(word[-1]) > 1):
                yield gap, word
                gap, word = "", ""
            word += char
        yield gap, word
        gap = ""


def _clusters(text: str) -> list[str]:
    """Split text into characters with the marks that stand on them."""
    found: list[str] = []
    for char in text:
        if found and not _columns(char):
            found[-1] += char
        else:
            found.append(char)
    return found


def head(text: str, room: int) -> str:
    """Return as much of the beginning of `text` as fits: whole words, if one fits."""
    kept = _fitting(_clusters(text), room)
    if kept == text or text[len(kept)] == " " or (kept and width(kept[-1]) > 1):
        return kept
    before, space, _ = kept.rpartition(" ")
    return before if space and before.strip() else kept


def tail(text: str, room: int) -> str:
    """Return as much of the end of `text` as fits: whole words, if one fits."""
    clusters = _clusters(text)[::-1]
    size = len(_fitting(clusters, room))
    kept = text[len(text) - size :]
    if kept == text or text[-size - 1 :][:1] == " " or (kept and width(kept[0]) > 1):
        return kept
    _, space, after = kept.partition(" ")
    return after if space and after.strip() else kept


def _fitting(clusters: list[str], room: int) -> str:
    kept, used = [], 0
    for each in clusters:
        used += width(each)
        if used > room:
            break
        kept.append(each)
    return "".join(kept)


def middle_cut(text: str, room: int) -> str:
    """Return `text`, or as much of both its ends as fits."""
    if width(text) <= room:
        return text
    space = room - len(_CUT)
    if space < len(_CUT):
        return head(text, room - 1) + "…" if room > 1 else "…"[:room]
    begin = head(text, space // 2)
    return f"{begin}{_CUT}{tail(text, space - width(begin))}"
