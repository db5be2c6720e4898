"""Where a bracket, a year or a count runs into a word: `(ABC)in March`, `in 2019and`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.article.article import Article
from newslint.checks.splices.lost_space_cuts import known
from newslint.edits import replaced
from newslint.english.lexicon import rows
from newslint.model import Match, Span

_BEHIND_BRACKET = re.compile(
    r"(?<!\w)\((?P<inside>[^()\n]{2,60})(?P<seam>\)(?P<next>[a-z]{2,}))(?![\w(/.-])"
)
_BEFORE_BRACKET = re.compile(
    r"(?<![\w./-])(?P<before>[a-z]{4,})(?P<seam>\()(?=[A-Z][\w.]+(?: [\w.]+)*\))"
)


def at_bracket(article: Article) -> Iterator[Match]:
    """Find what runs into brackets: `(ABC)in March`; `(s)he` and `child(ren)` are words."""
    for match in _BEHIND_BRACKET.finditer(article.prose):
        inside, word = match["inside"], match["next"]
        whole = inside[0].isupper() or " " in inside or inside.isdigit()
        if whole and known(word) and inside.lower() not in ("un", "in", "re"):
            yield _seam(match, match.start("next"), inside.split()[-1] + ")", word)
    for match in _BEFORE_BRACKET.finditer(article.prose):
        if known(match["before"]):
            yield _seam(match, match.start("seam"), match["before"], "(")


_YEAR = re.compile(
    r"(?<![\w.,:/£$€-])(?P<seam>(?P<before>(?:19|20)\d\d)(?P<next>[a-z]{2,}))(?![\w-])"
)
_COUNT = re.compile(r"(?<![\w.,:/£$€-])(?P<seam>(?P<before>\d{1,3})(?P<next>[a-z]{4,}))(?![\w-])")
_BEFORE_YEAR = re.compile(
    r"\b(?P<seam>(?P<before>in|since|of|by|from|until|January|February|April|June|July|August"
    r"|September|October|November|December)(?P<next>(?:19|20)\d\d))(?![\w.-])"
)
_AFTER_COUNT = frozenset({"people", "years", "weeks", "days", "hours", "minutes"})


def at_number(article: Article) -> Iterator[Match]:
    """Find what runs into a year or a count: `in 2024and`, `15people`, `since2019`."""
    prose = article.prose
    small = {row["word"] for row in rows("words-that-run-in")} | {"in", "at", "on", "as", "is"}
    for pattern, allowed in ((_YEAR, small), (_COUNT, _AFTER_COUNT), (_BEFORE_YEAR, None)):
        for match in pattern.finditer(prose):
            if allowed is None or match["next"] in allowed:
                yield _seam(match, match.start("next"), match["before"], match["next"])


def _seam(match: re.Match[str], at: int, before: str, following: str) -> Match:
    repairs = (replaced(at, at, " "),)
    return Match(Span(*match.span("seam")), {"before": before, "next": following}, repairs)


_ENDING = re.compile(
    r"(?<![\w’'-])[^\W\d_]{2,}(?P<seam>(?P<before>[’'](?P<end>s|d|ll|re|ve|t))(?P<next>[a-z]{3,}))"
    r"(?![\w’'-])"
)


def at_apostrophe(article: Article) -> Iterator[Match]:
    """Find what runs into an ending with an apostrophe: `the group’smembers`, `don’twant`."""
    for match in _ENDING.finditer(article.prose):
        if known(match["next"]) and not known(match["end"] + match["next"]):
            yield _seam(match, match.start("next"), match["before"], match["next"])
