"""Which language a text is in: py3langid, whose model comes with it and gives one answer always."""

from __future__ import annotations

_SAMPLE = 4_000  # characters: more tell nothing new


def detect(text: str) -> str:
    """Return the language that a text is in by ISO 639-1: `Der Bundestag hat …` is `de`."""
    from py3langid import classify  # half a second for its model

    return str(classify(text[:_SAMPLE])[0])
