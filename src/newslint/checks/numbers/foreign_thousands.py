"""Thousands that are parted by points, spaces or apostrophes, as in most languages but English."""

from __future__ import annotations

import re
from collections.abc import Iterator

from newslint.article.article import Article
from newslint.article.quantities import counts_things
from newslint.edits import replaced
from newslint.english.lexicon import words
from newslint.model import Match, Span

_WHOLE = r"[1-9]\d{0,2}"
_SURE = re.compile(
    rf"(?<![\w.,/-])[$€£]?(?P<number>{_WHOLE}(?:\.\d{{3}}){{2,}}(?:,\d{{1,2}})?"
    rf"|{_WHOLE}\.\d{{3}},\d{{1,2}})(?![\w,]|\.\d)"
)
_ONE = re.compile(
    rf"(?<![\w.,/-])(?P<sign>[$€£]?)(?P<number>(?P<whole>{_WHOLE})\.(?P<rest>\d{{3}}))"
    r"(?![\d,]|\.\d|-\w)(?P<after>.?(?:\w+)?(?: \w+){0,2})"
)
_SPACED = re.compile(
    r"(?<![\w.,/$#-])(?<!\d )(?P<number>[1-9]\d{0,2}(?:[ \xa0\u202f]\d{3})*[ \xa0\u202f]000)"
    r"(?![\w,.-]\w| ?\d)"
)
"""Thousands that are parted by spaces: `15 000 people`; others than round ones may be two."""
_SPACED_ANY = re.compile(
    r"(?<![\w.,/$#-])(?<!\d )(?P<number>[1-9]\d{0,2}(?:[ \xa0\u202f]\d{3})+)"
    r"(?=(?P<things> (?:[a-z-]+ )?[a-z]{3,})\b)"
)
_LEADS = re.compile(
    r"(?:\b(?:about|almost|and|around|approximately|cost|costs|exceeded|get|got|has|have|nearly|of"
    r"|over|paid|pay|reached|recorded|some|than|to|total|was|were|with|worth)|,) $"
)
"""What stands before an amount, not before a second number: `at mile 20 300 runners`."""
_SWISS = re.compile(r"(?<![\w.,/’'-])(?P<number>[1-9]\d{0,2}(?:['’]\d{3})+)(?![\w’']|[.,-]\d)")
_ADDRESS = re.compile(r"\d{1,3}(?:\.\d{1,3}){3}$")
_SCALED = frozenset({"million", "billion", "trillion", "millions", "billions", "mln", "bln"})
_RATE = frozenset({"per", "against", "to", "a", "an", "each"})
_CURRENCIES = frozenset(
    {"euro", "euros", "pesos", "lira", "liras", "rubles", "roubles", "zloty"}
) | {"dollars"}
_CODE = re.compile(r"(?:USD|EUR|GBP|CHF|BRL|MXN) $")
_PEOPLE = frozenset({"people", "men", "women", "persons", "children", "police"})


def foreign_thousands(article: Article) -> Iterator[Match]:
    """Yield numbers with other marks between thousands: `1.234.567`, `15 000`, `39’000`."""
    prose = article.prose
    for match in _SPACED.finditer(prose):
        yield _written(match, ",".join(match["number"].split()))
    for match in _SPACED_ANY.finditer(prose):
        if not match["number"].endswith("000") and _counts(article, match):
            yield _written(match, ",".join(match["number"].split()))
    for match in _SWISS.finditer(prose):
        yield _written(match, re.sub("['’]", ",", match["number"]))
    sure = False
    for match in _SURE.finditer(prose):
        if not _ADDRESS.match(match["number"]):
            sure = True
            yield _english(match)
    for match in _ONE.finditer(prose):
        if _no_decimal(prose, match, habit=sure):
            yield _english(match)


def _counts(article: Article, match: re.Match[str]) -> bool:
    """Whether things are counted, and no other number stands before: `On May 12 300 people`."""
    if not _LEADS.search(article.prose, max(0, match.start() - 20), match.start()):
        return False
    return counts_things(article, match.start("things") + 1, match.end("things"))


def _english(match: re.Match[str]) -> Match:
    return _written(match, match["number"].translate(str.maketrans(".,", ",.")))


def _written(match: re.Match[str], right: str) -> Match:
    start, end = match.span("number")
    return Match(Span(start, end), {"right": right}, (replaced(start, end, right),))


def _no_decimal(prose: str, match: re.Match[str], *, habit: bool) -> bool:
    """Whether a number with one point cannot be a decimal.

    What is counted has no decimals, unless it is an average; a price in thousandths does not end in
    two zeros ("€1.549 a litre"); an article with other such numbers writes all of them so.
    """
    following = match["after"].split()
    if not match["after"][:1].isspace():
        following = []
    first = following[0].lower() if following else ""
    if first in _SCALED or first in words("measures") or match["after"][:1] in "%°":
        return habit and first in words("measures")
    if match["number"].replace(".", ",") in prose:
        return True
    coded = _CODE.search(prose, max(0, match.start() - 4), match.start()) is not None
    if first == "us" and following[1:2] in (["dollar"], ["dollars"]):
        first, following = "dollars", following[1:]
    if match["sign"] or coded or first in _CURRENCIES:
        rate = following[:1] if match["sign"] else following[1:2]
        large = len(match["whole"]) > 1 and not _RATE.intersection(rate)
        return large or match["rest"].endswith("00")
    if _counted(first) or (len(following) > 1 and _counted(following[1].lower())):
        return not _average(prose, match)
    return False


def _counted(word: str) -> bool:
    """Whether a word, in the plural, stands for people or for what comes in whole numbers."""
    if word in words("measures"):
        return False
    single = word.removesuffix("s")
    counted = words("person-nouns") | words("count-nouns")
    return word in _PEOPLE or (single != word and single in counted)


def _average(prose: str, match: re.Match[str]) -> bool:
    before, after = (
        prose[max(0, match.start() - 50) : match.start()],
        prose[match.end() : match.end() + 40],
    )
    return re.search(r"\b(?:average|rate|ratio|per)\b", f"{before} {after} {match[0]}") is not None
