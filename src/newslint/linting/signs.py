"""Counts in a text what there is more of where nobody edited a machine translation.

No single place of these is wrong; how many there are says something. No sign needs the parse.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from newslint.english.lexicon import table, words

Places = Mapping[str, Sequence[str]]
"""The places of each sign in a text, as they read."""

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_ABBREVIATED = r"(?<!\b[A-Z]\.)(?<!\b[A-Z][a-z]\.)(?<!\b[A-Z][a-z][a-z]\.)(?<!\.[A-Z]\.)"
_BETWEEN = re.compile(rf"(?<=[.?!]){_ABBREVIATED}[\"”»’)]*\s+|\n+")
_VERBS = (
    r"(?:add|affirm|announce|argue|assert|assure|claim|comment|conclude|confirm|consider|declare"
    r"|emphasi[sz]e|explain|highlight|indicate|insist|maintain|mention|note|point|recall|reiterate"
    r"|remark|report|reveal|say|state|stress|underline|warn)(?:d|ed|s|es)?"
)
_REPORT = re.compile(rf"\b(?:said|{_VERBS}|specifi(?:es|ed))(?: out)? that\b")
_CHAIN = re.compile(
    r"\bthe \w+ of the \w+|\bof (?:the |an? |his |her |its |this )?(?:\w+ ){1,2}of \w+",
    re.IGNORECASE,
)
_MARKED = re.compile(r"(?<=[a-z] )[“\"](?:[\w-]+ ?){1,3}[”\"]")
_LONG = 40  # words
_FULL = 35, 3  # words and commas
_SCRAP = 3  # words
_SHORT = 2  # letters: rather an abbreviation than the end of a sentence


def length(prose: str) -> int:
    """Return how many words a text has."""
    return len(_WORD.findall(prose))


def places(prose: str, found: Iterable[str]) -> Places:
    """Return the places of every sign in a text; `found` has the rule of each of its findings."""
    telling = [rule for rule in found if rule not in words("untelling-rules")]
    sentences = [each.strip() for each in _BETWEEN.split(prose)]
    return {
        "findings": telling,
        "kinds": sorted(set(telling)),
        **{sign: pattern.findall(prose) for sign, pattern in _phrases().items()},
        "reports": _REPORT.findall(prose),
        "chains": _CHAIN.findall(prose),
        "marked-words": _MARKED.findall(prose),
        "long-sentences": [each for each in sentences if _is_long(each)],
        "scraps": [each for each in sentences if _is_scrap(each)],
        "small-starts": [each for each in sentences if each.lstrip("\"“«'‘")[:1].islower()],
    }


@cache
def _phrases() -> dict[str, re.Pattern[str]]:
    by_sign: dict[str, list[str]] = {}
    for phrase, sign in table("translation-phrases", "sign").items():
        by_sign.setdefault(sign, []).append(phrase)
    return {
        sign: re.compile(rf"\b(?:{'|'.join(phrases)})(?!\w)", re.IGNORECASE)
        for sign, phrases in by_sign.items()
    }


def _is_long(sentence: str) -> bool:
    """Whether a sentence is longer than an editor would leave it, or long and full of commas."""
    count = length(sentence)
    most, commas = _FULL
    return count > _LONG or (count > most and sentence.count(", ") >= commas)


def _is_scrap(sentence: str) -> bool:
    """Whether a few words stand as a sentence, as in `The penalty. Goal. Over`."""
    found = _WORD.findall(sentence)
    if not sentence.endswith(".") or not 0 < len(found) <= _SCRAP:
        return False
    last = found[-1].lower()
    return len(last) > _SHORT and last not in words("abbreviations")
