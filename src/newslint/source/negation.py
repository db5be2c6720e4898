"""Whether a short sentence denies, in a source and in English."""

from __future__ import annotations

import re
from functools import cache

from newslint.english.lexicon import rows, words

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)*")
_DENIED = re.compile(
    r"\b(?:not|never|\w+n['’]t)\b(?! (?:all|always|be more|even|every|exactly|have been more|just"
    r"|least|less|long|more|only|quite|so|he|i|it|she|the only|they|to mention|until|we|yet|you))",
    re.IGNORECASE,
)
_CONCORD = frozenset({"cs", "pl", "ru", "uk"})
"""Languages that deny twice where English does once: `никто не видел`."""
_NOBODY = re.compile(r"н[иі][^\W\d_]|ni[ck]|żad|žád")  # not "без … не"
_LEAST, _MOST = 4, 18  # words of a sentence whose words can be compared


@cache
def _denying(language: str) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]] | None:
    row = next((each for each in rows("negation-abroad") if each["language"] == language), None)
    if row is None:
        return None
    listed, begun, phrases = (
        "|".join(map(re.escape, row[column].split("; ")))
        for column in ("words", "beginnings", "phrases")
    )
    return (
        re.compile(rf"(?<![\w-])(?:{listed})(?!\w)"),
        re.compile(rf"(?<!\w)(?:{listed}|(?:{begun})\w*)(?!\w)"),
        re.compile(phrases),
    )


def lost(source: str, language: str, english: str) -> re.Match[str] | None:
    """Return the one word by which the source denies where the English in no way does."""
    known = _denying(language)
    if known is None or not _is_short(english):
        return None
    plain, _, phrases = known
    found = list(plain.finditer(source.lower()))
    twice = len(found) == 2 and language in _CONCORD and _NOBODY.match(found[0][0])
    if (
        not (len(found) == 1 or twice)
        or phrases.search(source.lower())
        or "?" in english
        or "n't" in english
    ):
        return None
    starts = tuple(words("denying-beginnings"))
    if any(word.lower().startswith(starts) for word in _WORD.findall(english)) or "n’t" in english:
        return None
    return found[0]


def added(source: str, language: str, english: str) -> re.Match[str] | None:
    """Return the one word by which the English denies where the source in no way does."""
    known = _denying(language)
    if known is None or not _is_short(english) or "?" in english:
        return None
    found = list(_DENIED.finditer(english))
    return found[0] if len(found) == 1 and not known[1].search(source.lower()) else None


def _is_short(english: str) -> bool:
    return _LEAST <= len(english.split()) <= _MOST
