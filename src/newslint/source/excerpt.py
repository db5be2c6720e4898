"""The first words of a sentence of the source, for messages."""

from __future__ import annotations

_WIDTH = 60  # code points


def excerpt(text: str) -> str:
    """Return the beginning of a text in one line: `La alcaldesa abrió el martes el puente …`."""
    line = " ".join(text.split())
    if len(line) <= _WIDTH:
        return line
    cut = line.rfind(" ", _WIDTH // 2, _WIDTH)
    return f"{line[: cut if cut > 0 else _WIDTH]} …"
