"""Scores of games that are written as elsewhere: `won 2:0`, `a 1: 1 draw`, `beat them 3×1`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.article.article import Article
from newslint.edits import replaced
from newslint.english.lexicon import words
from newslint.english.topics import words_of
from newslint.model import Match, Span

_SCORE = re.compile(
    r"(?<![\w.,:;/×$€£#-])(?P<one>1?\d)(?:(?P<colon> ?: ?)|(?P<times> ?[x×] ?))(?P<two>1?\d)"
    r"(?!\d|[:/×%]|[.,]\d| ?[x×]\d|[ -]?(?:[ap]\.?m\b|m\b|cm\b|km\b|kg\b|met|inch|feet|foot))"
    r"(?=\W|$|(?:the|of|in|and|for|to|by|with|against|on)\b)"
)
_GAME = re.compile(
    r"\b(?:w[io]n(?:s|ning|ners?)?|los(?:e|es|ing|t)|loss|beat(?:s|en|ing)?|defeat(?:s|ed|ing)?"
    r"|dr[ae]w(?:s|n|ing)?|victory|scores?|scored|scoreline|goals?|leads?|led|leading|tied|ties?"
    r"|against|half-?time|equali[sz]\w+|thrash\w*|final whistle|halves|trail\w*|set|result|up|down"
    r"|between|finish\w*|end(?:ed|ing)?|advantage|points?|team)\b",
    re.IGNORECASE,
)
_NO_GAME = re.compile(
    r"\b(?:ratio|odds|scale|aspect|mixture|proportion|verses?|chapter|psalms?|outnumber\w*|version|formation)\b",
    re.IGNORECASE,
)
_NUMBERED = re.compile(
    r"(?:\b[A-Z][\w.]*|\b(?:minute|day|round|group|stage|game|set|quarter|week"
    r"|race|heat|part|lane|page|no\.?|number|point|step|lap|at)) $"
)
_PLACE = re.compile(
    r" (?:in|for|against|to|at|over|between|on|after|with|win|victory|draw|defeat|loss|lead|and|by"
    r"|thanks|from|away|home|when|as|but|before|during|half|result|score|success)\b|[^\w ]|$"
)
_WON = re.compile(r"\b(?:won|lost|drew|beat|beaten|defeated)\b(?: [\w’'-]+){0,4}(?: \d ?: ?\d,)* $")
_OVER = re.compile(r" (?:against|over|away|at home)\b|, \d ?: ?\d")
"""What stands beside a score whatever the article is about: `won 3:1 against`."""
_BESIDE = 45  # code points before a score
_ENOUGH, _ENOUGH_FOR_CROSS = 2, 1  # different words of sport that the article has
_NEAR = 70  # code points on both sides, in the same paragraph
_FORMATS = frozenset({"33", "44", "55"})  # 3x3 basketball, 4x4 cars


def foreign_score(article: Article) -> Iterator[Match]:
    """Yield scores with a colon or an x beside a word of games, in articles about sport."""
    prose = article.prose
    found = list(_SCORE.finditer(prose))
    if not found:
        return
    told = len(words_of(prose) & (words("topic-football") | words("topic-sport")))
    for match in found:
        one, two = match["one"], match["two"]
        near = prose[max(0, match.start() - _BESIDE) : match.start()]
        sure = _WON.search(near) and _OVER.match(prose, match.end())
        enough = sure or told >= (_ENOUGH_FOR_CROSS if "×" in match.group() else _ENOUGH)
        if enough and _is_score(article, match, sure=bool(sure)):
            right = f"{one}-{two}"
            repair = replaced(match.start(), match.end(), right)
            yield Match(Span(*match.span()), {"right": right}, (repair,))


def _is_score(article: Article, match: re.Match[str], *, sure: bool) -> bool:
    """Whether two numbers count goals: no time, no ratio, no verse, no measure."""
    prose, (start, end) = article.prose, match.span()
    block = article.document.blocks[article.paragraph_number(start)].span
    before = prose[max(block.start, start - _NEAR) : start]
    behind = prose[end : min(block.end, end + _NEAR)]
    if not (_GAME.search(before) or _GAME.search(behind)):
        return False
    if _NO_GAME.search(before) or _NO_GAME.search(behind):
        return False
    if match["times"]:
        return match["one"] + match["two"] not in _FORMATS
    if sure:
        return True
    spaced = match["colon"] != ":"
    if _NUMBERED.search(before) and (spaced or len(match["two"]) > 1):
        return False
    if spaced:
        return _PLACE.match(behind) is not None or before.endswith((" a ", " the ", " of "))
    return len(match["two"]) == 1 and not re.search(r"\b(?!The\b)[A-Z][a-z]+ $", before)
