"""Where a name or a noun ran into a small word: `Barcelonaand the`, `Sporthe`, `gamesat a`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from enum import IntEnum

from newslint.english.calendar import DAY, MONTH
from newslint.english.common import is_word
from newslint.english.dictionary import is_listed
from newslint.english.lexicon import words
from newslint.english.names import bearers
from newslint.english.phrase_ends import ends_phrases

_LEAST = 4  # letters of a name or noun that is cut off
_BEARERS = 100  # of a first name that is no evidence of a word otherwise

_DETERMINED = re.compile(
    r" (?:the|an?|his|her|its|their|our|my|whom|whose)\b| (?:19|20)\d\d\b|"
    rf" {MONTH}\b"
)
_DATED = re.compile(
    r" (?:(?:early|late|mid) )?(?:19|20)\d\d\b"
    rf"| (?:\d\d? )?(?:{MONTH}|{DAY}|behalf)\b"
)
_PREDICATE = re.compile(
    r" (?:the|an?|not|to|also|only|now|still|being|already"
    r"|[a-z]{3,}(?:ing|ed|able|ible|ful|ent|ant|ive|ous))\b"
)


class _Evidence(IntEnum):
    """How well one knows that a part of a word is a word by itself."""

    NONE = 0
    NAME = 1  # people bear it
    WORD = 2
    SEEN = 3  # the article has it, or it is a country or a month


_ONE = frozenset({"Helmand", "Beckwith", "Skipwith", "Askwith", "Hesketh", "Balfor", "Telfor"})
_BEFORE: Mapping[str, tuple[_Evidence, _Evidence]] = {
    **dict.fromkeys(
        ("with", "of", "for", "from", "has", "who", "was"), (_Evidence.NAME, _Evidence.NONE)
    ),
    **dict.fromkeys(
        ("with", "of", "for", "had", "that", "will", "and"), (_Evidence.WORD, _Evidence.NONE)
    ),
    "to": (_Evidence.SEEN, _Evidence.NONE),
    **dict.fromkeys(("in", "on", "at", "by"), (_Evidence.SEEN, _Evidence.NAME)),
    "is": (_Evidence.SEEN, _Evidence.NAME),
}
_BEFORE_AND = ("b", "h", "l", "m", "n", "r", "t")
"""Letters before the last three of names such as `Queensland`, `Armand`, `Bertrand`."""
_GOES_ON = re.compile(r" \w")
_PLACED = re.compile(
    r" (?!(?:Town|City|Street|Station|Prefecture|District|Village|River|Island|Province)\b)"
    r"[A-Z][a-z]"
)
_ENDINGS = frozenset({"on", "at", "by", "is"})
"""Words that names end with, and plurals: `Adamson`, `Pakistanis`."""
"""What a word asks of the one before it: anywhere, and where a noun phrase begins behind it."""

_SWALLOWED = ("the", "that", "and", "with")


def behind_names(
    prose: str, word: str, end: int, *, seen: Mapping[str, int], lands: frozenset[str]
) -> Iterator[int]:
    """Yield the cuts behind a name and before a small word: `Barcelona|and the`."""
    if word in _ONE or not _GOES_ON.match(prose, end):
        return
    for small, (anywhere, before_phrase) in _BEFORE.items():
        left = word.removesuffix(small)
        if left == word or len(left) < _LEAST:
            continue
        predicate = small in ("is", "was", "has") and _PREDICATE.match(prose, end)
        follows = predicate or (small != "is" and _DETERMINED.match(prose, end))
        dated = small in ("in", "on") and _DATED.match(prose, end) is not None
        needed = before_phrase if follows else anywhere
        if small == "and" and left.endswith(_BEFORE_AND):
            needed = max(needed, _Evidence.NAME)
        evidence = _evidence(left, seen, lands)
        bare = small in _ENDINGS or (small == "in" and not _PLACED.match(prose, end))
        if bare and not (follows or dated):
            continue
        if evidence >= needed or dated:
            yield len(left)


def swallowed(
    word: str, seen: Mapping[str, int], lands: frozenset[str]
) -> Iterator[tuple[str, str]]:
    """Yield a name and the word that its last letter is part of, too: `Sporthe`, `Indiand`."""
    for small in _SWALLOWED:
        stem = word.removesuffix(small)
        left = stem + small[0]
        if stem != word and len(left) > _LEAST and _evidence(left, seen, lands) >= _Evidence.WORD:
            yield left, small


def _evidence(left: str, seen: Mapping[str, int], lands: frozenset[str]) -> _Evidence:
    if seen.get(left) or left in lands or left in words("calendar"):
        return _Evidence.SEEN
    lower = left.lower()
    if is_word(lower) or ends_phrases(lower, -1) >= 0:
        return _Evidence.WORD
    return _Evidence.NAME if bearers(left) >= _BEARERS else _Evidence.NONE


_FIRST_NAME = 1000  # bearers


def runs_into(first: str, left: str, right: str) -> bool:
    """Whether a surname ran into a common word with a capital: `Marco Sartori|Referee`.

    Firms and their goods have a word before that capital: `SoftBank`, `NanoScience`.
    """
    lower = left.lower()
    if len(left) < _LEAST or len(right) < _LEAST or is_word(lower) or is_listed(lower):
        return False
    if right.lower() in words("words-that-end-firms") or left == "Fitz":
        return False
    named = not is_word(first.lower()) and bearers(first) >= _FIRST_NAME
    return named and _is_plain(right.lower())


def _is_plain(word: str) -> bool:
    return is_word(word) or (is_listed(word) and ends_phrases(word, -1) >= 0)
