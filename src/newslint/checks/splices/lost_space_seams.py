"""Where a bracket, a year or a count runs into a word: `(ABC)in March`, `in 2019and`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from newslint.article.article import Article
from newslint.edits import replaced
from newslint.english.calendar import MONTH
from newslint.english.common import common, known
from newslint.english.lexicon import rows, words
from newslint.model import Match, Safety, Span

_BEHIND_BRACKET = re.compile(
    r"(?<!\w)\((?P<inside>[^()\n]{2,60})(?P<seam>\)(?P<next>[a-z]{2,}))(?![\w(/.-])"
)
_BEFORE_BRACKET = re.compile(
    r"(?<![\w./-])(?P<before>[A-Za-z]{4,})(?P<seam>\()"
    r"(?=(?:[A-Z][\w.]+(?: [\w.]+)*|[a-z]{2,} [^()\n]+)\))"
)
_BEFORE_BRACKETED_YEAR = re.compile(
    r"(?<![\w./@#-])(?P<before>[^\W\d_][\w’'-]{2,60})(?P<seam>\()(?=(?:19|20)\d\d(?:[-–]\d\d+)?\))"
)


def at_bracket(article: Article) -> Iterator[Match]:
    """Find what runs into brackets: `(ABC)in March`; `(s)he` and `child(ren)` are words."""
    for match in _BEHIND_BRACKET.finditer(article.prose):
        inside, word = match["inside"], match["next"]
        whole = inside[0].isupper() or " " in inside or inside[0] in "0123456789£$€"
        if whole and known(word) and inside.lower() not in ("un", "in", "re"):
            yield _seam(match, match.start("next"), inside.split()[-1] + ")", word)
    for match in _BEFORE_BRACKET.finditer(article.prose):
        if known(match["before"]) or match["before"][0].isupper():
            yield _seam(match, match.start("seam"), match["before"], "(")
    for match in _BEFORE_BRACKETED_YEAR.finditer(article.prose):
        yield _seam(match, match.start("seam"), match["before"], "(")


_YEAR = re.compile(
    r"(?<![\w.,:/£$€-])(?P<seam>(?P<before>(?:19|20)\d\d)(?P<next>[a-z]{2,}))(?![\w-])"
)
_COUNT = re.compile(r"(?<![\w.,:/£$€-])(?P<seam>(?P<before>\d{1,3})(?P<next>[a-z]{2,}))(?![\w-])")
_ORDINAL = re.compile(
    r"(?<![\w.,:/-])(?P<seam>(?P<before>\d{0,2}(?:1st|2nd|3rd|\dth))(?P<next>[a-z]{3,}))(?![\w-])"
)
_SCORE = re.compile(
    r"(?<![\w.,:/£$€-])(?P<seam>(?P<before>\d{1,2}-\d{1,2})"
    r"(?P<next>to|in(?= (?!of\b))|at|on|by|with|and|for|against|over|win|victory|draw|defeat))"
    r"(?![\w-])"
)
_BEFORE_YEAR = re.compile(
    rf"\b(?P<seam>(?P<before>in|since|of|by|from|until|{MONTH})(?P<next>(?:19|20)\d\d))(?![\w.-])"
)
_BEFORE_COUNT = re.compile(
    r"(?<![\w@/.-])(?P<seam>(?P<before>[a-z]{2,})(?P<next>\d{1,4}))(?![.,:/%-]\d|[\w/-])"
)
_UNITS = frozenset(
    {"percent", "pixels", "fold", "plus", "chan", "teen", "inch", "inches", "pack", "cent"}
    | {"eleven", "metre", "meter", "ball", "some", "series", "seater", "way", "bits", "bit"}
    | {"hertz", "secs", "mins", "hrs"}
)
"""Words that many write without a space behind a number, and parts of names."""
_AFTER_COUNT = frozenset(
    {"to", "of", "and", "for", "the", "was", "has", "had", "but", "who", "are", "by", "as", "is"}
    | {"on", "at", "or"}
)
_SHORT = 3  # letters of a word that may be a unit
_NAMING = frozenset({"no", "so", "up", "go", "off", "one", "all", "be"})
"""Words that names have before a number: `No1`, `Go2`."""


def at_number(article: Article) -> Iterator[Match]:
    """Find what runs into a year or a count: `in 2024and`, `15people`, `since2019`."""
    for pattern in (_YEAR, _COUNT):
        for match in pattern.finditer(article.prose):
            word = match["next"]
            if word in _UNITS or word in words("units"):
                continue
            small = word in (_small() if pattern is _YEAR else _AFTER_COUNT)
            if small or (len(word) > _SHORT and known(word)):
                safety = Safety.SAFE if small or common(word) else Safety.UNSAFE
                yield _seam(match, match.start("next"), match["before"], word, safety)
    for match in _SCORE.finditer(article.prose):
        yield _seam(match, match.start("next"), match["before"], match["next"])
    for match in _ORDINAL.finditer(article.prose):
        if known(match["next"]):
            yield _seam(match, match.start("next"), match["before"], match["next"])
    before = {match.start("next"): match for match in _BEFORE_YEAR.finditer(article.prose)}
    for match in _BEFORE_COUNT.finditer(article.prose):
        if match["before"] in words("function-words") - _NAMING:
            before[match.start("next")] = match
    for match in before.values():
        yield _seam(match, match.start("next"), match["before"], match["next"])


@cache
def _small() -> frozenset[str]:
    """Return the words that are found glued to a year: `2019and`."""
    return frozenset({row["word"] for row in rows("words-that-run-in")}) | _MORE


_MORE = frozenset({"in", "at", "on", "as", "is", "it"})


def _seam(
    match: re.Match[str], at: int, before: str, following: str, safety: Safety = Safety.SAFE
) -> Match:
    repairs = (replaced(at, at, " "),)
    return Match(Span(*match.span("seam")), {"before": before, "next": following}, repairs, safety)


_ENDING = re.compile(
    r"(?<![\w’'-])[^\W\d_]{2,}(?P<seam>(?P<before>[’'](?P<end>s|d|ll|re|ve|t))(?P<next>[a-z]{3,}))"
    r"(?![\w’'-])"
)


def at_apostrophe(article: Article) -> Iterator[Match]:
    """Find what runs into an ending with an apostrophe: `the group’smembers`, `don’twant`."""
    for match in _ENDING.finditer(article.prose):
        if known(match["next"]) and not known(match["end"] + match["next"]):
            yield _seam(match, match.start("next"), match["before"], match["next"])
