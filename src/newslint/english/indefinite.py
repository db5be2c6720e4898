"""Which form the indefinite article has before a word or a number: what is heard decides."""

from __future__ import annotations

import re

_VOWEL = re.compile(r"(?:[aeio]|u|heir|honest|honou?r|hour)", re.I)
_LIKE_YOU = re.compile(
    r"(?:eu|ewe|u(?:bi|gan|k[er]|nanim|ni(?!g|m|n|r|ss|de|diom)|r[aeiou]|s[aeu]|t[aeio]))", re.I
)
_LIKE_ONE = re.compile(r"(?:once|one(?:self|time)?\b|ouija)", re.I)
_EITHER = re.compile(r"(?:h(?:abitu|allucinat|ero|istor|otel|ilari|ysteri)|herb)", re.I)
_SPELLED = re.compile(r"[A-Z]{2,3}s?\b")  # abbreviations that are read letter by letter
_HUNDREDS = re.compile(r"1,?[18]\d\d")  # "one thousand …" or "eleven", "eighteen hundred"
_NUMBER = re.compile(r"\d+(?:,\d{3})*")


def indefinite(word: str) -> str:
    """Return the form of the indefinite article before a word or number: "an hour", "an MP".

    Of two that are both good ("a historic", "an historic") it is the commoner.
    """
    if number := _NUMBER.match(word):
        return "an" if _eleven_or_eighteen(number[0]) or number[0][0] == "8" else "a"
    if spelled := _SPELLED.match(word):
        return "an" if spelled[0][0] in "AEFHILMNORSX" else "a"
    consonant = not _VOWEL.match(word) or _LIKE_YOU.match(word) or _LIKE_ONE.match(word)
    return "a" if consonant else "an"


def with_indefinite(following: str, *, opens: bool) -> str:
    """Return the indefinite article for the word behind it, with a capital where it opens."""
    word = indefinite(following)
    return word.capitalize() if opens else word


def takes_both(word: str) -> bool:
    """Whether careful writers put either form before a word: "historic", "1,100", "an 1848 law"."""
    if number := _NUMBER.match(word):
        return bool(_HUNDREDS.fullmatch(number[0]))
    return bool(_EITHER.match(word)) or word.isupper()


def _eleven_or_eighteen(number: str) -> bool:
    """Whether a number begins with "eleven" or "eighteen" when it is read: "18", "11,000"."""
    return number.startswith(("11", "18")) and len(number.replace(",", "")) % 3 == 2
