"""What reader tests share: the blocks of a source, and edits carried out through its map."""

from __future__ import annotations

from pathlib import PurePath

from newslint.edits import apply
from newslint.model import Edit, Span
from newslint.readers import FIELDS, Reading, read
from newslint.readers.document import Document


def parse(name: str, source: str, fields: tuple[str, ...] = FIELDS) -> Document:
    """Read `source` and hold the document to what is true of all of them."""
    document = read(PurePath(name), source, Reading(fields))
    texts = [document.prose[block.span.start : block.span.end] for block in document.blocks]
    assert document.prose == "\n\n".join(texts), "blocks do not tile the prose"
    for text in texts:
        assert text == text.strip()
        assert "\n" not in text
    for piece in document.map.pieces:
        assert 0 <= piece.source.start <= piece.source.end <= len(source)
        if piece.literal:
            prose = document.prose[piece.prose : piece.end]
            assert source[piece.source.start : piece.source.end] == prose
    for comment in document.comments:
        assert source[comment.span.start : comment.span.end].startswith(("<!--", "{"))
    return document


def blocks(name: str, source: str, fields: tuple[str, ...] = FIELDS) -> list[str]:
    """Return the blocks of `source` as lines "kind: prose"."""
    document = parse(name, source, fields)
    return [
        f"{block.kind}: {document.prose[block.span.start : block.span.end]}"
        for block in document.blocks
    ]


def edited(name: str, source: str, old: str, new: str, at: int = 0) -> str | None:
    """Return `source` with the prose `old` (the one behind `at`) made `new`, if that can be done.

    The result is read again: its prose must be the old one with that edit.
    """
    document = parse(name, source)
    start = document.prose.index(old, at)
    edit = Edit(Span(start, start + len(old)), new)
    located = document.map.edit(edit)
    if located is None:
        return None
    result = apply(source, [located])
    wanted = apply(document.prose, [edit]).split()
    assert parse(name, result).prose.split() == wanted
    return result
