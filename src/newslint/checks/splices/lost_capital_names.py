"""Names of persons that lost the capital of a part: `wang Shuang`, `Nguyen Van minh`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from newslint.article.article import Article
from newslint.article.sentences import running
from newslint.english.common import known
from newslint.english.dictionary import frequency, is_listed
from newslint.english.lexicon import words
from newslint.english.names import bearers
from newslint.model import Span

_FIRST_SMALL = re.compile(
    r"(?<![\w/@#._’'&-])(?P<one>(?!an )[a-zà-ÿ]{2,}) (?P<two>[A-ZÀ-Þ][\w’-]{2,})"
)
_LAST_SMALL = re.compile(
    r"(?<![\w/@#._’'&-])(?P<one>[A-ZÀ-Þ][\w’-]+) (?P<two>[a-zà-ÿ]{3,})(?![\w/@-]|\.\w)"
)
_PARTICLED = re.compile(
    r"\b[A-ZÀ-Þ][\w-]+ (?:von der|van der|van den|von|van) (?P<at>[a-zà-ÿ]{4,})(?![\w/@-]|\.\w)"
)
_NAME = re.compile(r"\b[A-ZÀ-Þ][\w-]* $")
_GIVEN = re.compile(r"[A-Z][a-z]+-[a-z]{2,}")  # "Geun-hye"
_ROW = re.compile(
    r"(?<![\w/@#._’'&“\"‘-])(?P<one>[a-z]{2,6})(?P<rest>(?: [a-z]{2,6}){2})(?![\w/@-]|\.\w)"
)
_BEARERS = 5000  # of a first name that stands in lower case
_RATHER = 30  # times that a word is more frequent as a name
_FEW = 20  # of a name in a row of them


def small_names(article: Article) -> Iterator[tuple[Span, str]]:
    """Yield parts of names in lower case, and how they are written."""
    prose = article.prose
    found = {}
    for match in _FIRST_SMALL.finditer(prose):
        if _is_first(article, match):
            found[match.start("one")] = match.end("one")
    for match in _LAST_SMALL.finditer(prose):
        one, two = match["one"], match["two"]
        right = f"{one} {two.capitalize()}"
        if not (known(two) or is_listed(two)) and _stands(article, right):
            found[match.start("two")] = match.end("two")
    for match in _PARTICLED.finditer(prose):
        if not (known(match["at"]) or is_listed(match["at"])):
            found[match.start("at")] = match.end("at")
    for match in _ROW.finditer(prose):
        if match["one"] in words("vietnamese-surnames") and _are_given(match["rest"].split()):
            found[match.start()] = match.end()
    for start, end in sorted(found.items()):
        if running(article, start):
            yield Span(start, end), prose[start:end].title()


def _are_given(parts: Sequence[str]) -> bool:
    """Whether words behind a surname of Vietnam are names too."""
    borne = (bearers(part.capitalize()) for part in parts if part not in ("van", "thi"))
    return all(each >= _FEW for each in borne)


def _is_first(article: Article, match: re.Match[str]) -> bool:
    """Whether a word in lower case is the first one of the name behind it."""
    prose, one, two = article.prose, match["one"], match["two"]
    right = one.capitalize()
    if _GIVEN.fullmatch(two) and one in words("korean-surnames"):
        return True
    if known(one) or one in words("name-particles") or one in words("lower-case-names"):
        return False
    borne, uses = bearers(right), frequency(one)
    if borne <= uses:
        return False
    if _stands(article, f"{right} {two}"):
        return True
    if _NAME.search(prose, max(0, match.start() - 30), match.start()):
        return False  # "German marques Mercedes and BMW"
    if two in words("calendar"):
        return False  # "a misty Sunday"
    rather = borne >= max(_BEARERS, _RATHER * uses)
    return rather and not known(two.lower()) and not _stands(article, one, most=1)


def _stands(article: Article, text: str, most: int = 0) -> bool:
    """Whether a text stands in running text as whole words, more than so many times.

    Headings have capitals of their own: "Vegan Char Kway Teow".
    """
    found = re.finditer(rf"(?<![\w’'-]){re.escape(text)}(?![\w-])", article.prose)
    told = (match for match in found if running(article, match.start()))
    return sum(1 for _ in zip(told, range(most + 1), strict=False)) > most
