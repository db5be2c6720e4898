"""Which language a text is in: py3langid, whose model comes with it and gives one answer always."""

from __future__ import annotations

_SAMPLE = 4_000  # characters: more tell nothing new
_TELLING = 200  # characters: fewer may be names alone
_NEAR = (
    frozenset({"es", "pt", "gl", "ca", "oc", "an", "ast", "it"}),
    frozenset({"no", "nb", "nn", "da", "sv", "fo", "is"}),
    frozenset({"hr", "bs", "sr", "sl", "mk", "bg"}),
    frozenset({"ru", "uk", "be", "bg", "mk", "sr", "kk", "ky", "mn", "tg", "tt"}),
    frozenset({"cs", "sk", "pl", "sl"}),
    frozenset({"id", "ms", "jv", "su", "tl"}),
    frozenset({"hi", "mr", "ne", "sa", "bho"}),
    frozenset({"de", "lb", "nl", "af", "fy"}),
    frozenset({"ar", "fa", "ur", "ps", "ckb", "ug"}),
    frozenset({"zh", "yue", "ja"}),
    frozenset({"tr", "az", "tk", "uz"}),
    frozenset({"fr", "oc", "ca", "wa", "ht"}),
)
"""Languages that are taken for each other."""


def detect(text: str) -> str:
    """Return the language that a text is in by ISO 639-1: `Der Bundestag hat …` is `de`."""
    from py3langid import classify  # half a second for its model

    return str(classify(text[:_SAMPLE])[0])


def contradiction(text: str, language: str) -> str | None:
    """Return the language that a text is in where it is surely not the one that is said."""
    if len(text) < _TELLING:
        return None
    seen = detect(text)
    near = any({seen, language} <= group for group in _NEAR)
    return None if seen == language or near else seen
